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

interface Part {
  open: { amount: number; left: ResidualId }[]
  valid: ResidualId
}

/** More different rests than this are not gone through. */
const MAX_PARTS = 60_000

/** Nor more of them together, each as long as it has open amounts. */
const MAX_OPEN = 1_500_000

/**
 * @param within only situations in which this holds
 * @returns undefined when no situation is possible, or too many would have to be looked at
 */
export function extentOf(space: Space, amounts: readonly Amount[], within: FormulaId = 1): Extent | undefined {
  const { cones } = space
  const fixed = amounts.filter(({ when }) => when === 1).reduce((sum, { amount }) => sum + amount, 0)
  const open = amounts.filter(({ when, amount }) => when > 1 && amount !== 0)
  // The condition may connect components that share no fact without it.
  const groups =
    within === 1 ? connected(open.map(({ when }) => cones.of(when))) : open.length > 0 ? [[...open.keys()]] : []
  let [least, most] = [fixed, fixed]
  for (const group of groups) {
    const extent = extentOfGroup(
      space,
      group.map((index) => open[index]!),
      within
    )
    if (!extent) return undefined
    least += extent.least
    most += extent.most
  }
  return { least, most }
}

function extentOfGroup(space: Space, amounts: readonly Amount[], within: FormulaId): Extent | undefined {
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
  const known = new Map<string, Extent | null>()
  const tooMany = Symbol('too many')
  let undecided = 0

  /** null: nothing of this is possible. */
  const explore = (part: Part): Extent | null => {
    if (part.valid === 0) return null
    if (part.open.length === 0 && part.valid === 1) return { least: 0, most: 0 }
    const id = `${part.open.map(({ amount, left }) => `${amount}:${left}`).join()} ${part.valid}`
    let extent = known.get(id)
    if (extent === undefined) {
      undecided += part.open.length
      if (known.size >= MAX_PARTS || undecided > MAX_OPEN) throw tooMany
      known.set(id, (extent = split(part)))
    }
    return extent
  }
  const split = (part: Part): Extent | null => {
    const parts = apart(part)
    if (parts.length > 1) {
      const found = parts.map(explore)
      return found.reduce<Extent | null>(
        (sum, one) => (sum && one ? { least: sum.least + one.least, most: sum.most + one.most } : null),
        { least: 0, most: 0 }
      )
    }
    const fact = firstOf([part.valid, ...part.open.map(({ left }) => left)], rest, rank)
    formulas.spend(part.open.length + 1)
    let whole: Extent | null = null
    for (let region = 0; region < sizes[fact]!; region++) {
      const valid = rest.assign(part.valid, fact, region)
      if (valid === 0) continue
      let fixed = 0
      const next = new Map<ResidualId, number>()
      for (const { amount, left } of part.open) {
        const now = rest.assign(left, fact, region)
        if (now === 1) fixed += amount
        else if (now !== 0) next.set(now, (next.get(now) ?? 0) + amount)
      }
      const extent = explore({ valid, open: [...next].map(([left, amount]) => ({ left, amount })) })
      if (!extent) continue
      const [least, most]: [number, number] = [fixed + extent.least, fixed + extent.most]
      whole = whole ? { least: Math.min(whole.least, least), most: Math.max(whole.most, most) } : { least, most }
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
    return explore({ valid, open: amounts.map(({ when, amount }) => ({ amount, left: rest.load(when) })) }) ?? undefined
  } catch (error) {
    if (error === tooMany) return undefined
    throw error
  }
}
