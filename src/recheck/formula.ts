/** Formulas over facts: `is` a fact in some of its regions, `all`, `any`; never negated. 0 is false, 1 is true. */
import { refuse } from './shape.js'
export type Id = number
type Node = readonly [op: string, ...rest: number[]]
export type Formulas = ReturnType<typeof formulas>
/** `sizes`: how many regions each fact has. `spend` ends what takes too long. */
export function formulas(given: readonly Node[], sizes: readonly number[], spend: (steps: number) => void) {
  const nodes: Node[] = []
  /** The facts that a formula looks at. */
  const masks: bigint[] = []
  const known = new Map<string, Id>()
  const memos = new Map<string | bigint, Map<Id, Id>>()
  const negations = new Map([0, 1].map((id) => [id, 1 - id]))
  const put = (node: Node): Id => {
    const key = node.join(' ')
    const found = known.get(key)
    if (found !== undefined) return found
    spend(node.length)
    const [op, ...rest] = node
    masks.push(op === 'is' ? 1n << BigInt(rest[0]!) : rest.reduce((mask, id) => mask | masks[id]!, 0n))
    known.set(key, nodes.length)
    return nodes.push(node) - 1
  }
  const test = (fact: number, regions: readonly number[]): Id =>
    regions.length === 0 ? 0 : regions.length === sizes[fact] ? 1 : put(['is', fact, ...regions])
  const combine = (op: string, ids: readonly Id[]): Id => {
    const [neutral, absorbing] = op === 'all' ? [1, 0] : [0, 1]
    const tests = new Map<number, number[]>()
    const kept = new Set<Id>()
    const add = (id: Id): void => {
      const [kind, ...rest] = nodes[id]!
      if (kind === op) rest.forEach(add)
      else if (kind !== 'is') kept.add(id)
      else {
        const [fact, ...own] = rest as [number, ...number[]]
        const other = tests.get(fact) ?? own
        const both = op === 'all' ? own.filter((one) => other.includes(one)) : [...new Set([...own, ...other])]
        tests.set(fact, other === own ? own : both.sort((a, b) => a - b))
      }
    }
    ids.forEach(add)
    for (const [fact, regions] of tests) kept.add(test(fact, regions))
    kept.delete(neutral)
    for (const id of kept) if (id === absorbing || kept.has(negations.get(id) ?? -1)) return absorbing
    const [first = neutral, ...more] = [...kept].sort((a, b) => a - b)
    return more.length === 0 ? first : put([op, first, ...more])
  }
  const not = (id: Id): Id => {
    const [op, fact, ...regions] = nodes[id]!
    const others = () => [...Array(sizes[fact!]).keys()].filter((region) => !regions.includes(region))
    const opposite = () => combine(op === 'all' ? 'any' : 'all', [fact!, ...regions].map(not))
    const negation = negations.get(id) ?? (op === 'is' ? test(fact!, others()) : opposite())
    negations.set(id, negation).set(negation, id)
    return negation
  }
  /** With other tests of the facts in `mask`; `memo` is of one such change. */
  const rewrite = (id: Id, mask: bigint, leaf: (node: Node) => boolean, memo: Map<Id, Id>): Id => {
    if ((masks[id]! & mask) === 0n) return id
    const [op, ...rest] = nodes[id]!
    const changed = () =>
      combine(
        op,
        rest.map((part) => rewrite(part, mask, leaf, memo))
      )
    const result = memo.get(id) ?? (op === 'is' ? Number(leaf(nodes[id]!)) : changed())
    memo.set(id, result)
    return result
  }
  const memo = (key: string | bigint) => memos.get(key) ?? memos.set(key, new Map()).get(key)!
  const every = (1n << BigInt(sizes.length)) - 1n
  for (const [n, node] of given.entries()) {
    const [op, ...rest] = node
    const [fact = -1, ...regions] = rest
    const isTest = op === 'is' && fact in sizes && regions.every((region) => region < sizes[fact]!)
    const isPart = (op === 'all' || op === 'any') && rest.every((part) => part < n)
    const isGood = n < 2 ? node.join(' ') === 'FT'[n] : isTest || isPart
    if (!isGood || put(node) !== n) refuse(`第 ${n} 个公式不成公式`, `formula ${n} is none`)
  }
  for (let n = 0; n < given.length; n++) not(n)
  const all = (...ids: Id[]) => combine('all', ids)
  const any = (...ids: Id[]) => combine('any', ids)
  return {
    all,
    any,
    or: (list: readonly { when: Id }[] = []) => any(...list.map(({ when }) => when)),
    /** a ∧ ¬b */
    without: (a: Id, b: Id) => all(a, not(b)),
    facts: (id: Id) => [...sizes.keys()].filter((fact) => ((masks[id]! >> BigInt(fact)) & 1n) === 1n),
    /** What is left when the fact is in the region. */
    restrict: (id: Id, fact: number, region: number) =>
      rewrite(id, 1n << BigInt(fact), (node) => node.includes(region, 2), memo(`${fact} ${region}`)),
    /** What is left when facts outside the mask stay open: their tests cannot make anything false. */
    within: (id: Id, mask: bigint) => rewrite(id, every & ~mask, () => true, memo(mask)),
    /** Where each fact is in the given region. */
    holds: (id: Id, regions: readonly number[]) =>
      rewrite(id, every, (node) => node.includes(regions[node[1]!]!, 2), new Map()) === 1
  }
}
