import { onlyTime } from '../link/terms.js'
import type { Term } from '../link/model.js'
import type { Words } from '../merge/text.js'
import { stated, type StatedCondition } from './words.js'
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

/** A time that depends: where none of a list applies, no source states one. */
export interface ConditionalTime extends StatedTime {
  when?: StatedCondition
  basis?: string
}

/** The one time under the name of the limit; times that depend under that name and `By`. */
export function statedTerms<K extends 'statutory' | 'promised'>(
  key: K,
  terms: readonly Term[],
  words: Words
): { [P in K]?: StatedTime } & { [P in `${K}By`]?: ConditionalTime[] } {
  const only = onlyTime(terms)
  const entries = terms.map(({ time, when, basis }): ConditionalTime => {
    const condition = stated(when, words)
    return { ...statedTime(time), ...(condition && { when: condition }), ...(basis !== undefined && { basis }) }
  })
  return (only ? { [key]: statedTime(only) } : entries.length > 0 ? { [`${key}By`]: entries } : {}) as never
}
