/**
 * Sets of numbers: an interval of the multiples of 10^-decimals. Exact: bounds are counted in whole units of a power of
 * ten that is finer than all of them, so that a set without a number of decimals is told apart from each grid.
 */
import type { Accepts } from './accepts.js'

interface Grid {
  low?: bigint | undefined
  high?: bigint | undefined
  step: bigint
}

/** A number of the first that the second refuses; undefined when there is none. */
export function numberOutside(narrow: Accepts, wide: Accepts): number | undefined {
  const places = finest([narrow, wide])
  const [inner, outer] = [gridOf(narrow, places), gridOf(wide, places)]
  if (isEmpty(inner)) return undefined
  const below = outer.low === undefined ? undefined : last({ ...inner, high: least(inner.high, outer.low - 1n) })
  const above = outer.high === undefined ? undefined : first({ ...inner, low: greatest(inner.low, outer.high + 1n) })
  const outside = [below, above, ...some(inner).filter((value) => value % outer.step !== 0n)].find(
    (value) => value !== undefined
  )
  return outside === undefined ? undefined : toNumber(outside, places)
}

/** A number that all accept, zero or the one nearest to it. */
export function commonNumber(parts: Accepts[]): number | undefined {
  const places = finest(parts)
  const grids = parts.map((part) => gridOf(part, places))
  const met = grids.reduce((a, b) => ({
    low: greatest(a.low, b.low),
    high: least(a.high, b.high),
    // Steps are powers of ten: the multiples of the larger are multiples of the smaller.
    step: a.step > b.step ? a.step : b.step
  }))
  if (isEmpty(met)) return undefined
  const isZeroIn = (met.low ?? 0n) <= 0n && (met.high ?? 0n) >= 0n
  return isZeroIn ? 0 : toNumber((met.low ?? -1n) > 0n ? first(met)! : last(met)!, places)
}

/** Every JSON number of so many digits is read as it was written (RFC 8259, section 6). */
export const SAFE_DIGITS = 15

/** Digits before and after the point of any number of it; undefined when there is no limit. */
export function mostDigits(of: Accepts): number | undefined {
  const { minimum, maximum } = of.constraints
  const decimals = of.type === 'integer' ? 0 : of.decimals
  if (minimum === undefined || maximum === undefined || decimals === undefined) return undefined
  const whole = Math.max(...[minimum, maximum].map((value) => String(BigInt(Math.trunc(Math.abs(value)))).length))
  return whole + decimals
}

function gridOf({ type, decimals, constraints: { minimum, maximum } }: Accepts, places: number): Grid {
  const own = type === 'integer' ? 0 : decimals
  return {
    low: minimum === undefined ? undefined : toUnits(minimum, places),
    high: maximum === undefined ? undefined : toUnits(maximum, places),
    step: own === undefined ? 1n : 10n ** BigInt(places - own)
  }
}

/** One place more than anything stated. */
function finest(parts: Accepts[]): number {
  const stated = parts.flatMap(({ decimals = 0, constraints: { minimum, maximum } }) => [
    decimals,
    ...[minimum, maximum].map((value) => (value === undefined ? 0 : written(value).places))
  ])
  return Math.max(...stated) + 1
}

function written(value: number): { digits: bigint; places: number } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', part = ''] = mantissa.split('.')
  return { digits: BigInt(whole + part), places: part.length - Number(exponent) }
}

function toUnits(value: number, places: number): bigint {
  const { digits, places: own } = written(value)
  return digits * 10n ** BigInt(places - own)
}

function toNumber(units: bigint, places: number): number {
  return Number(`${units}e-${places}`)
}

function first({ low, high, step }: Grid): bigint | undefined {
  const value = low === undefined ? undefined : -floor(-low, step)
  return value !== undefined && high !== undefined && value > high ? undefined : value
}

function last({ low, high, step }: Grid): bigint | undefined {
  const value = high === undefined ? undefined : floor(high, step)
  return value !== undefined && low !== undefined && value < low ? undefined : value
}

function floor(value: bigint, step: bigint): bigint {
  const rest = ((value % step) + step) % step
  return value - rest
}

function isEmpty(grid: Grid): boolean {
  return grid.low !== undefined && grid.high !== undefined && first(grid) === undefined
}

/** Two neighbours, or the only one: of two neighbours not both are multiples of a larger step. */
function some(grid: Grid): bigint[] {
  const from = first(grid)
  const to = last(grid)
  const pair = from !== undefined ? [from, from + grid.step] : to !== undefined ? [to, to - grid.step] : [0n, grid.step]
  return pair.filter((value) => (from === undefined || value >= from) && (to === undefined || value <= to))
}

function least(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  return a === undefined ? b : b === undefined || a < b ? a : b
}

function greatest(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  return a === undefined ? b : b === undefined || a > b ? a : b
}
