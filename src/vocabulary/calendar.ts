/** 工作日: Monday to Friday, but for the days that the State Council moves each year. */
import { AFTER_ALL, dayNumber, dayText } from './day.js'

export interface Calendar {
  /** The years of which it is known, `2026`. */
  years: string[]
  /** Days off from Monday to Friday. */
  off: string[]
  /** Working days at a weekend (调休上班). */
  on: string[]
}

/** A day; or, where the calendar ends before it, what is certain: it is this day or a later one. */
export type Moment = { day: string } | { notBefore: string }

/**
 * The working day that is so many after a day, which itself does not count (民法典第二百零一条: 开始的当日不计入). A year
 * that the calendar does not cover is not guessed at.
 */
export function afterWorkdays(day: string, count: number, { years, off, on }: Calendar): Moment {
  for (let number = dayNumber(day)! + 1, left = count; ; number++) {
    const next = dayText(number)
    if (next === undefined) return { notBefore: AFTER_ALL }
    // Each working day that is left takes at least a day.
    if (!years.includes(next.slice(0, 4))) return { notBefore: dayText(number + left - 1) ?? AFTER_ALL }
    if (on.includes(next) || (!isWeekend(number) && !off.includes(next))) left--
    if (left <= 0) return { day: next }
  }
}

/** 1970-01-01, day 0, was a Thursday. */
export function isWeekend(number: number): boolean {
  const weekday = (((number + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6
}
