import { elementsOf } from '../fields.js'
import { WRONG, documentRule } from '../rule.js'

const TYPES: Readonly<Record<string, readonly string[]>> = {
  'birth-date-of': ['date'],
  'sex-of': ['code'],
  'region-of': ['region', 'code', 'text'],
  'registration-region-of': ['region', 'code', 'text'],
  'organization-code-of': ['text']
}

export const derivedType = documentRule({
  code: 'LB6308',
  of: ['entity'],
  severity: WRONG,
  title: { zh: '推出的类型不符', en: 'Derived value of the wrong type' },
  says: {
    zh: '推出的要素的类型与算法相符：出生日期是日期，性别是代码，行政区划是行政区划',
    en: 'What is derived fits: a date of birth is a date, a sex is a code, a region is a region'
  },
  message: { zh: '“{name}”由 {way} 推出，类型却是 {type}', en: '“{name}” is derived by {way}, but its type is {type}' },
  source: 'GB 11643-1999、GB 32100-2015 的编码结构',
  example: `
# --- entities/vehicle.yaml 车辆
elements:
  driverId: { name: 驾驶员身份证号, type: text, format: resident-id, privacy: personal, derives: { birth: birth-date-of } }
✗   birth: { name: 出生年月日, type: text, maxLength: 10, privacy: personal }
✓   birth: { name: 出生年月日, type: date, privacy: personal }
`,
  check(doc, { report }) {
    for (const { id, derives } of elementsOf(doc))
      for (const [target, way] of derives ? Object.entries(derives) : []) {
        const element = doc.data.elements[target]
        const types = TYPES[way]
        if (element && types && !types.includes(element.type))
          report({ doc, path: ['elements', id, 'derives', target] }, { name: element.name, way, type: element.type })
      }
  }
})
