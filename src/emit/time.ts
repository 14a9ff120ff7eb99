import { durationText, workdays, type Duration } from '../condition/duration.js'

/** A length of time for programs and for people. */
export interface StatedTime extends Duration {
  text: string
  /** In working days; calendar time at 5 in 7 days, 21.75 in a month, 250 in a year. */
  workdays: number
}

export function statedTime(duration: Duration): StatedTime {
  const { amount, unit } = duration
  return { amount, unit, text: durationText(duration), workdays: workdays(duration) }
}
