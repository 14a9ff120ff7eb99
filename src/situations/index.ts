/**
 * The one engine of situations: what is possible, what implies what, how much of all applications, from how few to how
 * many. Everything that asks about situations asks here; nothing above enumerates, samples or counts by itself.
 */
import { all, not, tests, TRUE, type Cond, type Scalar } from '../condition/cond.js'
import { holds } from '../condition/evaluate.js'
import type { Constraint, Domains, Situation } from './domain.js'
import { withDerived } from './derived-domain.js'
import { partsOf, type FormulaId } from './formula.js'
import { outcomesIn } from './outcomes.js'
import { solver, type Assignment, type Solver } from './solve.js'
import { spaceOf, type Space } from './space.js'
import { allowance, TooMuchWork, type Spend } from './work-limit.js'

export type { Constraint, Domains, FactDomain, Situation } from './domain.js'

/** The situations of one service. */
export interface Situations {
  domains: Domains
  constraints: readonly Constraint[]
  /** The space and its solver, in which these conditions can be said too. What an earlier one gave out stays with it. */
  over(conds: readonly Cond[]): Engine
  /** The first condition that was too hard to decide, of which LB4022 tells. */
  tooHard?: Cond
}

export interface Engine {
  space: Space
  solver: Solver
}

/** @param known conditions that will be asked about: with them the space is cut once */
export function situationsOf(
  answered: Domains,
  constraints: readonly Constraint[] = [],
  known: readonly Cond[] = []
): Situations {
  const domains = withDerived(answered)
  const pool = new Set<Cond>(known)
  const spend: Spend = allowance()
  const make = (): Engine => {
    const space = spaceOf([...pool], domains, constraints, spend)
    return { space, solver: solver(space) }
  }
  let engine: Engine | undefined
  const said = new WeakSet<Cond>()
  return {
    domains,
    constraints,
    over: (conds) => {
      const fresh = conds.filter((cond) => !said.has(cond))
      engine ??= make()
      const { space } = engine
      const unsaid = fresh.filter((cond) => !space.says(cond))
      if (unsaid.length > 0) {
        // Of a condition only its tests cut the space: those are kept, and not every condition that was ever asked about.
        for (const cond of unsaid) for (const test of tests(cond)) pool.add(test)
        engine = make()
      }
      fresh.forEach((cond) => said.add(cond))
      return engine
    }
  }
}

/** Whether the condition holds in some situation; undefined when that is too hard to say. */
export function isPossible(cond: Cond, situations: Situations): boolean | undefined {
  if (cond.op === 'false') return false
  if (cond.op === 'true' && situations.constraints.length === 0) return true
  return decided(cond, situations, ({ space, solver }) => solver.satisfying(space.of(cond)) !== undefined)
}

/** The least that can be said of a situation in which the condition holds; undefined when there is none; null when that is too hard to say. */
export function satisfying(cond: Cond, situations: Situations): Situation | undefined | null {
  const possible = isPossible(cond, situations)
  if (possible !== true) return possible === false ? undefined : null
  const found = decided(cond, situations, (engine) => {
    const assignment = engine.solver.minimal(engine.space.of(cond))
    return assignment && situationOf(assignment, engine.space)
  })
  return found ?? null
}

/** True only when it is certain that `b` holds wherever `a` does. */
export function implies(a: Cond, b: Cond, situations: Situations): boolean {
  return a === b || a.op === 'false' || b.op === 'true' || isPossible(all(a, not(b)), situations) === false
}

/** True only when it is certain that the two never hold together. */
export function disjoint(a: Cond, b: Cond, situations: Situations): boolean {
  return isPossible(all(a, b), situations) === false
}

/** What is asked of the engine in which the condition can be said; undefined, and taken note of, when that is too hard. */
export function decided<T>(cond: Cond, situations: Situations, ask: (engine: Engine) => T): T | undefined {
  try {
    return ask(situations.over([cond]))
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error
    situations.tooHard ??= cond
    return undefined
  }
}

