/**
 * Evaluation of conditions: at submission what is absent makes a test false; while the interview runs it leaves it open.
 * A test that cannot be computed (working days beyond the years of the calendar) is neither true nor false in both.
 */
import { afterWorkdays, type Calendar, type Moment } from '../vocabulary/calendar.js'
import type { Cond, RelativeDate, Scalar, Test } from './cond.js'
import { parseDerived, valueOf } from './derived.js'
import { isDay } from '../vocabulary/day.js'
import { addDuration, parseDuration } from '../vocabulary/duration.js'

export type Value = Scalar | Scalar[]
/** Reads a fact; undefined means absent. `calendar` is that of the working days, where there is one. */
export interface Reader {
  (fact: string): Value | undefined
  calendar?: Calendar | undefined
}

/** At submission: what is absent makes its test false. What cannot be computed does not hold, nor does its opposite. */
export function holds(cond: Cond, read: Reader): boolean {
  return settle(cond, read, false) === true
}

/**
 * In Kleene's three-valued logic: undefined when it turns on a test that cannot be computed, or that is left open.
 *
 * @param absent what a test of an absent fact is: false at submission, undefined while the interview runs
 */
export function settle(cond: Cond, read: Reader, absent: false | undefined): boolean | undefined {
  switch (cond.op) {
    case 'true':
      return true
    case 'false':
      return false
    case 'not': {
      const inner = settle(cond.of, read, absent)
      return inner === undefined ? undefined : !inner
    }
    case 'all':
    case 'any': {
      const stop = cond.op === 'any'
      let isOpen = false
      for (const part of cond.of) {
        const decided = settle(part, read, absent)
        if (decided === stop) return stop
        if (decided === undefined) isOpen = true
      }
      return isOpen ? undefined : !stop
    }
    case 'test':
      return settleTest(cond, read, absent)
  }
}

function settleTest(test: Test, read: Reader, absent: false | undefined): boolean | undefined {
  const derived = parseDerived(test.fact)
  const value = derived ? valueOf(derived, read) : read(test.fact)
  if (value === undefined) return absent
  if (test.is === 'known') return true
  const values = Array.isArray(value) ? value : [value]
  if (test.is === 'in') return values.some((one) => test.values.includes(one))
  if (test.is === 'within') return values.some((one) => test.values.some((region) => isWithin(String(one), region)))
  const { is, value: bound } = test
  if (typeof bound !== 'object') return values.some((one) => compare(one, is, bound))
  const moment = momentOf(bound, read)
  if (!moment) return absent
  if ('day' in moment) return values.some((one) => compare(one, is, moment.day))
  // Of a moment beyond the calendar it is still known what comes before it.
  const isBefore = values.map((one) => typeof one === 'string' && one < moment.notBefore)
  if (is === 'lt' || is === 'lte') return isBefore.includes(true) || undefined
  return isBefore.includes(false) ? undefined : false
}

/** Undefined when there is no day to start from. */
function momentOf({ fact, plus }: RelativeDate, read: Reader): Moment | undefined {
  const start = read(fact)
  if (typeof start !== 'string' || !isDay(start)) return undefined
  if (plus === undefined) return { day: start }
  const length = parseDuration(plus)
  if (length?.unit === 'workday' && length.amount > 0)
    return afterWorkdays(start, length.amount, read.calendar ?? { years: [], off: [], on: [] })
  const day = addDuration(start, plus)
  return day === undefined ? undefined : { day }
}

/** Numbers compare as numbers; ISO dates compare as text. */
function compare(value: Scalar, is: 'lt' | 'lte' | 'gt' | 'gte', bound: number | string): boolean {
  if (typeof value !== typeof bound || typeof value === 'boolean') return false
  if (is === 'lt') return value < bound
  if (is === 'lte') return value <= bound
  return is === 'gt' ? value > bound : value >= bound
}

/** 行政区划代码: the zeros at the end of a code cover everything below. */
export function isWithin(code: string, region: string): boolean {
  return code.startsWith(regionPrefix(region))
}

/** Where the parts of a code end: province, city, county (GB/T 2260), and below them town and village. */
export const REGION_LEVELS = [2, 4, 6, 9, 12]

/** What the codes of all places in a region begin with. */
export function regionPrefix(region: string): string {
  let end = region.length
  for (const start of [...REGION_LEVELS.slice(0, -1).reverse(), 0]) {
    if (start >= end) continue
    if (/[^0]/.test(region.slice(start, end))) break
    end = start
  }
  return region.slice(0, end)
}
