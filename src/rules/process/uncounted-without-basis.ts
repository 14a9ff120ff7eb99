import { MISSING, documentRule } from '../rule.js'

export const uncountedWithoutBasis = documentRule({
  code: 'LB6616',
  of: ['item', 'service'],
  states: 'limits',
  severity: MISSING,
  title: { zh: '特别程序没有依据', en: 'Uncounted time without a basis' },
  says: { zh: '不计入办理时限的特别程序写明依据', en: 'Time that is not counted has a basis in law' },
  message: { zh: '“{name}”不计入时限，没有写依据', en: '“{name}” is not counted, without a basis' },
  source: '《中华人民共和国行政许可法》第四十五条',
  example: `
# --- items/card.yaml …
status: reviewed
limits:
  promised: 3 workdays
  uncounted:
✗     - { name: 专家评审, time: 20 日 }
✓     - { name: 专家评审, time: 20 日, basis: 《行政许可法》第四十五条 }
`,
  check(doc, { report }) {
    for (const [index, { name, basis }] of (doc.data.limits?.uncounted ?? []).entries())
      if (basis === undefined) report({ doc, path: ['limits', 'uncounted', index] }, { name })
  }
})
