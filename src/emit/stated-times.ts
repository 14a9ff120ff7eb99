/** Time limits as outputs state them: for programs and for people, the condition of each beside it. */
import { onlyTime } from '../link/terms.js'
import type { Term } from '../link/model.js'
import type { Words } from '../wording/conditions.js'
import type { Promised } from '../merge/process/promise.js'
import { stated, type StatedCondition } from '../wording/stated-condition.js'
import { durationText, workdays, type Duration } from '../vocabulary/duration.js'

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

/** Where the parts of a service take longer than it promises, their time, and beside it the promise as it is stated. */
export interface PromisedTime extends ConditionalTime {
  /** One after the other they take so long. */
  items?: string[]
  stated?: StatedTime
}

/** A time that depends: where none of a list applies, no source states one. */
export interface ConditionalTime extends StatedTime {
  when?: StatedCondition
  basis?: string
}

/** The one time under the name of the limit; times that depend under that name and `By`. */
export function statedTerms<K extends 'statutory' | 'promised'>(
  key: K,
  terms: readonly (Term | Promised)[],
  words: Words
): { [P in K]?: PromisedTime } & { [P in `${K}By`]?: PromisedTime[] } {
  const only = onlyTime(terms)
  const entries = terms.map((term): PromisedTime => {
    const { time, when, basis } = term
    const broken = 'broken' in term ? term.broken : undefined
    const condition = stated(when, words)
    return {
      ...statedTime(broken ? { amount: broken.days, unit: 'workday' } : time),
      ...(condition && { when: condition }),
      ...(basis !== undefined && { basis }),
      ...(broken && { items: broken.items, stated: statedTime(time) })
    }
  })
  return (only ? { [key]: entries[0] } : entries.length > 0 ? { [`${key}By`]: entries } : {}) as never
}
