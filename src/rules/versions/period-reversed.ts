import { KINDS } from '../../vocabulary/kinds.js'
import { ALWAYS, documentRule } from '../rule.js'

export const periodReversed = documentRule({
  code: 'LB6981',
  of: KINDS,
  states: 'effective',
  severity: ALWAYS,
  title: { zh: '有效期颠倒', en: 'Period the wrong way round' },
  says: { zh: '生效日期不晚于失效日期', en: 'A period does not end before it begins' },
  message: { zh: '自 {from} 起、至 {to} 止，先后颠倒', en: 'From {from} to {to} is the wrong way round' },
  source: '标准化惯例；有效期的含义',
  example: `
# --- items/card.yaml …
✗ effective: { from: 2026-12-31, to: 2026-01-01 }
✓ effective: { from: 2026-01-01, to: 2026-12-31 }
`,
  check(doc, { report }) {
    const { from, to } = doc.data.effective ?? {}
    if (from !== undefined && to !== undefined && from > to) report({ doc, path: ['effective'] }, { from, to })
  }
})
