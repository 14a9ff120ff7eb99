import { elementsOf } from '../fields.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const yesNoAsText = documentRule({
  code: 'LB6305',
  of: ['entity'],
  severity: DOUBTFUL,
  title: { zh: '是非写成文字', en: 'Yes-no as text' },
  says: {
    zh: '名称以“是否”开头的要素用是非类型或代码，不用文字',
    en: 'An element whose name begins with “whether” is a yes-no value or a code, not text'
  },
  message: { zh: '“{name}”是是非题，类型却是文字', en: '“{name}” is a yes-no question, but its type is text' },
  source: 'GB/T 39046-2020：是否 1 是、0 否',
  example: `
# --- entities/vehicle.yaml 车辆
elements:
✗   isNew: { name: 是否新车, type: text, maxLength: 2, privacy: none }
✓   isNew: { name: 是否新车, type: boolean, privacy: none }
`,
  check(doc, { report }) {
    for (const { id, name, type } of elementsOf(doc))
      if ((type === 'text' || type === 'long-text') && name.startsWith('是否'))
        report({ doc, path: ['elements', id, 'type'] }, { name })
  }
})
