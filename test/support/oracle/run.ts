/** Random specs, compiled and perhaps corrupted: what the third opinion and the prover are asked about. */
import fc from 'fast-check'
import type { Test } from '../../../src/condition/cond.js'
import { link } from '../../../src/link/index.js'
import type { Program } from '../../../src/link/model.js'
import { merge, type Bundle } from '../../../src/merge/index.js'
import { domainsOf } from '../../../src/merge/interview/questions.js'
import { situationsOf as situated } from '../../../src/situations/index.js'
import type { Proved } from '../../../src/prove/prove.js'
import { dutiesOf, type Duty } from '../judge.js'
import { specOf, tapes } from '../random-specs.js'
import { corrupt } from './corrupt.js'
import { itemsOf } from './items.js'
import { keptOf } from './kept.js'
import { listener, type Logic } from './logic.js'
import { counting, factsOf, situationsAmong, type Situation } from './situations.js'

/** More than 10,000 specs, or as many as `LIANBAN_ORACLE_RUNS` says. */
export const FULL = Number(process.env['LIANBAN_ORACLE_RUNS'] ?? 11_200)
/** Added to every seed: other specs than those of the last run. */
const SEED = Number(process.env['LIANBAN_ORACLE_SEED'] ?? 0)

/** Asks `look` of as many random specs, merged well or badly. */
export function ask(runs: number, seed: number, look: (program: Program, bundle: Bundle) => string[]): number {
  return merged(runs, seed, (program, bundle, _codes, changes) => {
    corrupt(bundle, changes)
    // What is asked may be among what was corrupted.
    const domains = domainsOf(bundle.questions, program.services.get('s')!, program)
    bundle.situations = situated(domains, bundle.situations.constraints)
    return look(program, bundle)
  })
}

/** Of specs that do not link nothing is asked. What `look` says is wrong must be nothing; it may use the numbers. */
export function merged(
  runs: number,
  seed: number,
  look: (program: Program, bundle: Bundle, codes: string[], numbers: number[]) => string[]
): number {
  let linked = 0
  const property = fc.property(tapes, ([spec, numbers]) => {
    const { program, diagnostics } = link(specOf(spec))
    if (diagnostics.length > 0) return
    linked++
    const { bundle, diagnostics: found } = merge(program, 's')
    const codes = found.map(({ code }) => code)
    const wrong = look(program, bundle!(), codes, numbers)
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
  })
  fc.assert(property, { numRuns: runs, seed: seed + SEED, endOnFailure: true })
  return linked
}

export interface Verdict {
  situations: number
  duties: Duty<bigint>[]
}

/** All tests that the definitions look at. */
export function testsOf(program: Program, bundle: Bundle): Test[] {
  const heard = new Map<string, Test>()
  dutiesOf(program, bundle, listener(heard))
  keptBy(program, bundle, listener(heard))
  return [...heard.values()]
}

/** What every application of the service keeps to. */
export function keptBy<T>(program: Program, bundle: Bundle, logic: Logic<T>): T {
  const service = program.services.get(bundle.id)!
  return keptOf(service, itemsOf(program, service, logic), logic)
}

/** Those that keep to all; undefined when they cannot be gone through, or when there are none. */
export function situationsFor(
  program: Program,
  bundle: Bundle,
  facts = factsOf(program, bundle, testsOf(program, bundle))
): Situation[] | undefined {
  const answered = situationsAmong(facts)
  if (!answered) return undefined
  const kept = keptBy(program, bundle, counting(answered))
  const possible = answered.filter((_, index) => (kept >> BigInt(index)) & 1n)
  return possible.length > 0 ? possible : undefined
}

export function verdict(program: Program, bundle: Bundle): Verdict | undefined {
  const situations = situationsFor(program, bundle)
  return situations && { situations: situations.length, duties: dutiesOf(program, bundle, counting(situations)) }
}

/** Where prover and third opinion differ, by property and what it is about. */
export function differences({ duties }: Verdict, { claims, findings }: Pick<Proved, 'claims' | 'findings'>): string[] {
  const failing = new Set(duties.filter(({ is }) => fails(is) === true).map(nameOf))
  const open = new Set(duties.filter(({ is }) => fails(is) === undefined).map(nameOf))
  const found = new Set(findings.map(nameOf))
  const said = new Set([...found, ...claims.map(nameOf)])
  const due = new Set(duties.map(nameOf))
  // Which facts a condition is about once it is simplified is the prover's own affair.
  const isFact = (name: string) => name.startsWith('order fact')
  const all = [...new Set([...said, ...due])]
  return all.flatMap((name) => {
    if (open.has(name)) return []
    // Nor does it ask for, or wait for, a material whose condition is false as it is written.
    const isIdle = /^(process dropped|sound amount)/.test(name) && !failing.has(name)
    if (!said.has(name)) return isFact(name) || isIdle ? [] : [`${name}: no claim`]
    if (!due.has(name)) return isFact(name) ? [] : [`${name}: nothing asks for this claim`]
    if (failing.has(name) === found.has(name)) return []
    return [`${name}: ${found.has(name) ? 'the prover alone finds it broken' : 'the prover alone finds it to hold'}`]
  })
}

/** Undefined where two readings differ. */
function fails(is: Duty<bigint>['is']): boolean | undefined {
  if ('right' in is) return is.right === undefined ? undefined : !is.right
  if ('ever' in is) return is.ever === 0n
  const readings = new Set([is.never, ...(is.or ?? [])].map((one) => one !== 0n))
  return readings.size === 1 ? readings.has(true) : undefined
}

/** Of a fact with several values there is a claim for each of them. */
export function nameOf({ property, about }: { property: string; about: string }): string {
  return `${property} ${about.replace(/∋.*/, '')}`
}
