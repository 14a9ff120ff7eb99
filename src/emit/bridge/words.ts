/** What the sheet says of a field. */
import { UNSTATED } from '../../wording/unstated.js'
import type { FormField } from '../../merge/bundle.js'

export { UNSTATED }

/** Every type has a word: what a clerk reads is never a name of the language. */
const TYPES: Readonly<Record<FormField['type'], string>> = {
  text: '文字',
  'long-text': '文字',
  integer: '整数',
  decimal: '数',
  date: '日期',
  'date-time': '日期和时间',
  month: '年月',
  year: '年',
  boolean: '是、否',
  code: '代码',
  codes: '代码，可以几个',
  region: '行政区划代码',
  file: '附件',
  signature: '签名'
}

const codeText = (code: unknown, name: string) =>
  String(code as string) === name ? name : `${String(code as string)} ${name}`

/** What the field takes: codes by name, a length, a notation of dates. */
export function limitsText({ type, codes, constraints, map, requiredUnknown, required }: FormField): string {
  const listed =
    codes && codes.length <= 8
      ? codes.map(({ code, name }) => codeText(map?.recode?.[code] ?? code, name)).join('，')
      : undefined
  return [
    listed ?? TYPES[type],
    ...(map?.format === undefined ? [] : [`写作 ${map.format}`]),
    ...(constraints.maxLength === undefined ? [] : [`最多 ${constraints.maxLength} 字`]),
    ...(requiredUnknown ? ['是否必填来源没有写'] : required.op === 'true' ? ['必填'] : [])
  ].join('；')
}
