import { elementsOf } from '../fields.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const dateAsText = documentRule({
  code: 'LB6304',
  of: ['entity'],
  severity: DOUBTFUL,
  title: { zh: '日期写成文字', en: 'Date as text' },
  says: {
    zh: '名称以“日期”结尾的要素用日期类型，不用文字',
    en: 'An element whose name ends in “date” has the type date, not text'
  },
  message: { zh: '“{name}”是日期，类型却是文字', en: '“{name}” is a date, but its type is text' },
  hint: { zh: '改成 date、month 或 year', en: 'Use date, month or year' },
  source: 'GB/T 7408 日期和时间表示法；GB/T 39046-2020',
  example: `
# --- entities/vehicle.yaml 车辆
elements:
✗   registeredOn: { name: 登记日期, type: text, maxLength: 10, privacy: none }
✓   registeredOn: { name: 登记日期, type: date, privacy: none }
`,
  check(doc, { report }) {
    for (const { id, name, type } of elementsOf(doc))
      if (type === 'text' && name.endsWith('日期')) report({ doc, path: ['elements', id, 'type'] }, { name })
  }
})
