/** What the parts of a time model are called in its list of assumptions. */
const TYPES: Readonly<Record<string, string>> = {
  text: '文字',
  'long-text': '长文字',
  integer: '整数',
  decimal: '小数',
  boolean: '是非',
  date: '日期',
  'date-time': '时间',
  month: '年月',
  year: '年',
  code: '单选',
  codes: '多选',
  region: '行政区划',
  file: '附件',
  signature: '签名'
}

export const MODEL_NAMES: { readonly formats: Record<string, string>; readonly origins: Record<string, string> } = {
  formats: {
    'resident-id': '居民身份证号',
    'residence-permit-id': '港澳台居民居住证号',
    'permanent-resident-id': '外国人永久居留身份证号',
    uscc: '统一社会信用代码',
    mobile: '手机号',
    phone: '电话',
    postcode: '邮政编码',
    email: '电子邮箱',
    url: '网址',
    'real-estate-unit': '不动产单元号',
    'chinese-name': '姓名'
  },
  origins: {
    applicant: '申请人自备的',
    government: '政府部门核发的',
    other: '其他来源的',
    generated: '由表单生成的',
    'on-site': '当场采集的',
    unknown: '来历没有写明的'
  }
}

export function typeName(type: string): string {
  return TYPES[type] ?? type
}
