/** A date and a length of time. */
import { dayNumber, dayText, numberOf } from './day.js'
import type { Calendar } from './types.js'

/** A day; or, where the calendar of working days ends before it, what is certain: it is this day or a later one. */
export type Moment = { day: string } | { notBefore: string }

const LENGTH = /^(\d+(?:\.\d+)?) ?(years?|年|months?|个月|days?|日|天|workdays?|个?工作日)$/
/** Later than every day that can be written. */
const AFTER_ALL = '9999-12-31~'

/** Undefined when there is no such day or length; a day that a month lacks becomes its last day. */
export function later(day: string, plus: string, calendar: Calendar | undefined): Moment | undefined {
  const start = dayNumber(day)
  const [, digits, unit] = LENGTH.exec(plus) ?? []
  if (start === undefined || unit === undefined) return undefined
  const amount = Number(digits)
  if (/^work|工作/.test(unit)) return afterWorkdays(start, amount, calendar)
  if (/^day|日|天/.test(unit)) return { day: dayText(start + amount) ?? AFTER_ALL }
  return { day: afterMonths(day, /^year|年/.test(unit) ? amount * 12 : amount) }
}

function afterMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = numberOf(year, month + months + 1, 0)
  const wanted = numberOf(year, month + months, date)
  return dayText(Math.min(wanted, last)) ?? AFTER_ALL
}

/** The day itself does not count; a year that the calendar does not cover is not guessed at. */
function afterWorkdays(start: number, count: number, calendar: Calendar | undefined): Moment {
  for (let number = start + 1, left = count; ; number++) {
    const day = dayText(number)
    if (day === undefined) return { notBefore: AFTER_ALL }
    // Each working day that is left takes at least a day.
    if (!calendar?.years.includes(day.slice(0, 4))) return { notBefore: dayText(number + left - 1) ?? AFTER_ALL }
    // 1970-01-01, day 0, was a Thursday.
    const isWeekend = [0, 6].includes((((number + 4) % 7) + 7) % 7)
    if (calendar.on.includes(day) || (!isWeekend && !calendar.off.includes(day))) left--
    if (left <= 0) return { day }
  }
}
