import { MISSING, documentRule } from '../rule.js'

export const paymentUnknown = documentRule({
  code: 'LB6905',
  of: ['item', 'service'],
  states: 'fee',
  severity: MISSING,
  title: { zh: '没写能否网上支付', en: 'Online payment unknown' },
  says: { zh: '收费的写明是否支持网上支付', en: 'What is charged says whether one can pay online' },
  message: {
    zh: '收费，没有写是否支持网上支付（payOnline）',
    en: 'It is charged, but says nothing about online payment'
  },
  source: '温州等地事项审计规则 6；GB/T 39554.2-2020 网上支付',
  example: `
# --- items/card.yaml …
status: reviewed
✗ fee: { charged: true, items: [{ name: 工本费, standard: 20 元, basis: 《居住证暂行条例》第十九条 }] }
✓ fee: { charged: true, payOnline: true, items: [{ name: 工本费, standard: 20 元, basis: 《居住证暂行条例》第十九条 }] }
`,
  check(doc, { report }) {
    const { fee } = doc.data
    if (fee?.charged && fee.payOnline === undefined) report({ doc, path: ['fee'] }, {})
  }
})
