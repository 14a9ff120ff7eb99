/** Days of the calendar, written `2026-01-31`. */

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether a text has the form of a day; there may be no such day. */
export function isWrittenAsDay(text: string): boolean {
  return WRITTEN.test(text)
}

/** Whether there is such a day: neither 2026-02-30 nor 2023-02-29 is one. */
export function isDay(text: string): boolean {
  return dayNumber(text) !== undefined
}

/** Later than every day that can be written. */
export const AFTER_ALL = '9999-12-31~'

const MILLISECONDS = 86_400_000

/** Days since 1970-01-01; undefined when there is no such day. */
export function dayNumber(text: string): number | undefined {
  const [, year, month, day] = WRITTEN.exec(text) ?? []
  if (year === undefined) return undefined
  const number = numberOf(Number(year), Number(month), Number(day))
  // `Date` reads the 31st of a month of 30 days as the 1st of the next month, so the text is compared.
  return dayText(number) === text ? number : undefined
}

/** As `Date.UTC`, which takes the years 0 to 99 for those of the twentieth century. */
export function numberOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS
}

/** The day of a number; undefined beyond the years of four digits. */
export function dayText(number: number): string | undefined {
  const date = new Date(number * MILLISECONDS)
  if (Number.isNaN(date.valueOf())) return undefined
  const text = date.toISOString()
  return /^\d/.test(text) ? text.slice(0, 10) : undefined
}