/** The answers of a assignment, by fact of the submission. Comparisons and several values at once are not answers by themselves. */
export function situationOf(assignment: Assignment, { facts }: Space): Situation {
  const found = new Map<string, Scalar | null>()
  for (const [index, region] of [...assignment].sort(([a], [b]) => a - b)) {
    const { name, reads, regions } = facts[index]!
    if (reads.length === 1 && reads[0] === name) found.set(name, regions[region]!)
  }
  return found
}

/** What holds in a assignment; a fact that it leaves open is unanswered. */
export function readingOf(
  assignment: ReadonlyMap<number, number>,
  { formulas }: Space
): (formula: FormulaId) => boolean {
  const known = new Map<FormulaId, boolean>([
    [0, false],
    [1, true]
  ])
  const holds = (id: FormulaId): boolean => {
    let value = known.get(id)
    if (value === undefined) {
      const node = formulas.nodes[id]!
      if (node[0] === 'is') value = (node.slice(2) as number[]).includes(assignment.get(node[1]) ?? 0)
      else value = node[0] === 'all' ? partsOf(node).every(holds) : partsOf(node).some(holds)
      known.set(id, value)
    }
    return value
  }
  return holds
}

/** Formulas that hold together, and the others of the list not. */
export interface Joint {
  /** For each formula of the list, whether it holds. */
  outcome: boolean[]
  formula: FormulaId
}

/** The outcomes of some formulas that occur together; undefined when there are more than `limit`, or too many cases. */
export function jointOutcomes(
  formulas: readonly FormulaId[],
  { space }: Engine,
  limit: number,
  within: FormulaId = 1
): Joint[] | undefined {
  const { all, not } = space.formulas
  const distinct = [...new Set(formulas)].filter((formula) => formula > 1)
  const found = outcomesIn(space, distinct, within)
  if (!found) return undefined
  const { diagrams, set, order } = found
  if (diagrams.count(set, order.length) > BigInt(limit)) return undefined
  return diagrams.list(set, order.length, limit).map((values) => {
    const holding = new Map(order.map((formula, index) => [formula, values[index]!]))
    const holds = (formula: FormulaId) => (formula < 2 ? formula === 1 : holding.get(formula)!)
    return { outcome: formulas.map(holds), formula: all(within, ...order.map((one) => (holds(one) ? one : not(one)))) }
  })
}

/** Situations that have the same outcome of some conditions. */
export interface SituationClass {
  /** For each condition, whether it holds. */
  outcome: boolean[]
  /**
   * Whether a condition holds: of those that make the class, in all its situations; of any other, in one of them, always
   * the same.
   */
  is(cond: Cond): boolean
  /** Holds exactly in these situations. */
  formula: FormulaId
  /** One of them, with as few answers as are found. */
  readonly situation: Situation
}

/**
 * The outcomes of some conditions that occur together, one class of situations for each.
 *
 * @param within only situations in which this holds
 * @returns undefined when there are more than `limit`, or too many cases to look at
 */
export function classesIn(
  conds: readonly Cond[],
  situations: Situations,
  limit: number,
  within: Cond = TRUE
): SituationClass[] | undefined {
  try {
    const engine = situations.over([...conds, within])
    return classesOf(conds, engine, limit, engine.space.of(within))
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error
    situations.tooHard ??= within
    return undefined
  }
}

function classesOf(
  conds: readonly Cond[],
  { space, solver }: Engine,
  limit: number,
  within: FormulaId
): SituationClass[] | undefined {
  const formulas = conds.map(space.of)
  return jointOutcomes(formulas, { space, solver }, limit, within)?.map(({ outcome, formula }) => {
    const places = new Map(formulas.map((one, index) => [one, outcome[index]!]))
    let reading: ((formula: FormulaId) => boolean) | undefined
    return {
      outcome,
      is: (cond) => {
        // What cuts finer than the space is read from the answers of one situation.
        if (!space.says(cond)) {
          const answers = situationOf(solver.whole(formula) ?? new Map(), space)
          return holds(cond, (fact) => answers.get(fact) ?? undefined)
        }
        const id = space.of(cond)
        if (id < 2) return id === 1
        return places.get(id) ?? (reading ??= readingOf(solver.whole(formula) ?? new Map(), space))(id)
      },
      formula,
      get situation() {
        return situationOf(solver.minimal(formula) ?? new Map(), space)
      }
    }
  })
}
