/** A bound on the work of one proof: specs come from people we do not know, and what they ask can be hard beyond measure. */

/** Thrown where a proof would take more than its allowance; the service then has no proof. */
export class TooMuchWork extends Error {}

/** Takes note of some work: parts of formulas looked at. */
export type Spend = (work: number) => void

/** Some twenty seconds. The largest service that ships takes one part in 400 of it. */
const MOST = 100_000_000

/** As much as twenty of the hardest services: a project may hold thousands of them. */
const MOST_OF_A_RUN = 20 * MOST
/** Four times what the largest service that ships takes: what is not hard goes on when the hard ones have used up the rest. */
const SHARE = MOST / 100

/** Of all allowances since the run began. */
let spentByRun = 0

/** From here on, what is spent counts for a new run. */
export function beginRun(): void {
  spentByRun = 0
}

/** Counted in steps and not in seconds: whether there is a proof must not depend on the machine. */
export function allowance(most = MOST, mostOfRun = MOST_OF_A_RUN, share = SHARE): Spend {
  let spent = 0
  return (work) => {
    spent += work
    spentByRun += work
    if (spent > most || (spentByRun > mostOfRun && spent > share))
      throw new TooMuchWork('too much work for one proof, or for one run')
  }
}
