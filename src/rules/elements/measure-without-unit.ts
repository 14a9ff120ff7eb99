import { acrossElements } from '../across.js'
import { elementsOf } from '../fields.js'
import { MISSING, documentRule } from '../rule.js'

export const measureWithoutUnit = documentRule({
  code: 'LB6306',
  of: ['entity'],
  severity: MISSING,
  title: { zh: '数没有单位', en: 'Number without a unit' },
  says: {
    zh: '金额、面积、价格、重量、距离一类的数写明单位',
    en: 'Amounts, areas, prices, weights and distances state their unit'
  },
  message: { zh: '这些数没有写单位：{elements}', en: 'These numbers have no unit: {elements}' },
  source: 'GB/T 39046-2020：数据元写明计量单位',
  example: `
# --- entities/vehicle.yaml 车辆
status: reviewed
elements:
✗   price: { name: 购车价格, type: decimal, privacy: personal }
✓   price: { name: 购车价格, type: decimal, unit: 元, privacy: personal }
`,
  check(doc, { report }) {
    const bare = elementsOf(doc).filter(
      ({ name, type, unit }) =>
        (type === 'decimal' || type === 'integer') &&
        unit === undefined &&
        /(金额|价格|总价|单价|面积|重量|距离)$/.test(name)
    )
    if (bare.length === 0) return
    const { at, names, extra } = acrossElements(doc, bare)
    report(at, { elements: names }, extra)
  }
})
