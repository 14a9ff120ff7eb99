/** Limits that depend on the situation: which of several applies, and the words of rules and outputs about all of them. */
import { all, any, FALSE, type Cond } from '../condition/cond.js'
import { workdays, type Duration } from '../vocabulary/duration.js'
import type { Term } from './model.js'

/** Whether a condition holds: in the situation that is asked about, or with the answers given. */
export type Is = (cond: Cond) => boolean

/** The time that applies; undefined where no source states one. */
export function timeIn(terms: readonly Term[], is: Is): Duration | undefined {
  return terms.find(({ when }) => is(when))?.time
}

/** In working days; undefined where no source states any. */
export function daysIn(terms: readonly Term[], is: Is): number | undefined {
  const time = timeIn(terms, is)
  return time && workdays(time)
}

/** Whether the time that applies is counted in days of which no source says whether they are working days. */
export function isOpenIn(terms: readonly Term[], is: Is): boolean {
  return timeIn(terms, is)?.unit === 'either-day'
}

/** The one time of all situations, where it does not depend. */
export function onlyTime(terms: readonly Term[]): Duration | undefined {
  return terms.length === 1 && terms[0]!.when.op === 'true' ? terms[0]!.time : undefined
}

export function longestTerm(terms: readonly Term[]): Term | undefined {
  return terms.reduce<Term | undefined>(
    (longest, term) => (longest && workdays(longest.time) >= workdays(term.time) ? longest : term),
    undefined
  )
}

/** Terms of two kinds that may apply at once: their conditions do not plainly contradict each other. */
export function meeting(terms: readonly Term[], others: readonly Term[]): [Term, Term][] {
  return terms.flatMap((term) =>
    others.flatMap((other) => (all(term.when, other.when) === FALSE ? [] : [[term, other] as [Term, Term]]))
  )
}

/** The same terms over other facts. */
export function boundTerms(terms: readonly Term[], bind: (cond: Cond) => Cond): Term[] {
  return terms.map((term) => ({ ...term, when: bind(term.when) })).filter(({ when }) => when.op !== 'false')
}

/** Whatever the situation, some term applies: they are one that always does, or end with one for the rest. */
export function isTotal(terms: readonly Term[]): boolean {
  return any(...terms.map(({ when }) => when)).op === 'true'
}
