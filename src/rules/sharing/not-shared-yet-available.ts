import { WRONG, documentRule } from '../rule.js'

export const notSharedYetAvailable = documentRule({
  code: 'LB6703',
  of: ['resource'],
  states: 'sharing',
  severity: WRONG,
  title: { zh: '不予共享却可用', en: 'Not shared, yet available' },
  says: { zh: '不予共享的资源不能同时写成可用', en: 'A resource that is not shared cannot be available' },
  message: { zh: '“{name}”不予共享，状态却是可用', en: '“{name}” is not shared, but its state is available' },
  source: '《政务数据共享条例》（国务院令第809号）：无条件共享、有条件共享、不予共享三类',
  example: `
# --- resources/residence.yaml …
state: available
✗ sharing: not-shared
✓ sharing: conditional
✗ legalBasis: [保守国家秘密法]
# --- items/card.yaml …
form:
  - holder.name
  - holder.idNumber
  - holder.address
`,
  check(doc, { report }) {
    if (doc.data.sharing === 'not-shared' && doc.data.state === 'available')
      report({ doc, path: ['sharing'] }, { name: doc.data.name })
  }
})
