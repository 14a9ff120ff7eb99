/**
 * Named formats: the shape of a value as a regular expression that every target can use, with the range of its length.
 * Check digits are beyond a regular expression; they are verified where codes are verified.
 */
import { dayPattern, RECENT_YEARS } from './date-patterns.js'
import type { EntityDoc } from '../language/generated/types.js'

type ElementType = EntityDoc['elements'][string]['type']

export interface Format {
  name: string
  pattern: string
  length?: [min: number, max: number]
  example: string
}

/**
 * Every ideograph of GB 18030-2022: U+3007, extension A, the unified and the compatibility ideographs, and those of planes
 * 2 and 3. Written out, since `\p{Script=Han}` is not known to every engine that reads our schemas; the last range as its
 * characters, since `\u{20000}` is not either.
 */
const IDEOGRAPHS = '\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufad9\u{20000}-\u{323af}'

export const FORMATS: Record<string, Format> = {
  // GB 11643-1999: address, date of birth, serial, check character.
  'resident-id': {
    name: '公民身份号码',
    pattern: `^[1-8][0-9]{5}${dayPattern('YYYYMMDD', RECENT_YEARS)}[0-9]{3}[0-9X]$`,
    length: [18, 18],
    example: '11010519491231002X'
  },
  // 公民身份号码 of residents of Hong Kong, Macao and Taiwan.
  'residence-permit-id': {
    name: '港澳台居民居住证号码',
    pattern: `^8[123]0000${dayPattern('YYYYMMDD', RECENT_YEARS)}[0-9]{3}[0-9X]$`,
    length: [18, 18],
    example: '810000199408230021'
  },
  // Issued since December 2023 with 18 characters; before that with 15, which stay valid until they expire.
  'permanent-resident-id': {
    name: '外国人永久居留身份证号码',
    pattern: `^(?:9[0-9]{5}${dayPattern('YYYYMMDD', RECENT_YEARS)}[0-9]{3}[0-9X]|[A-Z]{3}[0-9]{12})$`,
    length: [15, 18],
    example: '911124198108030024'
  },
  // GB 32100-2015: 31 characters, without I O Z S V.
  uscc: {
    name: '统一社会信用代码',
    pattern: '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$',
    length: [18, 18],
    example: '91210100MA0000001G'
  },
  mobile: { name: '手机号码', pattern: '^1[3-9][0-9]{9}$', length: [11, 11], example: '13800000000' },
  phone: {
    name: '带区号的固定电话',
    pattern: '^0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,6})?$',
    length: [10, 20],
    example: '024-00000000'
  },
  postcode: { name: '邮政编码', pattern: '^[0-9]{6}$', length: [6, 6], example: '110000' },
  email: {
    name: '电子邮箱',
    pattern: '^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$',
    length: [5, 254],
    example: 'name@example.com'
  },
  url: { name: '网址', pattern: '^https?://[^\\s]+$', length: [8, 2000], example: 'https://example.com' },
  // 不动产单元代码: 19 of the parcel and 9 of the fixture.
  'real-estate-unit': {
    name: '不动产单元号',
    pattern: '^[0-9]{6}[0-9]{3}[0-9]{3}[A-Z]{2}[0-9]{5}[A-Z][0-9]{8}$',
    length: [28, 28],
    example: '210102001001GB00001F00010001'
  },
  'chinese-name': {
    name: '汉字姓名',
    pattern: `^[${IDEOGRAPHS}][${IDEOGRAPHS}·]{0,48}[${IDEOGRAPHS}]$`,
    length: [2, 50],
    example: '张三'
  }
}

const HOURS = '(?:[01][0-9]|2[0-3])'

/** How values of these types are written, as a regular expression of the whole value. */
export const TYPE_PATTERNS: Partial<Record<ElementType, string>> = {
  'date-time': `^${dayPattern('YYYY-MM-DD')}T${HOURS}:[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]+)?)?(?:Z|[+-]${HOURS}:[0-5][0-9])?$`,
  year: '^[0-9]{4}$',
  // Province, city and county of two digits each, town and village of three.
  region: '^[0-9]{6}(?:[0-9]{3}){0,2}$'
}

/** Our notation of calendar values. */
export const NOTATIONS: Partial<Record<ElementType, string>> = { date: 'YYYY-MM-DD', month: 'YYYY-MM' }
