/** Ordered values – numbers, and dates as days – cut at given bounds into points and the gaps between them. */
import type { Scalar } from '../condition/cond.js'

/** The smallest piece that constants can cut out of the values of a fact. */
export interface Cell {
  sample: Scalar
  /** A single value. */
  point: boolean
  text: string
  /** Of a gap: the bounds next to it, as text; absent where there is none. */
  edges?: { low?: string; high?: string }
}

export interface Limits {
  minimum?: number | undefined
  maximum?: number | undefined
  integer?: boolean | undefined
}

/** In ascending order; gaps that hold no value are left out. */
export function numberCells(bounds: readonly number[], limits: Limits, dates = false): Cell[] {
  const { minimum = -Infinity, maximum = Infinity, integer = false } = limits
  const sorted = [...new Set(bounds)].sort((a, b) => a - b)
  const say = dates ? fromDay : String
  const cells: Cell[] = []
  const gap = (low: number | undefined, high: number | undefined) => {
    const sample = integer ? integerBetween(low, high, limits) : numberBetween(low, high, limits)
    if (sample === undefined) return
    const edges = { ...(low !== undefined && { low: say(low) }), ...(high !== undefined && { high: say(high) }) }
    cells.push({ sample, point: false, text: '', edges })
  }
  gap(undefined, sorted[0])
  sorted.forEach((bound, index) => {
    if (bound >= minimum && bound <= maximum && (!integer || Number.isInteger(bound)))
      cells.push({ sample: bound, point: true, text: say(bound), edges: {} })
    gap(bound, sorted[index + 1])
  })
  // Without bounds the one gap was already tried before the first of them.
  return cells
}

/** Next to the bound, so that a counterexample shows the smallest step over it. */
function integerBetween(low: number | undefined, high: number | undefined, limits: Limits): number | undefined {
  const { minimum = -Infinity, maximum = Infinity } = limits
  const least = Math.max(low === undefined ? -Infinity : Math.floor(low) + 1, Math.ceil(minimum))
  const most = Math.min(high === undefined ? Infinity : Math.ceil(high) - 1, Math.floor(maximum))
  if (least > most) return undefined
  if (low === undefined && high === undefined) return Math.min(Math.max(0, least), most)
  return low === undefined || !Number.isFinite(least) ? most : least
}

function numberBetween(low: number | undefined, high: number | undefined, limits: Limits): number | undefined {
  const { minimum = -Infinity, maximum = Infinity } = limits
  const isInside = (value: number) =>
    (low === undefined || value > low) &&
    (high === undefined || value < high) &&
    value >= minimum &&
    value <= maximum &&
    Number.isFinite(value)
  const tried = [
    ...(low === undefined && high === undefined ? [0] : []),
    // Whole numbers first: they read better.
    ...(low === undefined ? [] : [Math.floor(low) + 1]),
    ...(high === undefined ? [] : [Math.ceil(high) - 1]),
    minimum,
    maximum,
    ...(low === undefined || high === undefined ? [] : [low / 2 + high / 2]),
    // Beyond 2^53 a step of one changes nothing.
    ...(low === undefined ? [] : [low + Math.abs(low) / 2]),
    ...(high === undefined ? [] : [high - Math.abs(high) / 2]),
    // Neighbours in a narrow gap towards a limit.
    ...(low === undefined ? [] : [low / 2 + Math.min(maximum, Number.MAX_VALUE) / 2]),
    ...(high === undefined ? [] : [high / 2 + Math.max(minimum, -Number.MAX_VALUE) / 2])
  ]
  return tried.find(isInside)
}

const DAY = 86_400_000

/**
 * Days since 1970-01-01. A text that is no date of the calendar (2026-02-30) lies between two days, where comparing
 * texts puts it.
 */
export function datePoint(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  if (month < 1) return dayNumber(year, 1, 1) - 0.5
  if (month > 12) return dayNumber(year, 12, 31) + 0.5
  if (day < 1) return dayNumber(year, month, 1) - 0.5
  const last = dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1
  const point = dayNumber(year, month, 1) + day - 1
  return point > last ? last + 0.5 : point
}

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / DAY)
}

/** The ISO date of a day number; of a point between two days the earlier one. */
export function fromDay(day: number): string {
  return new Date(Math.floor(day) * DAY).toISOString().slice(0, 10)
}
