/** Evaluation of conditions: two-valued at submission (absent makes a test false), three-valued while the interview runs. */
import { addDuration } from './duration.js'
import type { Cond, Scalar, Test } from './cond.js'

export type Value = Scalar | Scalar[]
/** Reads a fact; undefined means absent. */
export type Reader = (fact: string) => Value | undefined

/** At submission: what is absent makes its test false. */
export function holds(cond: Cond, read: Reader): boolean {
  switch (cond.op) {
    case 'true':
      return true
    case 'false':
      return false
    case 'not':
      return !holds(cond.of, read)
    case 'all':
      return cond.of.every((part) => holds(part, read))
    case 'any':
      return cond.of.some((part) => holds(part, read))
    case 'test':
      return testHolds(cond, read)
  }
}

/** During the interview: undefined while facts that matter are still unknown (Kleene's logic). */
export function decide(cond: Cond, read: Reader): boolean | undefined {
  switch (cond.op) {
    case 'true':
      return true
    case 'false':
      return false
    case 'not': {
      const inner = decide(cond.of, read)
      return inner === undefined ? undefined : !inner
    }
    case 'all':
    case 'any': {
      const stop = cond.op === 'any'
      const parts = cond.of.map((part) => decide(part, read))
      if (parts.includes(stop)) return stop
      return parts.includes(undefined) ? undefined : !stop
    }
    case 'test':
      return read(cond.fact) === undefined ? undefined : testHolds(cond, read)
  }
}

function testHolds(test: Test, read: Reader): boolean {
  const value = read(test.fact)
  if (value === undefined) return false
  if (test.is === 'known') return true
  const values = Array.isArray(value) ? value : [value]
  if (test.is === 'in') return values.some((one) => test.values.includes(one))
  if (test.is === 'within') return values.some((one) => test.values.some((region) => isWithin(String(one), region)))
  const bound = typeof test.value === 'object' ? relative(test.value.fact, test.value.plus, read) : test.value
  return bound !== undefined && values.some((one) => compare(one, test.is, bound))
}

function relative(fact: string, plus: string | undefined, read: Reader): string | undefined {
  const start = read(fact)
  if (typeof start !== 'string') return undefined
  return plus === undefined ? start : addDuration(start, plus)
}

/** Numbers compare as numbers; ISO dates compare as text. */
function compare(value: Scalar, is: 'lt' | 'lte' | 'gt' | 'gte', bound: number | string): boolean {
  if (typeof value !== typeof bound || typeof value === 'boolean') return false
  if (is === 'lt') return value < bound
  if (is === 'lte') return value <= bound
  return is === 'gt' ? value > bound : value >= bound
}

/** 行政区划代码 (GB/T 2260): two digits each for province, city, county; trailing zeros cover everything below. */
export function isWithin(code: string, region: string): boolean {
  return code.startsWith(regionPrefix(region))
}

/** What the codes of all places in a region begin with. */
export function regionPrefix(region: string): string {
  return region.replace(/(00)+$/, '')
}
