/**
 * What is left of formulas after some facts are known. Only constants are propagated, nothing is concluded: a residual
 * is false exactly when the formula is false in Kleene's three-valued logic with the other facts unknown, which is what
 * a checker that walks a refutation can see too.
 */
import type { FormulaId, Formulas } from './formula.js'

/** 0 is false, 1 is true. */
export type ResidualId = number

export interface Residuals {
  /** The formula as it stands, nothing known. */
  load(id: FormulaId): ResidualId
  all(parts: readonly ResidualId[]): ResidualId
  /** The facts it still waits for, ascending. */
  factsOf(id: ResidualId): readonly number[]
  /** The parts of a conjunction; of anything else, itself. */
  conjuncts(id: ResidualId): readonly ResidualId[]
  /** The fact and the number of regions of a single test. */
  testOf(id: ResidualId): { fact: number; regions: number } | undefined
  assign(id: ResidualId, fact: number, region: number): ResidualId
}

type Node =
  | { op: 'is'; fact: number; regions: ReadonlySet<number>; facts: readonly number[] }
  | { op: 'all' | 'any'; parts: readonly ResidualId[]; facts: readonly number[] }

const NONE: readonly number[] = []

export function residuals({ nodes, spend }: Formulas, sizes: readonly number[]): Residuals {
  const made: Node[] = [
    { op: 'any', parts: NONE, facts: NONE },
    { op: 'all', parts: NONE, facts: NONE }
  ]
  const byKey = new Map<string, ResidualId>()
  const loaded = new Map<FormulaId, ResidualId>()
  const assigned = new Map<number, ResidualId>()
  let cells = 0
  const first = sizes.map((size) => (cells += size) - size)

  const intern = (id: string, make: () => Node): ResidualId => {
    let place = byKey.get(id)
    if (place === undefined) {
      byKey.set(id, (place = made.length))
      made.push(make())
    }
    return place
  }
  const is = (fact: number, regions: readonly number[]) =>
    intern(`${fact}:${regions.join(',')}`, () => ({ op: 'is', fact, regions: new Set(regions), facts: [fact] }))

  const combine = (op: 'all' | 'any', parts: readonly ResidualId[]): ResidualId => {
    const [neutral, absorbing] = op === 'all' ? [1, 0] : [0, 1]
    const flat: ResidualId[] = []
    for (const part of parts) {
      if (part === absorbing) return absorbing
      if (part === neutral) continue
      const node = made[part]!
      if (node.op === op) for (const inner of node.parts) flat.push(inner)
      else flat.push(part)
    }
    const sorted = ascending(flat)
    if (sorted.length === 0) return neutral
    spend(sorted.length)
    if (sorted.length === 1) return sorted[0]!
    return intern(`${op}${sorted.join(',')}`, () => ({ op, parts: sorted, facts: united(sorted) }))
  }
  /** Marks that are taken back after use: a set for each formula would take longer than all else. */
  const isIn = new Uint8Array(sizes.length)
  const united = (parts: readonly ResidualId[]) => {
    const found: number[] = []
    let looked = 0
    for (const part of parts) {
      const { facts } = made[part]!
      looked += facts.length
      for (const fact of facts) {
        if (isIn[fact] === 1) continue
        isIn[fact] = 1
        found.push(fact)
      }
    }
    for (const fact of found) isIn[fact] = 0
    spend(looked)
    return ascending(found)
  }

  const load = (id: FormulaId): ResidualId => {
    let place = loaded.get(id)
    if (place === undefined) {
      const node = nodes[id]!
      if (node[0] === 'F' || node[0] === 'T') place = node[0] === 'T' ? 1 : 0
      else if (node[0] === 'is') place = is(node[1], node.slice(2) as number[])
      else place = combine(node[0], (node.slice(1) as FormulaId[]).map(load))
      loaded.set(id, place)
    }
    return place
  }
  const assign = (id: ResidualId, fact: number, region: number): ResidualId => {
    const node = made[id]!
    if (!includes(node.facts, fact)) return id
    if (node.op === 'is') return node.regions.has(region) ? 1 : 0
    const cell = id * cells + first[fact]! + region
    let result = assigned.get(cell)
    if (result === undefined) {
      const parts: ResidualId[] = []
      const stop = node.op === 'all' ? 0 : 1
      for (const part of node.parts) {
        const left = assign(part, fact, region)
        parts.push(left)
        if (left === stop) break
      }
      assigned.set(cell, (result = combine(node.op, parts)))
    }
    return result
  }
  return {
    load,
    all: (parts) => combine('all', parts),
    factsOf: (id) => made[id]!.facts,
    conjuncts: (id) => {
      const node = made[id]!
      return node.op === 'all' && id !== 1 ? node.parts : [id]
    },
    testOf: (id) => {
      const node = made[id]!
      return node.op === 'is' ? { fact: node.fact, regions: node.regions.size } : undefined
    },
    assign
  }
}

/** Of all facts that some formulas wait for, the one with the lowest rank. */
export function firstOf(ids: readonly ResidualId[], { factsOf }: Residuals, rank: readonly number[]): number {
  let first = -1
  let least = Infinity
  for (const id of ids)
    for (const fact of factsOf(id)) {
      if (rank[fact]! >= least) continue
      least = rank[fact]!
      first = fact
    }
  return first
}

/** Sorts the list in place, and leaves out what is there twice. */
function ascending(list: number[]): number[] {
  let isSorted = true
  for (let at = 1; at < list.length && isSorted; at++) isSorted = list[at - 1]! < list[at]!
  if (isSorted) return list
  list.sort((a, b) => a - b)
  return list.filter((one, at) => one !== list[at - 1])
}

/** Binary search: the lists are sorted, and asked very often. */
function includes(sorted: readonly number[], wanted: number): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return sorted[low] === wanted
}
