/** Which facts a formula depends on, those included that decide whether its facts are asked. */
import { factsIn, type FormulaId, type Formulas } from './formula.js'
import type { SpaceFact } from './space.js'

export interface Cones {
  /** The facts of a formula, of their validity, and so on: each before those on which its validity depends. */
  of(formula: FormulaId): number[]
  /** The facts that the validity of a fact looks at, itself included where it does. */
  direct(fact: number): readonly number[]
}

export function conesOf(facts: readonly SpaceFact[], formulas: Formulas): Cones {
  const direct = new Map<number, readonly number[]>()
  const inValidity = (fact: number) => {
    let found = direct.get(fact)
    if (!found) direct.set(fact, (found = factsIn(formulas.nodes, facts[fact]!.possible)))
    return found
  }
  const known = new Map<FormulaId, number[]>()
  return {
    direct: inValidity,
    of: (formula) => {
      let cone = known.get(formula)
      if (!cone) {
        const seen = new Set<number>()
        const visit = (fact: number): void => {
          if (seen.has(fact)) return
          seen.add(fact)
          inValidity(fact).forEach(visit)
        }
        factsIn(formulas.nodes, formula).forEach(visit)
        known.set(formula, (cone = [...seen]))
      }
      return cone
    }
  }
}

/** Each after those on which its validity depends: once these are known, what is left falls apart. */
export function prerequisitesFirst(facts: readonly number[], direct: (fact: number) => readonly number[]): number[] {
  const seen = new Set<number>()
  const order: number[] = []
  const visit = (fact: number): void => {
    if (seen.has(fact)) return
    seen.add(fact)
    direct(fact).forEach(visit)
    order.push(fact)
  }
  facts.forEach(visit)
  return order
}

/** Lists that share facts belong together: the groups of their places, each in order, by first place. */
export function connected(lists: readonly (readonly number[])[]): number[][] {
  const parent = lists.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root]!
    while (parent[index] !== root) [parent[index], index] = [root, parent[index]!]
    return root
  }
  const owner = new Map<number, number>()
  lists.forEach((list, index) => {
    for (const fact of list) {
      const other = owner.get(fact)
      if (other === undefined) owner.set(fact, index)
      else {
        const [a, b] = [rootOf(other), rootOf(index)]
        if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
      }
    }
  })
  const groups = new Map<number, number[]>()
  lists.forEach((_, index) => {
    const root = rootOf(index)
    const group = groups.get(root)
    if (group) group.push(index)
    else groups.set(root, [index])
  })
  return [...groups.values()]
}
