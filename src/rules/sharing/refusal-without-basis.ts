import { WRONG, documentRule } from '../rule.js'

export const refusalWithoutBasis = documentRule({
  code: 'LB6704',
  of: ['resource'],
  states: 'sharing',
  severity: WRONG,
  title: { zh: '不予共享没有依据', en: 'Refusal without a basis' },
  says: {
    zh: '不予共享必须有法律、行政法规或国务院决定的依据',
    en: 'Not sharing needs a basis in law or a decision of the State Council'
  },
  message: { zh: '“{name}”不予共享，没有写依据', en: '“{name}” is not shared, without a basis' },
  source: '《政务数据共享条例》（国务院令第809号）：列为不予共享的应当有法律、行政法规或者党中央、国务院的依据',
  example: `
# --- resources/residence.yaml …
state: unavailable
sharing: not-shared
✓ legalBasis: [保守国家秘密法]
# --- items/card.yaml …
form:
  - holder.name
  - holder.idNumber
  - holder.address
`,
  check(doc, { report }) {
    if (doc.data.sharing === 'not-shared' && !doc.data.legalBasis?.length)
      report({ doc, path: ['sharing'] }, { name: doc.data.name })
  }
})
