/** What the sheet says of a field. */
import { UNSTATED } from '../../wording/unstated.js'
import type { FormField } from '../../merge/bundle.js'

export { UNSTATED }

const TYPES: Readonly<Record<string, string>> = {
  text: '文字',
  'long-text': '文字',
  integer: '整数',
  decimal: '数',
  date: '日期',
  boolean: '是、否',
  code: '代码'
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
    listed ?? TYPES[type] ?? type,
    ...(map?.format === undefined ? [] : [`写作 ${map.format}`]),
    ...(constraints.maxLength === undefined ? [] : [`最多 ${constraints.maxLength} 字`]),
    ...(requiredUnknown ? ['是否必填来源没有写'] : required.op === 'true' ? ['必填'] : [])
  ].join('；')
}
