/** Random conditions over a few facts, and all situations of those facts one by one. */
import fc from 'fast-check'
import { FALSE, TRUE, type Cond, type Scalar, type Test } from '../../src/condition/cond.js'
import { holds, type Reader } from '../../src/condition/evaluate.js'
import type { Domains, FactDomain, Situation } from '../../src/situations/domain.js'

const CODES = ['a', 'b', 'c']
/** Between and around every bound that a random test may have. */
const NUMBERS = [-1, 0, 0.5, 1, 1.5, 2, 3]
const DATES = ['2025-12-31', '2026-01-01', '2026-03-01', '2026-06-01', '2026-07-01']

/** Every value that can make a difference. */
export const VALUES: Record<string, readonly Scalar[]> = {
  flag: [true, false],
  code: CODES,
  other: CODES,
  number: NUMBERS,
  date: DATES
}
export const FACTS = Object.keys(VALUES)

const someCodes = fc.subarray(CODES, { minLength: 1 })
const compare = fc.constantFrom('lt', 'lte', 'gt', 'gte' as const)

const test: fc.Arbitrary<Test> = fc.oneof(
  fc.record({
    op: fc.constant('test' as const),
    fact: fc.constant('flag'),
    is: fc.constant('in' as const),
    values: fc.boolean().map((value) => [value])
  }),
  fc.record({
    op: fc.constant('test' as const),
    fact: fc.constantFrom('code', 'other'),
    is: fc.constant('in' as const),
    values: someCodes
  }),
  fc.record({
    op: fc.constant('test' as const),
    fact: fc.constant('number'),
    is: compare,
    value: fc.integer({ min: 0, max: 2 })
  }),
  fc.record({
    op: fc.constant('test' as const),
    fact: fc.constant('date'),
    is: compare,
    value: fc.constantFrom('2026-01-01', '2026-06-01')
  }),
  fc.record({ op: fc.constant('test' as const), fact: fc.constantFrom(...FACTS), is: fc.constant('known' as const) })
)

/** Raw trees: not simplified, so that simplifying can be compared with them. */
export const cond: fc.Arbitrary<Cond> = fc.letrec<{ cond: Cond }>((tie) => ({
  cond: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 4, arbitrary: test },
    { weight: 1, arbitrary: fc.constantFrom(TRUE, FALSE) },
    { weight: 2, arbitrary: fc.record({ op: fc.constant('not' as const), of: tie('cond') }) },
    {
      weight: 3,
      arbitrary: fc.record({
        op: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('cond'), { maxLength: 3 })
      })
    }
  )
})).cond

export function reader(situation: Situation): Reader {
  return (fact) => situation.get(fact) ?? undefined
}

/** Facts with closed values; `other` is asked under a condition, and one of its values needs another. */
export function domainsWith(when: Cond | undefined, valueWhen: Cond | undefined): Domains {
  const own: Record<string, FactDomain> = {
    flag: { values: [true, false], when: TRUE },
    code: { values: CODES, when: TRUE },
    other: { values: CODES, ...(when && { when }), ...(valueWhen && { valueWhen: new Map([['b', valueWhen]]) }) }
  }
  return (fact) => own[fact] ?? {}
}

/** Every situation that the domains allow, by going through all of them. */
export function allSituations(domains: Domains): Situation[] {
  let situations: Map<string, Scalar | null>[] = [new Map()]
  for (const fact of FACTS)
    situations = situations.flatMap((known) => [...VALUES[fact]!, null].map((value) => new Map(known).set(fact, value)))
  return situations.filter((situation) => FACTS.every((fact) => isAllowed(fact, situation, domains(fact))))
}

function isAllowed(fact: string, situation: Situation, { when, valueWhen }: FactDomain): boolean {
  const read = reader(situation)
  const value = situation.get(fact)!
  if (when && holds(when, read) !== (value !== null)) return false
  const possible = value === null ? undefined : valueWhen?.get(value)
  return !possible || holds(possible, read)
}
