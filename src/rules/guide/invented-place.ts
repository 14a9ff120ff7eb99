import { MISSING, documentRule } from '../rule.js'

export const inventedPlace = documentRule({
  code: 'LB6809',
  of: ['service', 'item', 'overlay'],
  states: 'places',
  severity: MISSING,
  title: { zh: '示例地点', en: 'Example place' },
  says: { zh: '已审和已发布的规范里没有示例地点', en: 'There are no example places in reviewed and published specs' },
  message: { zh: '“{place}”是示例，不是真实地点', en: '“{place}” is an example, not a real place' },
  source: '办事指南须真实准确（《辽宁省推进“最多跑一次”规定》）',
  example: `
# --- items/card.yaml …
status: reviewed
places:
✗   - { name: 示例大厅, address: 示例路 1 号, hours: 工作日, example: true }
✓   - { name: 市民服务中心, address: 市府大路 1 号, hours: 工作日 }
`,
  check(doc, { report }) {
    for (const [index, { name, example }] of (doc.data.places ?? []).entries())
      if (example) report({ doc, path: ['places', index] }, { place: name })
  }
})
