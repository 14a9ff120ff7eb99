/** The situations that differ in which of some conditions hold, by the engine that decides everything else. */
import { all, key, not, type Cond } from '../condition/cond.js'
import { satisfying, type Domains, type Situation } from '../condition/space.js'

export interface Part {
  /** All that makes the part: the start, and each condition or its opposite. */
  cond: Cond
  situation: Situation
  /** For each condition, whether it holds. */
  holds: boolean[]
}

/** More questions than this are not asked for one list. */
const MAX_QUESTIONS = 4000

/** Exclusive, and together all of `start`; undefined when there are more than `limit`, or it is too hard to say. */
export function partition(start: Cond, conds: readonly Cond[], domains: Domains, limit: number): Part[] | undefined {
  let asked = 0
  const distinct = [...new Map(conds.map((cond) => [key(cond), cond])).values()]
  const first = satisfying(start, domains)
  if (first === null) return undefined
  let parts: { cond: Cond; situation: Situation; known: Map<string, boolean> }[] =
    first === undefined ? [] : [{ cond: start, situation: first, known: new Map() }]
  for (const cond of distinct) {
    const next: typeof parts = []
    for (const part of parts)
      for (const is of [true, false]) {
        const both = all(part.cond, is ? cond : not(cond))
        const situation = satisfying(both, domains)
        if (situation === null || ++asked > MAX_QUESTIONS) return undefined
        if (situation) next.push({ cond: both, situation, known: new Map(part.known).set(key(cond), is) })
        if (next.length > limit) return undefined
      }
    parts = next
  }
  return parts.map(({ cond, situation, known }) => ({
    cond,
    situation,
    holds: conds.map((one) => known.get(key(one))!)
  }))
}
