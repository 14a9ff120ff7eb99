/**
 * How much of all applications a condition concerns, exactly. A fact takes its regions by their shares: those that it
 * cannot have in a situation give theirs to the others, and a fact that is not asked has no choice. What the constraints
 * forbid is then left out of the whole: the weight of f is E[f·G] / E[G], where G says that the constraints hold.
 */
import { fraction, ONE, plus, times, ZERO, type Fraction } from '../base/fraction.js'
import type { Scalar } from '../condition/cond.js'
import { arranged } from './variable-order.js'
import { connected, prerequisitesFirst } from './cone-of-influence.js'
import { factsIn, type FormulaId } from './formula.js'
import type { ResidualId } from './cofactor.js'
import { setsWith, type Chosen } from './sets.js'
import type { Space } from './space.js'

/** The share of one value of a fact before anything is known of the others; undefined: as much as any other value. */
export type Shares = (fact: string, value: Scalar | null) => Fraction | undefined

export interface Weights {
  /** Of all possible applications, the part in which the formula holds: from 0 to 1. */
  of(formula: FormulaId): Fraction
}

const NONE: Shares = () => undefined

/** What is left of the validity of the facts that are still open, by fact. */
type Open = ReadonlyMap<number, ResidualId>

export function weights(space: Space, shares: Shares): Weights {
  const { facts, formulas, constraints, rest } = space
  const before = facts.map(({ valid }, fact) => factsIn(formulas.nodes, valid).filter((one) => one !== fact))
  const own = facts.map((_, fact) => sharesOf(space, fact, shares))
  let rank: number[] | undefined
  /** Made when it is first needed: until then, formulas come to the space. */
  const rankOf = (fact: number): number => {
    if (!rank) {
      const made: number[] = facts.map(() => 0)
      orderOf(space, before).forEach((one, index) => (made[one] = index))
      rank = made
    }
    return rank[fact]!
  }

  /** The open facts that decide about a formula: those it looks at, and those that decide whether these are asked. */
  const cone = (id: ResidualId, open: Open): number[] => {
    const seen = new Set(rest.factsOf(id))
    // A JavaScript set also visits what is added to it during the loop.
    for (const fact of seen) for (const other of rest.factsOf(open.get(fact) ?? 1)) seen.add(other)
    return [...seen]
  }
  const known = new Map<string, Fraction>()
  const massOf = (id: ResidualId, open: Open): Fraction => {
    if (id < 2) return id === 1 ? ONE : ZERO
    const parts = rest.conjuncts(id)
    if (parts.length > 1) {
      const groups = connected(parts.map((part) => cone(part, open)))
      if (groups.length > 1)
        return groups
          .map((group) => massOf(rest.all(group.map((index) => parts[index]!)), open))
          .reduce((product, one) => times(product, one), ONE)
    }
    const own = cone(id, open).sort((a, b) => rankOf(a) - rankOf(b))
    const key = `${id}|${own.map((fact) => `${fact}:${open.get(fact)}`).join()}`
    let mass = known.get(key)
    if (!mass) known.set(key, (mass = split(id, own, open)))
    return mass
  }
  const split = (id: ResidualId, own: readonly number[], open: Open): Fraction => {
    const fact = own[0]!
    formulas.spend(own.length)
    let sum = ZERO
    if (facts[fact]!.several) {
      for (const [taken, share] of setsOf(own, open))
        sum = plus(sum, times(share, massOf(assigned(id, taken), without(own, open, taken))))
      return sum
    }
    for (const [region, share] of choicesOf(fact, open)) {
      const left = new Map<number, ResidualId>()
      for (const other of own) if (other !== fact) left.set(other, rest.assign(open.get(other) ?? 1, fact, region))
      sum = plus(sum, times(share, massOf(rest.assign(id, fact, region), left)))
    }
    return sum
  }
  const assigned = (id: ResidualId, taken: ReadonlyMap<number, number>): ResidualId =>
    [...taken].reduce((left, [fact, region]) => rest.assign(left, fact, region), id)
  const without = (own: readonly number[], open: Open, taken: ReadonlyMap<number, number>): Open =>
    new Map(own.flatMap((fact) => (taken.has(fact) ? [] : [[fact, assigned(open.get(fact) ?? 1, taken)] as const])))
  /** Where not every set of values can be chosen, its regions are decided together: each set weighs the same. */
  const setsOf = (own: readonly number[], open: Open): [ReadonlyMap<number, number>, Fraction][] => {
    const { group } = facts[own[0]!]!
    const parts = facts.flatMap((one, fact) => (one.group === group && one.several ? [{ fact, ...one }] : []))
    const mine = own.filter((fact) => facts[fact]!.group === group)
    let found: Map<number, number>[] = [new Map()]
    for (const fact of mine)
      found = found.flatMap((taken) => {
        formulas.spend(mine.length)
        return [0, 1]
          .map((region) => new Map(taken).set(fact, region))
          .filter((next) => mine.every((one) => assigned(open.get(one) ?? 1, next) !== 0))
      })
    const counted = found.map((taken) => {
      const chosen = parts.map(({ fact, values, several }): Chosen => {
        return { size: values?.[1]?.length ?? 1, isAlone: several!.isAlone, is: taken.get(fact) }
      })
      return [taken, setsWith(chosen, facts[own[0]!]!.several!.most)] as const
    })
    const whole = counted.reduce((sum, [, number]) => sum + number, 0n)
    return counted.flatMap(([taken, number]) => (number === 0n ? [] : [[taken, fraction(number, whole)] as const])) as [
      ReadonlyMap<number, number>,
      Fraction
    ][]
  }
  /** What decides whether it is asked is known by now: what is left of its validity says which regions it can have. */
  const choicesOf = (fact: number, open: Open): [number, Fraction][] => {
    const valid = open.get(fact) ?? 1
    const regions = own[fact]!.map((share, region) => [region, share] as [number, Fraction])
    const possible = regions.filter(([region]) => rest.assign(valid, fact, region) !== 0)
    if (isOneOfSeveral(facts, fact) && valid !== 1 && possible.length === 2) {
      // “At least one of these”: each set of values but the empty one weighs the same.
      const number = (one: number) => BigInt(facts[one]!.values?.[1]?.length ?? 1)
      const sets = 2n ** rest.factsOf(valid).reduce((sum, one) => sum + number(one), 0n)
      const yes = fraction(sets - sets / 2n ** number(fact), sets - 1n)
      return [
        [0, fraction(yes.d - yes.n, yes.d)],
        [1, yes]
      ]
    }
    const whole = possible.reduce((sum, [, share]) => plus(sum, share), ZERO)
    if (whole.n === 0n) {
      // When none of the possible values has a share, all of them count alike.
      const number = (region: number) => BigInt(Math.max(1, facts[fact]!.values?.[region]?.length ?? 1))
      const sum = possible.reduce((sofar, [region]) => sofar + number(region), 0n)
      return possible.map(([region]) => [region, fraction(number(region), sum)])
    }
    return possible.flatMap(([region, share]): [number, Fraction][] =>
      share.n === 0n ? [] : [[region, times(share, { n: whole.d, d: whole.n })]]
    )
  }

  const all: Open = new Map(facts.map(({ valid }, fact) => [fact, rest.load(valid)]))
  const limits = constraints.map((constraint) => {
    const id = rest.load(constraint)
    return { id, facts: cone(id, all) }
  })
  /** The constraints that have to do with a formula, directly or through others. */
  const concerned = (id: ResidualId): ResidualId => {
    const seen = new Set(cone(id, all))
    const open = new Set(limits)
    for (let isGrowing = true; isGrowing;) {
      isGrowing = false
      for (const limit of open) {
        if (!limit.facts.some((fact) => seen.has(fact))) continue
        open.delete(limit)
        limit.facts.forEach((fact) => seen.add(fact))
        isGrowing = true
      }
    }
    return rest.all(limits.filter((limit) => !open.has(limit)).map((limit) => limit.id))
  }
  const answers = new Map<FormulaId, Fraction>()
  let alike: Weights | undefined
  return {
    of: (formula) => {
      let answer = answers.get(formula)
      if (!answer) {
        const id = rest.load(formula)
        const kept = concerned(id)
        const whole = massOf(kept, all)
        const part = massOf(rest.all([id, kept]), all)
        // When the stated shares exclude every possible situation, they are ignored and all answers count alike.
        if (whole.n === 0n) answer = shares === NONE ? ZERO : (alike ??= weights(space, NONE)).of(formula)
        else answer = times(part, { n: whole.d, d: whole.n })
        answers.set(formula, answer)
      }
      return answer
    }
  }
}

