/**
 * Comparisons of facts with each other and of what is worked out from them: sums, ratios, ages at a day, tables. An age at
 * a day is said of the date of birth and a table of the facts that it is looked up by, so both are decided exactly; sums,
 * ratios and pairs become facts of their own (derived.ts).
 */
import type { Values } from '../language/generated/types.js'
import { dayNumber, dayText, isDay } from '../vocabulary/day.js'
import { addDuration } from '../vocabulary/duration.js'
import { all, any, equals, FALSE, TRUE, type Cond } from './cond.js'
import { printDerived, valueOf, type Term } from './derived.js'

export type Way = 'lt' | 'lte' | 'gt' | 'gte' | 'eq'

export type ValueDoc = Values[string]

export type Quantity =
  /** Facts so many times, and a number; a number alone has no terms. */
  | { is: 'sum'; terms: ReadonlyMap<string, number>; constant: number; name?: string; unit?: string }
  | { is: 'ratio'; fact: string }
  /** In full years: `at` is a day, or the fact that is one. */
  | { is: 'age'; birth: string; at: { day: string } | { fact: string } }
  | { is: 'table'; rows: { when: Cond; value: number }[] }

export function constant(value: number): Quantity {
  return { is: 'sum', terms: new Map(), constant: value }
}

export function factQuantity(fact: string): Quantity {
  return { is: 'sum', terms: new Map([[fact, 1]]), constant: 0 }
}

export function sumOf(parts: readonly { quantity: Quantity; times: number }[]): Quantity | undefined {
  const terms = new Map<string, number>()
  let total = 0
  for (const { quantity, times } of parts) {
    if (quantity.is !== 'sum') return undefined
    for (const [fact, own] of quantity.terms) terms.set(fact, (terms.get(fact) ?? 0) + own * times)
    total += quantity.constant * times
  }
  return { is: 'sum', terms, constant: total }
}

/** Undefined for what cannot be compared. */
export function compare(left: Quantity, is: Way, right: Quantity): Cond | undefined {
  if (right.is === 'table') return ofRows(right, (value) => compare(left, is, constant(value)))
  if (left.is === 'table') return ofRows(left, (value) => compare(constant(value), is, right))
  if (left.is === 'sum' && right.is === 'sum') return compareSums(left, is, right)
  const bound = right.is === 'sum' && right.terms.size === 0 ? right.constant : undefined
  if (bound === undefined) return undefined
  if (left.is === 'ratio') return test(left.fact, is, bound)
  return left.is === 'age' ? compareAge(left, is, bound) : undefined
}

function ofRows({ rows }: Extract<Quantity, { is: 'table' }>, decide: (value: number) => Cond | undefined) {
  const parts = rows.map(({ when, value }) => {
    const cond = decide(value)
    return cond && all(when, cond)
  })
  return parts.every((part) => part !== undefined) ? any(...parts) : undefined
}

function test(fact: string, is: Way, value: number): Cond {
  return is === 'eq' ? equals(fact, value) : { op: 'test', fact, is, value }
}

const OPPOSITE: Record<Way, Way> = { lt: 'gt', lte: 'gte', gt: 'lt', gte: 'lte', eq: 'eq' }

type Sum = Extract<Quantity, { is: 'sum' }>

function compareSums(left: Sum, is: Way, right: Sum): Cond {
  const { terms, constant: own } = sumOf([
    { quantity: left, times: 1 },
    { quantity: right, times: -1 }
  ]) as Sum
  const list = [...terms].filter(([, times]) => times !== 0).sort(([a], [b]) => (a < b ? -1 : 1)) as Term[]
  // Adding zero makes -0 a plain 0.
  const bound = 0 - own
  const [first, ...others] = list
  if (!first) return holdsOf(0, is, bound) ? TRUE : FALSE
  // One fact so many times is that fact, unless the bound has no end when it is divided.
  const part = bound / first[1]
  if (others.length === 0 && left.name === undefined && valueOf({ sum: [['', first[1]]] }, () => part) === bound)
    return test(first[0], first[1] > 0 ? is : OPPOSITE[is], 0 + part)
  const isNamed = right.terms.size === 0 && left.name !== undefined
  if (isNamed) {
    const { name, unit } = left
    return test(
      printDerived({ sum: list, ...(name !== undefined && { name }), ...(unit !== undefined && { unit }) }),
      is,
      bound
    )
  }
  if (first[1] > 0) return test(printDerived({ sum: list }), is, bound)
  const turned = list.map(([fact, times]): Term => [fact, -times])
  return test(printDerived({ sum: turned }), OPPOSITE[is], 0 - bound)
}

function holdsOf(a: number, is: Way, b: number): boolean {
  if (is === 'eq') return a === b
  if (is === 'lt') return a < b
  if (is === 'lte') return a <= b
  return is === 'gt' ? a > b : a >= b
}

function compareAge(age: Extract<Quantity, { is: 'age' }>, is: Way, bound: number): Cond {
  const isOlder = (years: number) => reached(age, years, true)
  const isYounger = (years: number) => reached(age, years, false)
  if (is === 'gte') return isOlder(Math.ceil(bound))
  if (is === 'gt') return isOlder(Math.floor(bound) + 1)
  if (is === 'lt') return isYounger(Math.ceil(bound))
  if (is === 'lte') return isYounger(Math.floor(bound) + 1)
  return Number.isInteger(bound) ? all(isOlder(bound), isYounger(bound + 1)) : FALSE
}

/** Whether so many years are full. Of 29 February they are full at the end of February (民法典第二百零二条). */
function reached({ birth, at }: Extract<Quantity, { is: 'age' }>, years: number, has: boolean): Cond {
  const full = Math.max(0, years)
  if ('fact' in at) {
    const value = full === 0 ? { fact: birth } : { fact: birth, plus: `${full} 年` }
    return { op: 'test', fact: at.fact, is: has ? 'gte' : 'lt', value }
  }
  return { op: 'test', fact: birth, is: has ? 'lte' : 'gt', value: lastBirthday(at.day, full) }
}

/** The last day of birth of whom so many years are full on the day. */
function lastBirthday(day: string, years: number): string {
  const [year = '', ...rest] = day.split('-')
  const early = `${String(Number(year) - years).padStart(4, '0')}-${rest.join('-')}`
  // 29 February of a year that has none is the day before 1 March.
  const plain = isDay(early) ? early : early.replace(/-29$/, '-28')
  const next = dayText(dayNumber(plain)! + 1)
  return next !== undefined && addDuration(next, `${years} 年`) === day ? next : plain
}

export function sameFacts(a: string, b: string): Cond {
  return equals(printDerived({ same: a < b ? [a, b] : [b, a] }), true)
}
