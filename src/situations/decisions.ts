/**
 * What situations come to, as questions asked one after the other: a reduced decision diagram over facts. Facts that
 * nobody is asked about come last, and where they decide, the outcome stays open.
 */
import type { FormulaId } from './formula.js'
import type { ResidualId } from './cofactor.js'
import type { Space } from './space.js'

export type Decision<T> =
  | { outcome: T }
  /** Decided by what nobody is asked about. */
  | 'open'
  | Fork<T>

export interface Fork<T> {
  /** Its place in the space. */
  fact: number
  /** The regions of the fact (0: not answered); those that cannot be here are in none. */
  branches: { regions: number[]; then: Decision<T> }[]
}

export interface Asked {
  /** In which order facts are looked at; undefined of those that nobody is asked about. */
  rank(fact: number): number | undefined
  /** More rests of all formulas together are not gone through. */
  most: number
}

/**
 * @param outcomeOf what it comes to where each formula holds or does not; equal outcomes are one (`===`)
 * @returns undefined where it is too much to look at; `outcome` is of a service without situations as well
 */
export function decisionOf<T>(
  space: Space,
  formulas: readonly FormulaId[],
  outcomeOf: (holds: (formula: FormulaId) => boolean) => T,
  { rank, most }: Asked
): Decision<T> | undefined {
  const { rest, facts, cones } = space
  const distinct = [...new Set(formulas)].filter((formula) => formula > 1)
  const cone = [...new Set(distinct.flatMap((formula) => cones.of(formula)))]
  const outcomes = new Map<T, Decision<T>>()
  const forks = new Map<string, Decision<T>>()
  const ids = new Map<Decision<T>, number>([['open', 0]])
  const known = new Map<string, Decision<T> | undefined>()
  const tooMany = Symbol('too many')
  const idOf = (one: Decision<T>) => {
    if (!ids.has(one)) ids.set(one, ids.size)
    return ids.get(one)!
  }
  const before = (a: number, b: number) => (rank(a) ?? Infinity) < (rank(b) ?? Infinity)

  /** Undefined where no situation is left. */
  const decide = (left: readonly ResidualId[], valid: ResidualId): Decision<T> | undefined => {
    if (valid === 0) return undefined
    const id = `${left.join()} ${valid}`
    if (known.has(id)) return known.get(id)
    if (known.size >= most) throw tooMany
    const decided = left.every((one) => one < 2) ? leaf(left, valid) : fork(left, valid)
    known.set(id, decided)
    return decided
  }
  const leaf = (left: readonly ResidualId[], valid: ResidualId): Decision<T> | undefined => {
    if (valid !== 1 && !isSatisfiable(valid)) return undefined
    const values = new Map(distinct.map((formula, place) => [formula, left[place] === 1]))
    const outcome = outcomeOf((formula) => (formula < 2 ? formula === 1 : values.get(formula)!))
    if (!outcomes.has(outcome)) outcomes.set(outcome, { outcome })
    return outcomes.get(outcome)
  }
  const satisfiable = new Map<ResidualId, boolean>([
    [0, false],
    [1, true]
  ])
  const isSatisfiable = (valid: ResidualId): boolean => {
    let is = satisfiable.get(valid)
    if (is === undefined) {
      if (satisfiable.size >= most) throw tooMany
      const [fact] = rest.factsOf(valid)
      is = facts[fact!]!.regions.some((_, region) => isSatisfiable(rest.assign(valid, fact!, region)))
      satisfiable.set(valid, is)
    }
    return is
  }
  const fork = (left: readonly ResidualId[], valid: ResidualId): Decision<T> | undefined => {
    const open = [...left, valid].flatMap((one) => rest.factsOf(one))
    const fact = open.reduce((first, one) => (before(one, first) || (!before(first, one) && one < first) ? one : first))
    const branches = new Map<Decision<T>, number[]>()
    facts[fact]!.regions.forEach((_, region) => {
      const then = decide(
        left.map((one) => rest.assign(one, fact, region)),
        rest.assign(valid, fact, region)
      )
      if (then) branches.set(then, [...(branches.get(then) ?? []), region])
    })
    if (branches.size === 0) return undefined
    if (branches.size === 1) return [...branches.keys()][0]
    if (rank(fact) === undefined) return 'open'
    const id = `${fact} ${[...branches].map(([then, regions]) => `${idOf(then)}:${regions.join()}`).join(' ')}`
    if (!forks.has(id)) forks.set(id, { fact, branches: [...branches].map(([then, regions]) => ({ regions, then })) })
    return forks.get(id)
  }
  try {
    const valid = rest.all(cone.map((fact) => rest.load(facts[fact]!.possible)))
    return decide(distinct.map(rest.load), valid)
  } catch (error) {
    if (error === tooMany) return undefined
    throw error
  }
}
