/**
 * Formulas over facts with finitely many regions, in negation normal form: each distinct formula exists once and has a
 * number. The list of nodes is plain JSON and goes into a certificate as it is.
 */

import { allowance, type Spend } from './work-limit.js'

/** Its place in `nodes`. 0 is false, 1 is true. */
export type FormulaId = number

/**
 * `is`: the fact lies in one of the regions (sorted, neither none nor all of them). `all` and `any` have at least two
 * different parts, sorted, each with a lower number than the node itself, and never a part of the same kind; among the
 * parts of one node there is at most one `is` for each fact.
 */
export type FormulaNode =
  ['F'] | ['T'] | ['is', fact: number, ...regions: number[]] | ['all', ...FormulaId[]] | ['any', ...FormulaId[]]

export interface Formulas {
  nodes: FormulaNode[]
  /** The allowance of the proof that these formulas are for. */
  spend: Spend
  is(fact: number, regions: readonly number[]): FormulaId
  all(...ids: FormulaId[]): FormulaId
  any(...ids: FormulaId[]): FormulaId
  not(id: FormulaId): FormulaId
}

/** Making a formula costs more than taking apart what is left of one. */
const WEIGHT = 8

export const FALSE_ID: FormulaId = 0
export const TRUE_ID: FormulaId = 1

/** `sizes`: how many regions each fact has. */
export function formulas(sizes: readonly number[], spend: Spend = allowance()): Formulas {
  const nodes: FormulaNode[] = [['F'], ['T']]
  const known = new Map<string, FormulaId>([
    ['F', FALSE_ID],
    ['T', TRUE_ID]
  ])
  const negations = new Map<FormulaId, FormulaId>([
    [FALSE_ID, TRUE_ID],
    [TRUE_ID, FALSE_ID]
  ])
  const make = (node: FormulaNode): FormulaId => {
    const id = node.join(' ')
    let place = known.get(id)
    if (place === undefined) {
      known.set(id, (place = nodes.length))
      nodes.push(node)
    }
    return place
  }

  const is = (fact: number, regions: readonly number[]): FormulaId => {
    const size = sizes[fact] ?? 0
    const sorted = [...new Set(regions)].filter((region) => region >= 0 && region < size).sort((a, b) => a - b)
    if (sorted.length === 0) return FALSE_ID
    return sorted.length === size ? TRUE_ID : make(['is', fact, ...sorted])
  }

  const combine = (op: 'all' | 'any', ids: readonly FormulaId[]): FormulaId => {
    const [neutral, absorbing] = op === 'all' ? [TRUE_ID, FALSE_ID] : [FALSE_ID, TRUE_ID]
    const parts = new Set<FormulaId>()
    const tests = new Map<number, Set<number>>()
    const add = (id: FormulaId): void => {
      const node = nodes[id]!
      if (node[0] === op) (node.slice(1) as FormulaId[]).forEach(add)
      else if (node[0] === 'is') {
        const [, fact, ...regions] = node
        const own = tests.get(fact)
        if (!own) tests.set(fact, new Set(regions))
        else if (op === 'any') regions.forEach((region) => own.add(region))
        else for (const region of own) if (!regions.includes(region)) own.delete(region)
      } else if (id !== neutral) parts.add(id)
    }
    ids.forEach(add)
    spend(WEIGHT * (parts.size + tests.size + 1))
    for (const [fact, regions] of tests) {
      const id = is(fact, [...regions])
      if (id !== neutral) parts.add(id)
    }
    for (const id of parts) if (id === absorbing || parts.has(negations.get(id) ?? -1)) return absorbing
    if (parts.size === 0) return neutral
    const sorted = [...parts].sort((a, b) => a - b)
    return sorted.length === 1 ? sorted[0]! : make([op, ...sorted])
  }
  const all = (...ids: FormulaId[]) => combine('all', ids)
  const any = (...ids: FormulaId[]) => combine('any', ids)

  const negate = (node: FormulaNode): FormulaId => {
    if (node[0] === 'is') {
      const [, fact, ...regions] = node
      return is(
        fact,
        Array.from({ length: sizes[fact]! }, (_, region) => region).filter((region) => !regions.includes(region))
      )
    }
    const parts = (node.slice(1) as FormulaId[]).map(not)
    return node[0] === 'all' ? any(...parts) : all(...parts)
  }
  const not = (id: FormulaId): FormulaId => {
    let negation = negations.get(id)
    if (negation === undefined) {
      negation = negate(nodes[id]!)
      negations.set(id, negation).set(negation, id)
    }
    return negation
  }
  return { nodes, spend, is, all, any, not }
}

/** The numbers of the parts of a formula; none for a test or a constant. */
export function partsOf(node: FormulaNode): FormulaId[] {
  return node[0] === 'all' || node[0] === 'any' ? (node.slice(1) as FormulaId[]) : []
}

/** The facts that a formula looks at, in order of their numbers. */
export function factsIn(nodes: readonly FormulaNode[], root: FormulaId): number[] {
  const seen = new Set<FormulaId>()
  const found = new Set<number>()
  const open = [root]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const node = nodes[id]!
    if (node[0] === 'is') found.add(node[1])
    else open.push(...partsOf(node))
  }
  return [...found].sort((a, b) => a - b)
}
