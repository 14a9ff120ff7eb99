import { OPEN, documentRule } from '../rule.js'

const STANDARD = { zh: '收费标准', en: 'a standard' } as const
const BASIS = { zh: '收费依据', en: 'a basis' } as const
const BOTH = { zh: '收费标准和依据', en: 'a standard and a basis' } as const

export const itemIncomplete = documentRule({
  code: 'LB6902',
  of: ['item', 'service'],
  states: 'fee',
  severity: OPEN,
  title: { zh: '收费没有标准或依据', en: 'Charge without standard or basis' },
  says: { zh: '每个收费项目写明收费标准和收费依据', en: 'Each charge states its standard and its basis' },
  message: { zh: '收费项目“{name}”没有写{lacks}', en: 'The charge “{name}” lacks {lacks}' },
  source: '温州等地事项审计规则 6；《政府制定价格成本监审办法》：收费须有依据',
  example: `
# --- items/card.yaml …
✗ fee: { charged: true, items: [{ name: 工本费, standard: 20 元 }] }
✓ fee: { charged: true, items: [{ name: 工本费, standard: 20 元, basis: 《居住证暂行条例》第十九条 }] }
`,
  check(doc, { report }) {
    for (const [index, { name, standard, basis }] of (doc.data.fee?.items ?? []).entries()) {
      if (standard !== undefined && basis !== undefined) continue
      const lacks = standard === undefined ? (basis === undefined ? BOTH : STANDARD) : BASIS
      report({ doc, path: ['fee', 'items', index] }, { name, lacks })
    }
  }
})
