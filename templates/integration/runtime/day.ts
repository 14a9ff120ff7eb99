/** Days of the calendar, written `2026-01-31`. */
import type { Json } from './types.js'

/** Days since 1970-01-01; undefined when there is no such day, as 2026-02-30 or 2023-02-29. */
export function dayNumber(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const number = numberOf(Number(match[1]), Number(match[2]), Number(match[3]))
  return dayText(number) === text ? number : undefined
}

/** `Date.UTC` would take the years 0 to 99 for those of the twentieth century. */
export function numberOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000
}

/** The day of a number; undefined beyond the years of four digits. */
export function dayText(number: number): string | undefined {
  const date = new Date(number * 86_400_000)
  const text = Number.isNaN(date.valueOf()) ? '+' : date.toISOString()
  return /^\d/.test(text) ? text.slice(0, 10) : undefined
}

/** The day of birth in a 公民身份号码 (GB 11643), as it stands there. */
export function birthOf(id: string): string {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
}

/** The day that a value begins with, when there is no such day. */
export function impossibleDay(value: Json | undefined): string | undefined {
  const day = typeof value === 'string' ? value.slice(0, 10) : ''
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && dayNumber(day) === undefined ? day : undefined
}
