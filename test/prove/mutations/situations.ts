/** Counterexamples judged apart from the proof: by the evaluator of conditions, over the merged service itself. */
import { holds, type Value } from '../../../src/condition/evaluate.js'
import type { Cond } from '../../../src/condition/cond.js'
import type { Bundle } from '../../../src/merge/index.js'
import { factsIn } from '../../../src/situations/formula.js'
import type { Normal } from '../../../src/prove/normal-form/index.js'
import type { Finding } from '../../../src/prove/prove.js'
import { kleene } from '../../situations/random.js'

const OPS = new Set(['true', 'false', 'all', 'any', 'not', 'test'])

/**
 * Whether the situation of a finding shows nothing: the formula is not true there, or the situation is not possible, or
 * what merging made is there the same without the defect as with it.
 */
export function misjudged(finding: Finding, normal: Normal, before: Bundle, after: Bundle): boolean {
  const { situation, formula } = finding
  // Whether there is an order does not depend on the situation.
  if (finding.property === 'order') return false
  if (!situation) return finding.property !== 'reachable' && formula !== 0
  const { facts, formulas } = normal.space
  const region = (fact: number) => situation[facts[fact]!.name] ?? 0
  const cone = new Set(factsIn(formulas.nodes, formula))
  for (const fact of cone) factsIn(formulas.nodes, facts[fact]!.valid).forEach((other) => cone.add(other))
  const isTrue = (id: number) => kleene(formulas.nodes, id, region) === true
  if (!isTrue(formula) || [...cone].some((fact) => !isTrue(facts[fact]!.valid))) return true
  const read = reader(situation, normal)
  return read !== undefined && JSON.stringify(judged(before, read)) === JSON.stringify(judged(after, read))
}

/** The answers of a situation; undefined where it is said of two dates only how they compare. */
function reader(
  situation: Record<string, number>,
  { space }: Normal
): ((fact: string) => Value | undefined) | undefined {
  const values = new Map<string, Value>()
  for (const [name, region] of Object.entries(situation)) {
    const { reads, regions } = space.facts.find((fact) => fact.name === name)!
    if (reads.length > 1) return undefined
    const value = regions[region]!
    if (value === null) return undefined
    if (name.includes('∋'))
      values.set(reads[0]!, [...((values.get(reads[0]!) as string[] | undefined) ?? []), value as string])
    else values.set(reads[0]!, value)
  }
  return (fact) => values.get(fact)
}

/** The same with every condition replaced by whether it holds. */
function judged(value: unknown, read: (fact: string) => Value | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => judged(one, read))
  if (typeof value !== 'object' || value === null) return value
  if ('op' in value && OPS.has(value.op as string)) return holds(value as Cond, read)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, judged(one, read)]))
}
