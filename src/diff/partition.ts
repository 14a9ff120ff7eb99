/** The situations that differ in which of some conditions hold, by the engine that decides everything else. */
import { all, not, type Cond } from '../condition/cond.js'
import { classesIn, type Situation, type Situations } from '../situations/index.js'

export interface Part {
  /** All that makes the part: the start, and each condition or its opposite. */
  cond: Cond
  situation: Situation
  /** For each condition, whether it holds. */
  holds: boolean[]
  /** Whether another condition holds there, in one situation of the part. */
  is(cond: Cond): boolean
}

/** Exclusive, and together all of `start`; undefined when there are more than `limit`, or it is too hard to say. */
export function partition(
  start: Cond,
  conds: readonly Cond[],
  situations: Situations,
  limit: number
): Part[] | undefined {
  return classesIn(conds, situations, limit, start)?.map((one) => ({
    cond: all(start, ...conds.map((cond, index) => (one.outcome[index] ? cond : not(cond)))),
    get situation() {
      return one.situation
    },
    holds: one.outcome,
    is: one.is
  }))
}
