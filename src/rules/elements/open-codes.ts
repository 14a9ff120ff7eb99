/** A choice without its code list is honest (the source does not list it) but must stay visible. */
import { elementsOf } from '../fields.js'
import { NOTE, documentRule } from '../rule.js'

export const openCodes = documentRule({
  code: 'LB6004',
  of: ['entity'],
  severity: NOTE,
  title: { zh: '代码表未取得', en: 'Code list not known' },
  says: {
    zh: '下拉选项的要素应当写明代码表；来源没有列出的照实留空，取得后补上',
    en: 'An element that is a choice names its code list; what no source lists stays open, visibly'
  },
  message: {
    zh: '这些要素是下拉选项，但没有代码表：{elements}',
    en: 'These elements are choices without a code list: {elements}'
  },
  hint: {
    zh: '取得后写 list 或 options；在此之前按文字处理',
    en: 'State list or options when known; until then they are treated as text'
  },
  source: 'GB/T 39046-2020：代码型数据元写明值域',
  example: `
# --- entities/car.yaml 车辆
elements:
✗   color: { name: 颜色, type: code, privacy: none }
✓   color: { name: 颜色, type: code, options: { w: 白, b: 黑 }, privacy: none }
`,
  check(doc, { report }) {
    const open = elementsOf(doc).filter(
      ({ type, list, options }) => (type === 'code' || type === 'codes') && list === undefined && !options
    )
    if (open.length > 0) report({ doc, path: ['id'] }, { elements: open.map(({ name }) => name) })
  }
})
