import { elementsOf } from '../fields.js'
import { doubles } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

export const sameElementName = documentRule({
  code: 'LB6301',
  of: ['entity'],
  severity: WRONG,
  title: { zh: '两个要素同名', en: 'Two elements with one name' },
  says: {
    zh: '同一业务对象里，一个名称只有一个要素，一个含义只有一个要素',
    en: 'Within an entity a name, and a meaning, has one element'
  },
  message: { zh: '“{name}”已是要素 {first} 的名称', en: '“{name}” is already the name of the element {first}' },
  hint: {
    zh: '同一信息就合成一个要素；不同的信息用不同的名称',
    en: 'Merge them when they mean the same; otherwise name them differently'
  },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名',
  example: `
# --- entities/vehicle.yaml 车辆
elements:
  plate: { name: 车牌号, type: text, privacy: personal }
✗   plateNumber: { name: 车牌号, type: text, privacy: personal }
✓   plateColour: { name: 车牌颜色, type: text, privacy: none }
`,
  check(doc, { report }) {
    for (const [first, ...rest] of doubles(elementsOf(doc), ({ name }) => name))
      for (const { id, name } of rest) report({ doc, path: ['elements', id, 'name'] }, { name, first: first!.id })
  }
})
