/** Lengths of time as the specs write them: `10 workdays`, `10 个工作日`, `20 日`, `3 个月`, `即办`. */
export type Unit = 'workday' | 'day' | 'month' | 'year' | 'hour' | 'minute'

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
  month: '个月',
  year: '年',
  hour: '小时',
  minute: '分钟'
}

/** The same in both languages, for messages. */
export function durationWords(duration: Duration): { zh: string; en: string } {
  const { amount, unit } = duration
  return { zh: durationText(duration), en: amount === 0 ? 'immediate' : `${amount} ${unit}${amount === 1 ? '' : 's'}` }
}

export function durationText({ amount, unit }: Duration): string {
  return amount === 0 ? '即办' : `${amount} ${NAMES[unit]}`
}

/**
 * Working days in a duration. Calendar time is counted at 5 working days in 7 days, 21.75 in a month (the divisor that
 * 人社部 uses for monthly wages) and 250 in a year; 8 hours make a day. Used to compare limits of different units.
 */
export function workdays({ amount, unit }: Duration): number {
  const perUnit: Record<Unit, number> = {
    workday: 1,
    day: 5 / 7,
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

/** Adds a calendar duration to an ISO date; a day that a month lacks becomes its last day. Working days count as days. */
export function addDuration(date: string, text: string): string | undefined {
  const duration = parseDuration(text)
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!duration || !match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const months = duration.unit === 'year' ? duration.amount * 12 : duration.unit === 'month' ? duration.amount : 0
  const days = duration.unit === 'day' || duration.unit === 'workday' ? duration.amount : 0
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const result = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, lastDay) + days))
  return result.toISOString().slice(0, 10)
}
