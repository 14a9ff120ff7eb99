import { WRONG, documentRule } from '../rule.js'

export const freeButPaid = documentRule({
  code: 'LB6903',
  of: ['item', 'service'],
  states: 'fee',
  severity: WRONG,
  title: { zh: '不收费却有收费内容', en: 'Free, yet something is paid' },
  says: { zh: '不收费的不写收费项目，也不写支持网上支付', en: 'What is free has no charges and no online payment' },
  message: { zh: '写了不收费，却有收费项目或网上支付', en: 'It is free, but has charges or online payment' },
  source: '温州等地事项审计规则 6',
  example: `
# --- items/card.yaml …
✗ fee: { charged: false, payOnline: true }
✓ fee: { charged: false }
`,
  check(doc, { report }) {
    const { fee } = doc.data
    if (fee?.charged === false && (fee.items?.length || fee.payOnline)) report({ doc, path: ['fee'] }, {})
  }
})
