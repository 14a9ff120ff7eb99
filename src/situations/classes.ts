/**
 * The really different applications: two situations are of one class when every formula that matters has the same
 * outcome in both. What shares no fact, not even through the conditions under which facts are asked, is looked at apart.
 */
import { connected } from './cone-of-influence.js'
import type { FormulaId } from './formula.js'
import { outcomesIn } from './outcomes.js'
import type { Assignment, Solver } from './solve.js'
import type { Space } from './space.js'

export interface Classes {
  /** The product of the answers of all facts, possible together or not; “not answered” counts as an answer. */
  answers: bigint
  /** The situations among them that are possible. */
  combinations: bigint
  /** How many classes: the product over the components. Undefined when one of them has too many to count. */
  count?: bigint
  components: ClassComponent[]
  /** All classes of the service, where there are at most `limit`. */
  classes?: SituationClass[]
}

export interface ClassComponent {
  /** Those given that depend on its facts, in the order given. */
  formulas: FormulaId[]
  facts: number[]
  count?: bigint
  /** Where there are at most `limit`. */
  classes?: SituationClass[]
}

export interface SituationClass {
  /** Those that hold, of the formulas of the component (or, of a class of the whole service, of all components). */
  holding: FormulaId[]
  /** Holds exactly in the situations of the class. */
  formula: FormulaId
  /** How many of the combinations belong to it. */
  combinations: bigint
  /** A situation of it with as few answers as are found. */
  representative: Assignment
}

/** Formulas that are the same in all situations make no classes. `limit`: of the classes to list. */
export function classesOf(space: Space, solver: Solver, formulas: readonly FormulaId[], limit: number): Classes {
  const { cones } = space
  const distinct = [...new Set(formulas)].filter((formula) => formula > 1)
  const groups = connected(distinct.map((formula) => cones.of(formula)))
  const components = groups.map((group) => {
    const own = group.map((index) => distinct[index]!)
    return componentOf(space, solver, own, limit)
  })
  const counts = components.map(({ count }) => count)
  const count = counts.includes(undefined) ? undefined : counts.reduce<bigint>((product, one) => product * one!, 1n)
  const classes = count !== undefined && count <= BigInt(limit) ? product(components, space, solver) : undefined
  return {
    answers: space.facts.reduce((product, { regions }) => product * BigInt(regions.length), 1n),
    combinations: solver.count(1),
    ...(count !== undefined && { count }),
    components,
    ...(classes && { classes })
  }
}

function componentOf(space: Space, solver: Solver, formulas: FormulaId[], limit: number): ClassComponent {
  const { cones } = space
  const facts = [...new Set(formulas.flatMap((formula) => cones.of(formula)))].sort((a, b) => a - b)
  const found = outcomesIn(space, formulas)
  if (!found) return { formulas, facts }
  const { diagrams, set, order } = found
  const count = diagrams.count(set, order.length)
  if (count > BigInt(limit)) return { formulas, facts, count }
  const classes = diagrams.list(set, order.length, limit).map((outcome) => {
    const holds = new Map(order.map((formula, index) => [formula, outcome[index]!]))
    const holding = formulas.filter((formula) => holds.get(formula))
    return classOf(holding, allOf(formulas, holding, space), space, solver)
  })
  return { formulas, facts, count, classes }
}

function allOf(formulas: readonly FormulaId[], holding: readonly FormulaId[], { formulas: made }: Space): FormulaId {
  return made.all(...formulas.map((formula) => (holding.includes(formula) ? formula : made.not(formula))))
}

function classOf(holding: FormulaId[], formula: FormulaId, space: Space, solver: Solver): SituationClass {
  return {
    holding,
    formula,
    combinations: solver.count(formula),
    representative: solver.minimal(formula) ?? new Map()
  }
}

function product(components: ClassComponent[], space: Space, solver: Solver): SituationClass[] {
  const whole = components.reduce<Omit<SituationClass, 'combinations'>[]>(
    (before, { classes = [] }) =>
      before.flatMap((a) =>
        classes.map((b) => ({
          holding: [...a.holding, ...b.holding],
          formula: space.formulas.all(a.formula, b.formula),
          representative: new Map([...a.representative, ...b.representative])
        }))
      ),
    [{ holding: [], formula: 1, representative: new Map() }]
  )
  return whole.map((one) => ({ ...one, combinations: solver.count(one.formula) }))
}
