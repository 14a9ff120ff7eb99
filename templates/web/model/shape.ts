/**
 * Whether a value has the shape that its field asks for, in the field's own words: the same limits as the JSON Schema of the
 * submission states. What goes beyond one value is in `check`.
 */
import { dayNumber } from '../../integration/runtime/day.js'
import type { Json } from '../../integration/runtime/types.js'
import type { WebCode, WebLimits } from './types.js'

export interface Shape {
  widget: string
  codes?: readonly WebCode[]
  /** All that hold here. */
  limits: readonly WebLimits[]
  /** The value of the field above, where codes are placed under others. */
  above?: Json | undefined
}

/** What is wrong, or undefined. */
export function flawOf(value: Json, shape: Shape): string | undefined {
  switch (shape.widget) {
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : '请选“是”或“否”'
    case 'integer':
    case 'decimal':
      return numberFlaw(value, shape)
    case 'multi-select':
      return listFlaw(value, shape)
    case 'date':
      return typeof value === 'string' && dayNumber(value) !== undefined
        ? orderFlaw(value, shape.limits)
        : '请写年、月、日，例如 2026年1月31日'
    case 'month':
      return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)
        ? orderFlaw(value, shape.limits)
        : '请写年和月，例如 2026年1月'
    default:
      return typeof value === 'string' ? textFlaw(value, shape) : '请填写文字'
  }
}

function numberFlaw(value: Json, { widget, limits }: Shape): string | undefined {
  if (typeof value !== 'number') return '请填写数字'
  if (widget === 'integer' && !Number.isInteger(value)) return '请填写整数'
  for (const { minimum, maximum } of limits) {
    if (minimum !== undefined && value < minimum) return `不能小于 ${minimum}`
    if (maximum !== undefined && value > maximum) return `不能大于 ${maximum}`
  }
  return undefined
}

function listFlaw(value: Json, shape: Shape): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return '请至少选一项'
  const most = Math.min(...shape.limits.map(({ maxItems = Infinity }) => maxItems))
  if (value.length > most) return `最多选 ${most} 项`
  const single = value.find((one) => shape.codes?.some(({ code, alone }) => alone && code === one))
  if (single !== undefined && value.length > 1)
    return `选了“${shape.codes!.find(({ code }) => code === single)!.name}”就不能再选别的`
  if (new Set(value).size < value.length) return '有重复的'
  for (const one of value) {
    const flaw = typeof one === 'string' ? textFlaw(one, shape) : '请填写文字'
    if (flaw !== undefined) return flaw
  }
  return undefined
}

function textFlaw(value: string, { codes, limits, above }: Shape): string | undefined {
  const allowed = limits.flatMap(({ options }) => (options ? [options] : []))
  if (codes) {
    const code = codes.find((one) => one.code === value)
    if (!code || allowed.some((options) => !options.includes(value))) return '请从列出的选项里选'
    if (code.parent !== undefined && isPlaced(codes, above) && code.parent !== above) return '与上一级选的不符，请重新选'
    return undefined
  }
  if (allowed.some((options) => !options.includes(value))) return `只能填${allowed[0]!.join('、')}`
  return limitFlaw(value, limits) ?? orderFlaw(value, limits)
}

/** Under a value that no list places, every code may stand. */
function isPlaced(codes: readonly WebCode[], above: Json | undefined): boolean {
  return above !== undefined && codes.some(({ parent }) => parent === above)
}

function limitFlaw(value: string, limits: readonly WebLimits[]): string | undefined {
  const length = Array.from(value).length
  for (const { minLength, maxLength, patterns = [] } of limits) {
    const broken = patterns.find(({ pattern }) => !compiled(pattern).test(value))
    if (broken) return broken.text
    if (minLength !== undefined && length < minLength) return `至少 ${minLength} 个字，现在是 ${length} 个`
    if (maxLength !== undefined && length > maxLength) return `最多 ${maxLength} 个字，现在是 ${length} 个`
  }
  return undefined
}

const known = new Map<string, RegExp>()

function compiled(pattern: string): RegExp {
  const found = known.get(pattern) ?? new RegExp(pattern, 'u')
  known.set(pattern, found)
  return found
}

function orderFlaw(value: string, limits: readonly WebLimits[]): string | undefined {
  for (const { earliest, latest } of limits) {
    if (earliest !== undefined && value < earliest.slice(0, value.length)) return `不能早于 ${earliest}`
    if (latest !== undefined && value > latest.slice(0, value.length)) return `不能晚于 ${latest}`
  }
  return undefined
}
