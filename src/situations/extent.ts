/** The least and the most that a sum of conditioned amounts comes to, over all situations, exactly. */
import { connected, prerequisitesFirst } from './cone-of-influence.js'
import { arranged } from './variable-order.js'
import { factsIn, type FormulaId } from './formula.js'
import { firstOf, type ResidualId } from './cofactor.js'
import type { Space } from './space.js'

/** So much wherever the formula holds. */
export interface Amount {
  when: FormulaId
  amount: number
}

export interface Extent {
  least: number
  most: number
}

/** Amounts of several sums that hold together. */
interface Open {
  amounts: readonly number[]
  left: ResidualId
}

interface Part {
  open: Open[]
  valid: ResidualId
}

/** Of each sum. */
interface Ends {
  least: number[]
  most: number[]
}

/** More different rests than this are not gone through. */
const MAX_PARTS = 60_000

/** Nor more of them together, each as long as it has open amounts. */
const MAX_OPEN = 1_500_000

/**
 * The ends of several sums; those that depend on the same formulas, such as fields and keystrokes, are looked at together.
 *
 * @param within only situations in which this holds
 * @returns for each sum; undefined when no situation is possible, or too many would have to be looked at
 */
export function extentsOf(
  space: Space,
  sums: readonly (readonly Amount[])[],
  within: FormulaId = 1
): (Extent | undefined)[] {
  const alike = new Map<string, number[]>()
  sums.forEach((amounts, index) => {
    const id = openOf(amounts)
      .map(({ when }) => when)
      .join()
    const same = alike.get(id)
    if (same) same.push(index)
    else alike.set(id, [index])
  })
  const found: (Extent | undefined)[] = sums.map(() => undefined)
  for (const places of alike.values()) {
    const ends = endsOf(
      space,
      places.map((place) => sums[place]!),
      within
    )
    if (ends) places.forEach((place, at) => (found[place] = { least: ends.least[at]!, most: ends.most[at]! }))
  }
  return found
}

function openOf(amounts: readonly Amount[]): Amount[] {
  return amounts.filter(({ when, amount }) => when > 1 && amount !== 0)
}

/** The sums have the same formulas in the same order. */
function endsOf(space: Space, sums: readonly (readonly Amount[])[], within: FormulaId): Ends | undefined {
  const { cones } = space
  const fixed = sums.map((amounts) =>
    amounts.filter(({ when }) => when === 1).reduce((sum, { amount }) => sum + amount, 0)
  )
  const lists = sums.map(openOf)
  const open = lists[0]!.map(({ when }, index) => ({ when, amounts: lists.map((list) => list[index]!.amount) }))
  // The condition may connect components that share no fact without it.
  const groups =
    within === 1 ? connected(open.map(({ when }) => cones.of(when))) : open.length > 0 ? [[...open.keys()]] : []
  let ends: Ends = { least: fixed, most: fixed }
  for (const group of groups) {
    const found = endsOfGroup(
      space,
      group.map((index) => open[index]!),
      within
    )
    if (!found) return undefined
    ends = { least: added(ends.least, found.least), most: added(ends.most, found.most) }
  }
  return ends
}

function added(a: readonly number[], b: readonly number[]): number[] {
  return a.map((one, at) => one + b[at]!)
}

interface Together {
  when: FormulaId
  amounts: readonly number[]
}

function endsOfGroup(space: Space, amounts: readonly Together[], within: FormulaId): Ends | undefined {
  const { facts, formulas, cones, rest } = space
  const sizes = facts.map(({ regions }) => regions.length)
  const own = [...new Set([within, ...amounts.map(({ when }) => when)].flatMap((formula) => cones.of(formula)))].sort(
    (a, b) => a - b
  )
  const start = prerequisitesFirst(own, cones.direct)
  const looked = [
    ...amounts.map(({ when }) => factsIn(formulas.nodes, when)),
    ...own.map((fact) => [fact, ...cones.direct(fact)])
  ]
  const rank = sizes.map(() => 0)
  prerequisitesFirst(arranged(looked, start), cones.direct).forEach((fact, index) => (rank[fact] = index))
  const nothing = amounts[0]!.amounts.map(() => 0)
  const none: Ends = { least: nothing, most: nothing }
  const known = new Map<string, Ends | null>()
  const tooMany = Symbol('too many')
  let undecided = 0

  /** null: nothing of this is possible. */
  const explore = (part: Part): Ends | null => {
    if (part.valid === 0) return null
    if (part.open.length === 0 && part.valid === 1) return none
    let id = String(part.valid)
    for (const { amounts, left } of part.open) id += ` ${amounts.join()}:${left}`
    let ends = known.get(id)
    if (ends === undefined) {
      undecided += part.open.length
      if (known.size >= MAX_PARTS || undecided > MAX_OPEN) throw tooMany
      known.set(id, (ends = split(part)))
    }
    return ends
  }
  const split = (part: Part): Ends | null => {
    const parts = apart(part)
    if (parts.length > 1) {
      const found = parts.map(explore)
      return found.reduce<Ends | null>(
        (sum, one) => sum && one && { least: added(sum.least, one.least), most: added(sum.most, one.most) },
        none
      )
    }
    const fact = firstOf([part.valid, ...part.open.map(({ left }) => left)], rest, rank)
    formulas.spend(part.open.length + 1)
    let whole: Ends | null = null
    for (let region = 0; region < sizes[fact]!; region++) {
      const valid = rest.assign(part.valid, fact, region)
      if (valid === 0) continue
      let fixed = nothing
      const next = new Map<ResidualId, readonly number[]>()
      for (const { amounts, left } of part.open) {
        const now = rest.assign(left, fact, region)
        if (now === 1) fixed = added(fixed, amounts)
        else if (now !== 0) {
          const same = next.get(now)
          next.set(now, same ? added(same, amounts) : amounts)
        }
      }
      const ends = explore({ valid, open: [...next].map(([left, amounts]) => ({ left, amounts })) })
      if (!ends) continue
      const [least, most] = [added(fixed, ends.least), added(fixed, ends.most)]
      whole = whole
        ? {
            least: whole.least.map((one, at) => Math.min(one, least[at]!)),
            most: whole.most.map((one, at) => Math.max(one, most[at]!))
          }
        : { least, most }
    }
    return whole
  }
  const apart = ({ open, valid }: Part): Part[] => {
    const limits = valid === 1 ? [] : rest.conjuncts(valid)
    const groups = connected([...open.map(({ left }) => rest.factsOf(left)), ...limits.map(rest.factsOf)])
    if (groups.length === 1) return [{ open, valid }]
    return groups.map((group) => ({
      open: group.filter((index) => index < open.length).map((index) => open[index]!),
      valid: rest.all(group.filter((index) => index >= open.length).map((index) => limits[index - open.length]!))
    }))
  }
  try {
    const valid = rest.all([within, ...own.map((fact) => facts[fact]!.possible)].map(rest.load))
    return (
      explore({ valid, open: amounts.map(({ when, amounts }) => ({ amounts, left: rest.load(when) })) }) ?? undefined
    )
  } catch (error) {
    if (error === tooMany) return undefined
    throw error
  }
}
