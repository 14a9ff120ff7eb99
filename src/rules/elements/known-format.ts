/** Names that can mean nothing else; a telephone number may also be a landline. */
import { elementsOf } from '../fields.js'
import { DOUBTFUL, documentRule } from '../rule.js'

const KNOWN: Readonly<Record<string, string>> = {
  手机号: 'mobile',
  手机号码: 'mobile',
  公民身份号码: 'resident-id',
  居民身份证号码: 'resident-id',
  统一社会信用代码: 'uscc',
  邮政编码: 'postcode',
  电子邮箱: 'email'
}

export const knownFormat = documentRule({
  code: 'LB6303',
  of: ['entity'],
  severity: DOUBTFUL,
  title: { zh: '没用已知的格式', en: 'Known format not used' },
  says: {
    zh: '手机号码、公民身份号码、统一社会信用代码、邮政编码、电子邮箱写明已知的格式',
    en: 'Mobile numbers, resident ids, credit codes, postcodes and e-mail addresses use the known format'
  },
  message: { zh: '“{name}”是文字，没有写 format: {format}', en: '“{name}” is a text without format: {format}' },
  source: 'GB 11643-1999、GB 32100-2015；GB/T 39046-2020：数据元写明格式',
  example: `
# --- entities/vehicle.yaml 车辆
elements:
✗   ownerMobile: { name: 手机号码, type: text, maxLength: 20, privacy: personal }
✓   ownerMobile: { name: 手机号码, type: text, format: mobile, privacy: personal }
`,
  check(doc, { report }) {
    for (const { id, name, type, format, pattern } of elementsOf(doc)) {
      if (type !== 'text' || format !== undefined || pattern !== undefined) continue
      const known = KNOWN[name]
      if (known !== undefined) report({ doc, path: ['elements', id, 'type'] }, { name, format: known })
    }
  }
})
