/** Walks refutations: every path of case distinctions must end where the formula, or the validity of a fact, is false. */
import type { Formulas, Id } from './formula.js'
import { refuse } from './shape.js'
/** The result says whether a root refutes a formula. */
export function walker(refutations: number[][], facts: { valid: Id }[], sizes: readonly number[], f: Formulas) {
  /** The facts that are distinguished from a node on. */
  const tested: bigint[] = []
  for (const [n, [fact = -1, ...children]] of refutations.entries()) {
    if (children.length !== sizes[fact] || children.some((child) => child >= n))
      refuse(`第 ${n} 个反驳结点不对`, `node ${n} of the refutations is wrong`)
    tested.push(children.reduce((mask, child) => mask | (tested[child] ?? 0n), 1n << BigInt(fact)))
  }
  const closed = refutations.map(() => new Set<Id>())
  /** `rest`: what is left of formula and validity once the facts of the path are known. */
  const closes = (at: number, rest: Id): boolean => {
    if (rest === 0) return true
    if (rest === 1 || at < 0) return false
    const [fact, ...children] = refutations[at] as [number, ...number[]]
    const left = (child: number, region: number) => f.within(f.restrict(rest, fact, region), tested[child] ?? 0n)
    const isClosed = closed[at]!.has(rest) || children.every((child, region) => closes(child, left(child, region)))
    if (isClosed) closed[at]!.add(rest)
    return isClosed
  }
  const validity = new Map<bigint, Id>()
  return (root: number, formula: Id): boolean => {
    if (root >= refutations.length) return false
    const mask = tested[root] ?? 0n
    const valids = validity.get(mask) ?? f.all(...facts.map(({ valid }) => f.within(valid, mask)))
    validity.set(mask, valids)
    return closes(root, f.all(f.within(formula, mask), valids))
  }
}
