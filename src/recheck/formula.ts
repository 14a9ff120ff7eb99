/** Formulas over facts: `is` a fact in some of its regions, `all`, `any`; never negated. 0 is false, 1 is true. */
import type { Proof } from 'lianban/schemas/outputs/proof.js'
import { budget, refuse } from './shape.js'
export type Id = number
type Node = readonly [op: string, ...rest: number[]]
export type Formulas = ReturnType<typeof formulas>
/** Numbers kept, of eight bytes each, with what keeping them takes: to end before memory does. */
const MOST_KEPT = 60_000_000
/** Numbers looked at: some twenty seconds. A service of 5,000 items takes one part in thirty. */
const MOST_WORK = 1_000_000_000
export function formulas({ facts, formulas: given }: Proof['model']) {
  const sizes = facts.map(({ regions }) => regions.length)
  const [keep, spend] = [budget(MOST_KEPT), budget(MOST_WORK)]
  /** What a set of facts takes. */
  const words = 1 + (sizes.length >> 6)
  const nodes: Node[] = []
  /** The facts that a formula looks at. */
  const masks: bigint[] = []
  const known = new Map<string, Id>()
  const memos = new Map<string, Map<Id, Id>>()
  const negations = new Map([0, 1].map((id) => [id, 1 - id]))
  const put = (...node: Node): Id => {
    spend(node.length)
    const key = node.join(' ')
    const [op, fact = 0, ...rest] = node
    const found = known.get(key)
    if (found !== undefined) return found
    spend(node.length * words)
    keep(2 * node.length + words + 16)
    masks.push(op === 'is' ? 1n << BigInt(fact) : rest.reduce((mask, id) => mask | masks[id]!, masks[fact] ?? 0n))
    known.set(key, nodes.length)
    return nodes.push(node) - 1
  }
  const test = (fact: number, regions: number[]): Id =>
    regions.length === 0 ? 0 : regions.length === sizes[fact] ? 1 : put('is', fact, ...regions.sort((a, b) => a - b))
  const combine = (op: string, ids: readonly Id[]): Id => {
    const [neutral, absorbing] = op === 'all' ? [1, 0] : [0, 1]
    const tests = new Map<number, number[]>()
    const kept = new Set<Id>()
    const add = (id: Id): void => {
      const [kind, fact = -1, ...own] = nodes[id]!
      const other = tests.get(fact) ?? own
      spend(own.length + 1)
      const both = () => (op === 'all' ? own.filter((one) => other.includes(one)) : [...new Set([...own, ...other])])
      if (kind === op) [fact, ...own].forEach(add)
      else if (kind === 'is') tests.set(fact, both())
      else kept.add(id)
    }
    spend(ids.length)
    ids.forEach(add)
    for (const [fact, regions] of tests) kept.add(test(fact, regions))
    kept.delete(neutral)
    for (const id of kept) if (id === absorbing || kept.has(negations.get(id) ?? -1)) return absorbing
    const [first = neutral, ...more] = [...kept].sort((a, b) => a - b)
    return more.length === 0 ? first : put(op, first, ...more)
  }
  const not = (id: Id): Id => {
    const [op, fact = 0, ...rest] = nodes[id]!
    const others = () => [...Array(sizes[fact]).keys()].filter((region) => !rest.includes(region))
    const opposite = () => combine(op === 'all' ? 'any' : 'all', [fact, ...rest].map(not))
    const negation = negations.get(id) ?? (op === 'is' ? test(fact, others()) : opposite())
    negations.set(id, negation).set(negation, id)
    return negation
  }
  /** With other tests of the facts in `mask`; `memo` is of one such change. */
  const rewrite = (id: Id, mask: bigint, leaf: (node: Node) => boolean, memo: Map<Id, Id>): Id => {
    spend(words)
    if ((masks[id]! & mask) === 0n) return id
    const [op, ...rest] = nodes[id]!
    const parts = () => rest.map((part) => rewrite(part, mask, leaf, memo))
    const known = memo.get(id)
    if (known !== undefined) return known
    spend(nodes[id]!.length)
    keep(8)
    const result = op === 'is' ? Number(leaf(nodes[id]!)) : combine(op, parts())
    memo.set(id, result)
    return result
  }
  const memo = (key: string) => memos.get(key) ?? memos.set(key, new Map()).get(key)!
  const every = (1n << BigInt(sizes.length)) - 1n
  for (const [n, node] of given.entries()) {
    const [op, fact = -1, ...rest] = node
    const isTest = op === 'is' && fact in sizes && rest.every((region) => region >= 0 && region < sizes[fact]!)
    // A part of the same kind would be taken apart again and again.
    const isFlat = (part: number) => part >= 0 && part < n && given[part]![0] !== op
    const isPart = (op === 'all' || op === 'any') && [fact, ...rest].every(isFlat)
    const isGood = n < 2 ? node.join(' ') === 'FT'[n] : isTest || isPart
    if (!isGood || put(...node) !== n) refuse(`第 ${n} 个公式不成公式`, `formula ${n} is none`)
  }
  for (const id of given.keys()) not(id)
  const all = (...ids: Id[]) => combine('all', ids)
  const any = (...ids: Id[]) => combine('any', ids)
  return {
    ...{ all, any, keep, spend },
    /** The conditions of those in a list that `isMeant`. */
    or: <T extends { when: Id }>(list: readonly T[] = [], isMeant: (one: T) => boolean = () => true) =>
      any(...list.filter(isMeant).map(({ when }) => when)),
    /** a ∧ ¬b */
    without: (a: Id, b: Id) => all(a, not(b)),
    facts: (id: Id) => facts.filter((_, fact) => ((masks[id]! >> BigInt(fact)) & 1n) === 1n),
    /** What is left when the fact is in the region. */
    restrict: (id: Id, fact: number, region: number) =>
      rewrite(id, 1n << BigInt(fact), (node) => node.includes(region, 2), memo(`${fact} ${region}`)),
    /** What is left when facts outside the mask stay open: their tests cannot make anything false. */
    within: (id: Id, mask: bigint) => rewrite(id, every & ~mask, () => true, memo(`${mask}`)),
    /** Where each fact is in the given region. */
    holds: (id: Id, regions: readonly number[]) =>
      rewrite(id, every, (node) => node.includes(regions[node[1]!]!, 2), new Map()) === 1
  }
}