/** It says of some of the values of a fact whether any of them is among those that it has. */
function isOneOfSeveral(facts: Space['facts'], fact: number): boolean {
  return facts[fact]!.name !== facts[fact]!.reads[0] && facts[fact]!.name.includes('∋')
}

/** The shares of the regions of one fact; of a region with several values, the sum of theirs. */
function sharesOf({ facts }: Space, fact: number, shares: Shares): Fraction[] {
  const { name, regions, values } = facts[fact]!
  // One of the sets of its values is the empty set.
  if (isOneOfSeveral(facts, fact)) return [ONE, { n: 2n ** BigInt(values?.[1]?.length ?? 1) - 1n, d: 1n }]
  const stated = regions.map((sample, region) => {
    const all = values?.[region]?.length ? values[region] : [sample]
    return all.map((value) => shares(name, value))
  })
  const isStated = stated.flat().some((share) => share !== undefined)
  return stated.map((list) => list.reduce<Fraction>((sum, share) => plus(sum, isStated ? (share ?? ZERO) : ONE), ZERO))
}

/** Facts that are looked at together stand together, each after those that decide whether it is asked. */
function orderOf({ facts, formulas, constraints }: Space, before: readonly (readonly number[])[]): number[] {
  const groups = [
    ...before.map((some, fact) => [fact, ...some]),
    ...constraints.map((constraint) => factsIn(formulas.nodes, constraint))
  ]
  const start = prerequisitesFirst(
    facts.map((_, fact) => fact),
    (fact) => before[fact]!
  )
  return prerequisitesFirst(arranged(groups, start), (fact) => before[fact]!)
}
