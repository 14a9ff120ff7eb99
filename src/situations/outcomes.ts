/** Which outcomes of several formulas occur together in some situation: all of them, without listing the situations. */
import { arranged } from './variable-order.js'
import { connected, prerequisitesFirst } from './cone-of-influence.js'
import { diagrams, type DiagramId, type Diagrams } from './decision-diagram.js'
import { factsIn, type FormulaId } from './formula.js'
import { firstOf, type ResidualId, type Residuals } from './cofactor.js'
import type { Space } from './space.js'

export interface Outcomes {
  diagrams: Diagrams
  /** Over variables that are the places of the formulas in `order`. */
  set: DiagramId
  order: FormulaId[]
}

interface Part {
  /** Places in `order` of the formulas that are undecided, and what is left of each. */
  open: { place: number; left: ResidualId }[]
  valid: ResidualId
}

/** More different rests of all formulas together than this are not gone through: hardly any two situations are alike. */
const MAX_PARTS = 15_000

/** Over all possible situations in which `within` holds; undefined when too much would have to be looked at. */
export function outcomesIn(space: Space, formulas: readonly FormulaId[], within: FormulaId = 1): Outcomes | undefined {
  const { facts, cones, rest } = space
  const sizes = facts.map(({ regions }) => regions.length)
  const own = [...new Set([within, ...formulas].flatMap((formula) => cones.of(formula)))].sort((a, b) => a - b)
  const looked = [within, ...formulas].map((formula) => factsIn(space.formulas.nodes, formula))
  const start = prerequisitesFirst(own, cones.direct)
  const order = prerequisitesFirst(
    arranged([...looked, ...own.map((fact) => [fact, ...cones.direct(fact)])], start),
    cones.direct
  )
  const rank = sizes.map(() => 0)
  order.forEach((fact, index) => (rank[fact] = index))
  const valid = rest.all([within, ...own.map((fact) => facts[fact]!.possible)].map(rest.load))
  return outcomesOf(formulas, valid, rest, sizes, rank)
}

/**
 * @param valid what makes a situation possible, of all facts concerned
 * @param rank facts of lower rank are decided first
 * @returns undefined when too much would have to be looked at
 */
function outcomesOf(
  formulas: readonly FormulaId[],
  valid: ResidualId,
  rest: Residuals,
  sizes: readonly number[],
  rank: readonly number[]
): Outcomes | undefined {
  const made = diagrams()
  const last = (formula: FormulaId) => Math.max(-1, ...rest.factsOf(rest.load(formula)).map((fact) => rank[fact]!))
  // What is decided early comes first in the diagrams: then they grow at their top only.
  const order = [...formulas].sort((a, b) => last(a) - last(b) || a - b)
  const known = new Map<string, DiagramId>()
  const tooMany = Symbol('too many')

  const setOf = (part: Part): DiagramId => {
    if (part.valid === 0) return 0
    if (part.open.length === 0 && part.valid === 1) return 1
    const id = `${part.open.map(({ place, left }) => `${place}:${left}`).join()} ${part.valid}`
    let set = known.get(id)
    if (set === undefined) {
      if (known.size >= MAX_PARTS || made.size() > 20 * MAX_PARTS) throw tooMany
      known.set(id, (set = explore(part)))
    }
    return set
  }
  const explore = (part: Part): DiagramId => {
    const parts = apart(part, rest)
    if (parts.length > 1) return parts.reduce<DiagramId>((set, one) => (set === 0 ? 0 : made.and(setOf(one), set)), 1)
    const fact = firstOf([part.valid, ...part.open.map(({ left }) => left)], rest, rank)
    let set = 0
    // Once every outcome is in the set, no other situation adds to it.
    for (let region = 0; region < sizes[fact]! && set !== 1; region++) {
      const next: Part = { open: [], valid: rest.assign(part.valid, fact, region) }
      let decided = 1
      for (let at = part.open.length - 1; at >= 0; at--) {
        const one = part.open[at]!
        const left = rest.assign(one.left, fact, region)
        if (left === one.left) next.open.push(one)
        else if (left > 1) next.open.push({ place: one.place, left })
        else decided = made.and(made.literal(one.place, left === 1), decided)
      }
      next.open.reverse()
      set = made.or(set, made.and(decided, setOf(next)))
    }
    return set
  }
  const open = order.map((formula, place) => ({ place, left: rest.load(formula) }))
  try {
    const constant = open
      .filter(({ left }) => left <= 1)
      .reduce<DiagramId>((set, { place, left }) => made.and(set, made.literal(place, left === 1)), 1)
    const set = made.and(constant, setOf({ open: open.filter(({ left }) => left > 1), valid }))
    return { diagrams: made, set, order }
  } catch (error) {
    if (error === tooMany) return undefined
    throw error
  }
}

/** Formulas and validity that share no fact. */
function apart({ open, valid }: Part, rest: Residuals): Part[] {
  const limits = valid === 1 ? [] : rest.conjuncts(valid)
  const lists = [...open.map(({ left }) => rest.factsOf(left)), ...limits.map(rest.factsOf)]
  const groups = connected(lists)
  if (groups.length === 1) return [{ open, valid }]
  return groups.map((group) => ({
    open: group.filter((index) => index < open.length).map((index) => open[index]!),
    valid: rest.all(group.filter((index) => index >= open.length).map((index) => limits[index - open.length]!))
  }))
}
