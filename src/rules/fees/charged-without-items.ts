import { OPEN, documentRule } from '../rule.js'

export const chargedWithoutItems = documentRule({
  code: 'LB6901',
  of: ['item', 'service'],
  states: 'fee',
  severity: OPEN,
  title: { zh: '收费没写项目', en: 'Charge without items' },
  says: { zh: '收费的写明收费项目', en: 'What is charged states its items' },
  message: { zh: '写了收费，没有写收费项目（items）', en: 'It is charged, but without items' },
  source: '温州等地事项审计规则 6；GB/T 39554.2-2020 收费信息',
  example: `
# --- items/card.yaml …
✗ fee: { charged: true, payOnline: true }
✓ fee: { charged: true, payOnline: true, items: [{ name: 工本费, standard: 20 元, basis: 《居住证暂行条例》第十九条 }] }
`,
  check(doc, { report }) {
    const { fee } = doc.data
    if (fee?.charged && !fee.items?.length) report({ doc, path: ['fee'] }, {})
  }
})
