/** Finds for each thing to be shown the one claim or finding that speaks of it, and looks whether its evidence shows it. */
import type { Formulas, Id } from './formula.js'
import type { Claim, Finding, Proof } from 'lianban/schemas/outputs/proof.js'
import { grouped, refuse, reject, type Rechecked } from './shape.js'
const PROPERTIES = 'complete minimal once obtain lossless sound loose consistent order least reachable process time'
export type Judge = ReturnType<typeof judge>
/** Every path of case distinctions must end where the formula, or the validity of a fact, is false. */
function refuter({ refutations, model: { facts } }: Proof, f: Formulas, valid: Id) {
  const closed = new Map<number, Set<Id>>()
  /** The facts that are distinguished from a node on. */
  const tested: bigint[] = []
  for (const [n, [fact = -1, ...children]] of refutations.entries()) {
    if (children.length !== facts[fact]?.regions.length || children.some((child) => child >= n))
      refuse(`第 ${n} 个反驳结点不对`, `node ${n} of the refutations is wrong`)
    f.spend(children.length * (1 + (facts.length >> 6)))
    f.keep(4 + (facts.length >> 6))
    tested.push(children.reduce((mask, child) => mask | (tested[child] ?? 0n), 1n << BigInt(fact)))
  }
  /** `rest`: what is left of formula and validity once the facts of the path are known. */
  const closes = (at: number, rest: Id): boolean => {
    const [fact = -1, ...children] = refutations[at] ?? []
    if (rest < 2 || children.length === 0) return rest === 0
    const isClosed = (child: number, region: number) =>
      closes(child, f.within(f.restrict(rest, fact, region), tested[child] ?? 0n))
    const done = closed.get(at) ?? new Set()
    if (done.has(rest)) return true
    f.keep(8)
    closed.set(at, done)
    return children.every(isClosed) && Boolean(done.add(rest))
  }
  return (root: number, formula: Id): boolean => {
    const mask = tested[root] ?? 0n
    return closes(root, f.all(f.within(formula, mask), f.within(valid, mask)))
  }
}
/** What applications keep to: of the items of a choice so many apply, and each gate holds. */
function kept({ choices, gates, items }: Proof['model'], { all, any, without }: Formulas): Id[] {
  const applies = new Map(items.map((item) => [item.usage, item.applies]))
  return [
    ...gates.map(({ when }) => when),
    ...choices.map(({ items: own, min, max }) => {
      const of = own.map((usage) => applies.get(usage) ?? 0)
      /** For each number: at least so many of the items from a place on. */
      const least = of.reduceRight<Id[]>(
        (rest, one) => rest.map((id, n) => (n > 0 ? any(all(one, rest[n - 1]!), id) : id)),
        [1, ...of.map(() => 0), 0]
      )
      return all(least[min] ?? 0, without(1, least[max + 1] ?? 0))
    })
  ]
}
/** Counts in the result each claim that is proved and each finding that is real. */
export function judge(proof: Proof, f: Formulas, result: Rechecked, asOf: string) {
  const { facts, waivers } = proof.model
  const each: (Claim | Finding)[] = [...proof.claims, ...proof.findings]
  const said = grouped(each, ({ property, about }) => `${property} ${about}`)
  const valid = f.all(...facts.map((fact) => fact.valid), ...kept(proof.model, f))
  const refutes = refuter(proof, f, valid)
  /** Whether a formula holds there. What is not given is as the validity of the answers wants it. */
  const situation = (given: Record<string, number>) => {
    f.spend(facts.length)
    const regions = facts.map(({ name }) => (Object.hasOwn(given, name) ? given[name]! : 0))
    const isIn = (formula: Id) => f.holds(formula, regions)
    const open = [...facts.entries()].filter(([, { name }]) => !Object.hasOwn(given, name))
    for (let turn = 0; turn < open.length && !isIn(valid); turn++)
      for (const [fact, own] of open) for (let n = 0; n < own.regions.length && !isIn(own.valid); n++) regions[fact] = n
    const isKnown = facts.length - open.length === Object.keys(given).length
    if (!isKnown || !regions.every((region, fact) => region in facts[fact]!.regions) || !isIn(valid))
      refuse('这个情形不可能', 'this situation is impossible')
    return isIn
  }
  /** Whether it is shown of the formula that no situation fulfils it; of what is reachable, that one does. */
  const decide = (one: Claim | Finding, id: Id): 'claims' | 'findings' | 'waived' => {
    const isEver = one.property === 'reachable'
    if (!('code' in one)) {
      const isShown = isEver ? one.witness && situation(one.witness)(id) : refutes(one.refuted ?? -1, id)
      return isShown ? 'claims' : refuse('证据不成立', 'the evidence does not hold')
    }
    const waiver = waivers.find(({ property, about }) => property === one.property && about === one.about)
    const isReal = one.situation ? !isEver && situation(one.situation)(id) : id !== Number(isEver)
    const isCode = one.code === `LB${4101 + PROPERTIES.split(' ').indexOf(one.property)}`
    if (!isCode || !isReal) refuse('反例不成立', 'the counterexample is none')
    return waiver && (waiver.until ?? asOf) >= asOf ? 'waived' : 'findings'
  }
  /** Of several of one name, the first that shows it is used up. */
  const show = (about: string, formula: (claim: Claim) => Id): void => {
    const some = said.get(about) ?? []
    let problem: unknown = { zh: '缺少这条断言', en: 'this claim is missing' }
    for (const [n, one] of some.entries())
      try {
        result[decide(one, formula(one))]++
        return void some.splice(n, 1)
      } catch (error) {
        problem = error
      }
    some.shift()
    reject(result, about, problem)
  }
  /** No situation has the first without one of the others. */
  const never = (about: string, when: Id, ...unless: (Id | undefined)[]) =>
    show(about, () => f.without(when, f.any(...unless.flatMap((one) => one ?? []))))
  const seen = (about: string, isRight: boolean) => never(about, isRight ? 0 : 1)
  const ever = (about: string, formula: Id) => show(`reachable ${about}`, () => formula)
  const rest = () => [...said].filter(([, more]) => more.length > 0).map(([about]) => about)
  return { show, seen, never, ever, rest }
}
