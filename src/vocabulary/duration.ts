/** Lengths of time as the specs write them: `10 workdays`, `10 个工作日`, `20 日`, `3 个月`, `20 日或工作日`, `即办`. */
import { AFTER_ALL, dayNumber, dayText, isDay, numberOf } from './day.js'

/** `either-day`: the source writes a number of days and not whether they are working days. */
export type Unit = 'workday' | 'day' | 'either-day' | 'month' | 'year' | 'hour' | 'minute'

export interface Duration {
  amount: number
  unit: Unit
}

const UNITS: Record<string, Unit> = {
  workday: 'workday',
  workdays: 'workday',
  个工作日: 'workday',
  工作日: 'workday',
  day: 'day',
  days: 'day',
  日: 'day',
  天: 'day',
  'days-or-workdays': 'either-day',
  日或工作日: 'either-day',
  month: 'month',
  months: 'month',
  个月: 'month',
  year: 'year',
  years: 'year',
  年: 'year',
  hour: 'hour',
  hours: 'hour',
  小时: 'hour',
  minute: 'minute',
  minutes: 'minute',
  分钟: 'minute'
}

/** Reads a duration; undefined when the text is not one (the schema reports that). */
export function parseDuration(text: string): Duration | undefined {
  if (text === '即办' || text === 'immediate') return { amount: 0, unit: 'workday' }
  const match = /^([0-9]+(?:\.[0-9]+)?) ?(.+)$/.exec(text)
  const unit = match?.[2] === undefined ? undefined : UNITS[match[2]]
  return match && unit ? { amount: Number(match[1]), unit } : undefined
}

const NAMES: Record<Unit, string> = {
  workday: '个工作日',
  day: '日',
  'either-day': '日',
  month: '个月',
  year: '年',
  hour: '小时',
  minute: '分钟'
}

/** The same in both languages, for messages. */
export function durationWords(duration: Duration): { zh: string; en: string } {
  const { amount, unit } = duration
  const words = unit === 'either-day' ? 'days or workdays' : `${unit}${amount === 1 ? '' : 's'}`
  return { zh: durationText(duration), en: amount === 0 ? 'immediate' : `${amount} ${words}` }
}

export function durationText({ amount, unit }: Duration): string {
  if (amount === 0) return '即办'
  return `${amount} ${NAMES[unit]}${unit === 'either-day' ? OPEN : ''}`
}

/** Said wherever a length stands whose unit the source leaves open. */
export const OPEN = '（是不是工作日，来源没有写）'

/**
 * Working days in a duration. Calendar time is counted at 5 working days in 7 days, 21.75 in a month (the divisor that
 * 人社部 uses for monthly wages) and 250 in a year; 8 hours make a day. Days of which the source does not say whether they
 * are working days count as such, which is the longest that they can mean. Used to compare limits of different units.
 */
export function workdays({ amount, unit }: Duration): number {
  const perUnit: Record<Unit, number> = {
    workday: 1,
    day: 5 / 7,
    'either-day': 1,
    month: 21.75,
    year: 250,
    hour: 1 / 8,
    minute: 1 / 480
  }
  return round(amount * perUnit[unit])
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/**
 * A day that is so much later, counted by the calendar alone; undefined when there is no such day or length, and for
 * working days, days of an open kind, hours and minutes, which need more than a day. A day that a month lacks becomes its last day
 * (民法典第二百零二条: 没有对应日的，月末日为期间的最后一日).
 */
export function addDuration(date: string, text: string): string | undefined {
  const duration = parseDuration(text)
  if (!duration || !isDay(date)) return undefined
  const { amount, unit } = duration
  if (unit === 'day' || amount === 0) return dayText(dayNumber(date)! + amount) ?? AFTER_ALL
  if (unit !== 'month' && unit !== 'year') return undefined
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const months = month + (unit === 'year' ? amount * 12 : amount)
  // Day 0 of a month is the last of the month before.
  return dayText(Math.min(numberOf(year, months, day), numberOf(year, months + 1, 0))) ?? AFTER_ALL
}

/** Whether a day has a day that is so much later: a whole number of days, months or working days. */
export function isAddable({ amount, unit }: Duration): boolean {
  if (unit === 'hour' || unit === 'minute' || unit === 'either-day') return amount === 0
  return Number.isInteger(unit === 'year' ? amount * 12 : amount)
}
