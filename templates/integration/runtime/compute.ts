/** Values that nobody types: derived from a number, or computed from other fields. */
import { holds } from './condition.js'
import { birthOf, dayNumber } from './day.js'
import { difference, percentage, product, sum } from './decimal.js'
import { read, type Scope } from './read.js'
import { filledRows } from './rows.js'
import type { Computed, Json, Plan, Row } from './types.js'

/** From 公民身份号码 (GB 11643) or 统一社会信用代码 (GB 32100). */
export function derive(how: string, from: Json): Json | undefined {
  if (how === 'copy') return from
  if (typeof from !== 'string' || from.length !== 18) return undefined
  switch (how) {
    case 'birth-date-of':
      return dayNumber(birthOf(from)) === undefined ? undefined : birthOf(from)
    case 'sex-of':
      return Number(from[16]) % 2 === 1 ? '1' : '2'
    case 'region-of':
      // The numbers of foreigners begin with 9, and say no place.
      return from.startsWith('9') ? undefined : from.slice(0, 6)
    case 'registration-region-of':
      return from.slice(2, 8)
    case 'organization-code-of':
      return from.slice(8, 17)
  }
  return undefined
}

export function compute(
  plan: Plan,
  submission: Row,
  computed: Computed,
  decimals: number | undefined,
  scope: Scope
): Json | undefined {
  const all = (keys: string[]) => keys.map((key) => read(plan, submission, key, scope))
  const numbers = (values: (Json | undefined)[]) =>
    values.flatMap((value) => (Array.isArray(value) ? value : [value])).filter((value) => typeof value === 'number')
  // What a sum lacks counts as nought.
  if (computed.sum) return sum(numbers(all(computed.sum)))
  if (computed.product) {
    const parts = numbers(all(computed.product))
    return parts.length === computed.product.length ? product(parts) : undefined
  }
  if (computed.difference) {
    const [a, b] = numbers(all(computed.difference))
    return a === undefined || b === undefined ? undefined : difference(a, b)
  }
  if (computed.share) {
    const [of, total] = numbers(all([computed.share.of, computed.share.total]))
    return of === undefined || total === undefined ? undefined : percentage(of, total, decimals ?? 2)
  }
  if (computed.count !== undefined) return filledRows(plan, submission, computed.count, scope).length
  if (computed.copy !== undefined) return read(plan, submission, computed.copy, scope)
  if (computed.concat) {
    const parts = all(computed.concat).filter((part) => typeof part === 'string')
    return parts.length > 0 ? parts.join('') : undefined
  }
  return computed.holds ? holds(plan, submission, computed.holds, scope) : undefined
}
