/** A bound on the work of one proof: specs come from people we do not know, and what they ask can be hard beyond measure. */

/** Thrown where a proof would take more than its allowance; the service then has no proof. */
export class TooMuchWork extends Error {}

/** Takes note of some work: parts of formulas looked at. */
export type Spend = (work: number) => void

/** Some twenty seconds. The largest service that ships takes one part in 400 of it. */
const MOST = 100_000_000

/** Counted in steps and not in seconds: whether there is a proof must not depend on the machine. */
export function allowance(most = MOST): Spend {
  let spent = 0
  return (work) => {
    spent += work
    if (spent > most) throw new TooMuchWork('too much work for one proof')
  }
}
