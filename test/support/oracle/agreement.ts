/** What is possible, what follows, what excludes each other: the decider of merging, the prover, two searches and an SMT solver. */
import { all, any, not, type Cond } from '../../../src/condition/cond.js'
import type { Program } from '../../../src/link/model.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { disjoint, implies, isPossible } from '../../../src/situations/index.js'
import { solver } from '../../../src/situations/solve.js'
import { spaceOf } from '../../../src/situations/space.js'
import { satisfying as searched } from '../bounded-search.js'
import { said } from './logic.js'
import { lookedAt } from './looked-at.js'
import { keptBy } from './run.js'
import { deciding, type Situation } from './situations.js'
import type { Question } from './smt-questions.js'
import { asConds, valueTerms } from './smt-values.js'
import { tests } from '../../../src/condition/cond.js'
import { tapeOf } from './tape.js'

/** Some conditions of the bundle, and what is made of two of them. */
export function pairsOf(bundle: Bundle, numbers: readonly number[], count: number): [Cond, Cond][] {
  const tape = tapeOf(numbers)
  const pool = [
    ...bundle.questions.map(({ when }) => when),
    ...bundle.fields.flatMap(({ when, required, sources }) => [when, required, ...sources.map((one) => one.when)]),
    ...bundle.materials.flatMap(({ when, submit, dropped }) => [when, submit, ...dropped.map((one) => one.when)]),
    ...bundle.items.map(({ when }) => when),
    ...bundle.process.tasks.flatMap(({ promised }) => promised.map(({ when }) => when)),
    ...bundle.gates.map(({ must }) => must)
  ].filter(({ op }) => op !== 'true' && op !== 'false')
  if (pool.length === 0) return []
  const one = () => {
    const [a, b] = [tape.pick(pool), tape.pick(pool)]
    return tape.pick([a, not(a), all(a, b), any(a, not(b))])
  }
  return Array.from({ length: count }, () => [one(), one()])
}

/** Where they differ; of what is left, what an SMT solver is to be asked. */
export function compared(
  program: Program,
  bundle: Bundle,
  situations: readonly Situation[] | undefined,
  pairs: readonly [Cond, Cond][]
): { wrong: string[]; definitions: string[]; questions: Question[] } {
  const asked = pairs.flatMap(([a, b]) => [all(a, not(b)), all(a, b)])
  const { domains, constraints } = bundle.situations
  const space = spaceOf(asked, domains, constraints)
  const decide = solver(space)
  const kept = keptBy(program, bundle, asConds({ all, any, not }))
  const wrong: string[] = []
  const verdicts = asked.map((cond, index) => {
    const [a, b] = pairs[Math.floor(index / 2)]!
    const is = isPossible(cond, bundle.situations)
    const opinions: Record<string, boolean | undefined> = {
      merging: is,
      'what follows': index % 2 === 0 ? !implies(a, b, bundle.situations) : !disjoint(a, b, bundle.situations),
      prover: decide.satisfying(space.of(cond)) !== undefined,
      refutation: decide.refute(space.of(cond)) === undefined
    }
    // It does not know the limits of numbers, so of what it finds nothing follows.
    if (searched(all(cond, kept), domains) === undefined) opinions['bounded search'] = false
    if (situations) opinions['all situations'] = situations.some((one) => said(cond, deciding(one)))
    if (new Set(Object.values(opinions)).size > 1) wrong.push(`${JSON.stringify(cond)}\n  ${JSON.stringify(opinions)}`)
    return is
  })
  const terms = valueTerms(program, bundle, [...asked, kept].flatMap(tests))
  const said0 = asked.map((cond) => said(cond, terms))
  // What it is made of may not come to what is found, of which nothing follows: docs/decisions/0018.
  const isOpen = [...asked, kept].flatMap(tests).some((test) => lookedAt(test).inputs.length > 0)
  const never = said0.filter((_, index) => verdicts[index] === false)
  return {
    wrong,
    definitions: [...terms.lines(), `(assert ${said(kept, terms)})`],
    questions: [
      { about: `never: ${never.length} conditions`, expected: 'unsat', term: terms.any(...never) },
      ...said0.flatMap((term, index): Question[] =>
        verdicts[index] && !isOpen ? [{ about: JSON.stringify(asked[index]), expected: 'sat', term }] : []
      )
    ]
  }
}
