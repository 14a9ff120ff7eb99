import { elementsOf } from '../fields.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const elementAliasCollides = documentRule({
  code: 'LB6104',
  of: ['entity'],
  severity: DOUBTFUL,
  title: { zh: '要素的别名与别的要素相撞', en: 'Alias that means another element' },
  says: {
    zh: '同一业务对象里，要素的别名不得是另一要素的名称',
    en: 'Within an entity, an alias of an element is not the name of another element'
  },
  message: {
    zh: '“{name}”的别名“{alias}”是另一个要素的名称',
    en: 'The alias “{alias}” of “{name}” is the name of another element'
  },
  hint: {
    zh: '同一信息就合成一个要素；不同的信息删去别名',
    en: 'Merge them when they mean the same; otherwise drop the alias'
  },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名',
  example: `
# --- entities/vehicle.yaml 车辆
elements:
✗   plate: { name: 车牌号, type: text, privacy: personal, aliases: [车架号] }
✓   plate: { name: 车牌号, type: text, privacy: personal, aliases: [号牌号码] }
  frame: { name: 车架号, type: text, privacy: personal }
`,
  check(doc, { report }) {
    const elements = elementsOf(doc)
    if (!elements.some(({ aliases }) => aliases)) return
    const names = new Set(elements.map(({ name }) => name))
    for (const { id, name, aliases = [] } of elements)
      for (const [index, alias] of aliases.entries())
        if (alias !== name && names.has(alias))
          report({ doc, path: ['elements', id, 'aliases', index] }, { name, alias })
  }
})
