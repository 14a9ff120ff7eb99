/** The engine of situations, against going through all of them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, equals, FALSE, not, TRUE, type Cond, type Scalar } from '../../src/condition/cond.js'
import { holds } from '../../src/condition/evaluate.js'
import { fraction, ONE, plus, times, ZERO, type Fraction } from '../../src/base/fraction.js'
import { extentsOf } from '../../src/situations/extent.js'
import {
  disjoint,
  implies,
  isPossible,
  jointOutcomes,
  satisfying,
  situationsOf,
  type Constraint,
  type Domains,
  type FactDomain,
  type Situation
} from '../../src/situations/index.js'
import { weights } from '../../src/situations/weight.js'
import { allSituations, cond, domainsWith, FACTS, reader } from '../condition/random.js'
import { runs } from '../support/effort.js'

/** Of which some fact is asked only under a condition on others, and an option likewise. */
const gate = fc.constantFrom<Cond | undefined>(
  undefined,
  TRUE,
  FALSE,
  equals('code', 'a'),
  not(equals('flag', true)),
  all(equals('flag', true), equals('code', 'a', 'b'))
)
const domains = fc.tuple(gate, gate).map(([when, valueWhen]) => domainsWith(when, valueWhen))
const constraint: fc.Arbitrary<Constraint> = fc
  .tuple(fc.array(cond, { minLength: 1, maxLength: 4 }), fc.nat(4), fc.nat(4))
  .map(([of, min, more]) => ({ of, min: Math.min(min, of.length), max: Math.max(1, Math.min(min + more, of.length)) }))
const constraints = fc.array(constraint, { maxLength: 2 })

const seen = new WeakMap<Domains, Situation[]>()
function everySituation(of: Domains): Situation[] {
  let situations = seen.get(of)
  if (!situations) seen.set(of, (situations = allSituations(of)))
  return situations
}

function keeps(situation: Situation, kept: readonly Constraint[]): boolean {
  return kept.every(({ of, min, max }) => {
    const number = of.filter((one) => holds(one, reader(situation))).length
    return number >= min && number <= max
  })
}

const possibleIn = (of: Domains, kept: readonly Constraint[]) => everySituation(of).filter((one) => keeps(one, kept))

describe('against brute force', () => {
  it('finds a situation exactly when there is one, and implies and excludes accordingly', () => {
    fc.assert(
      fc.property(cond, cond, domains, constraints, (a, b, where, kept) => {
        const left = possibleIn(where, kept)
        fc.pre(left.length > 0)
        const situations = situationsOf(where, kept)
        expect(isPossible(a, situations)).toBe(left.some((one) => holds(a, reader(one))))
        expect(implies(a, b, situations)).toBe(left.every((one) => !holds(a, reader(one)) || holds(b, reader(one))))
        expect(disjoint(a, b, situations)).toBe(!left.some((one) => holds(a, reader(one)) && holds(b, reader(one))))
        const found = satisfying(a, situations)
        if (!found) return
        const closed = [...found].filter(([fact]) => fact !== 'number' && fact !== 'date')
        const agreeing = left.filter((one) => closed.every(([fact, value]) => one.get(fact) === value))
        expect(agreeing.some((one) => holds(a, reader(one)))).toBe(true)
      }),
      { numRuns: runs(100, 2000) }
    )
  })

  it('knows which outcomes occur together', () => {
    fc.assert(
      fc.property(fc.array(cond, { minLength: 1, maxLength: 4 }), domains, constraints, (conds, where, kept) => {
        const left = possibleIn(where, kept)
        fc.pre(left.length > 0)
        const text = (list: boolean[][]) => [...new Set(list.map((one) => one.map(Number).join('')))].sort()
        const engine = situationsOf(where, kept).over(conds)
        const found = jointOutcomes(conds.map(engine.space.of), engine, 100)!
        expect(text(found.map(({ outcome }) => outcome))).toEqual(
          text(left.map((one) => conds.map((each) => holds(each, reader(one)))))
        )
      }),
      { numRuns: runs(60, 1000) }
    )
  })
})

/** Only closed values, so that each of them is a case: questions that wait for each other, one of them of several values. */
const CLOSED: Record<string, readonly Scalar[]> = { flag: [true, false], code: ['a', 'b', 'c'], other: ['a', 'b', 'c'] }

function closedDomains(when: Cond | undefined, valueWhen: Cond | undefined): Domains {
  const made = domainsWith(when, valueWhen)
  return (fact): FactDomain => (fact in CLOSED ? made(fact) : { values: [true, false], when: FALSE })
}

/** Each fact takes what it can have by its shares; facts that others wait for first. */
function weightOf(
  situation: Situation,
  of: Domains,
  shareOf: (fact: string, value: Scalar | null) => bigint
): Fraction {
  let weight = ONE
  for (const fact of Object.keys(CLOSED)) {
    const { values = [], when, valueWhen } = of(fact)
    const asked = when === undefined ? undefined : holds(when, reader(situation))
    if (asked === false) continue
    const can = (value: Scalar) => !valueWhen?.get(value) || holds(valueWhen.get(value)!, reader(situation))
    const choices = [...values.filter(can), ...(asked === undefined ? [null] : [])]
    const whole = choices.reduce((sum, value) => sum + shareOf(fact, value), 0n)
    const value = situation.get(fact)!
    weight = times(weight, whole === 0n ? fraction(1n, BigInt(choices.length)) : fraction(shareOf(fact, value), whole))
  }
  return weight
}

describe('weights and extents against brute force', () => {
  const closed = fc.tuple(gate, gate).map(([when, valueWhen]) => closedDomains(when, valueWhen))
  /** Facts outside are absent. */
  const within = (situation: Situation) =>
    FACTS.every((fact) => fact in CLOSED || situation.get(fact) === null) as boolean
  const shares = fc.constantFrom<'alike' | 'stated'>('alike', 'stated')

  it('weighs a condition among what is possible', () => {
    fc.assert(
      fc.property(cond, closed, constraints, shares, (what, where, kept, kind) => {
        const every = everySituation(where).filter(within)
        const shareOf = (fact: string, value: Scalar | null) =>
          kind === 'stated' && fact === 'code'
            ? value === 'a'
              ? 7n
              : value === 'b'
                ? 2n
                : value === 'c'
                  ? 0n
                  : 0n
            : 1n
        const mass = (list: Situation[]) => list.map((one) => weightOf(one, where, shareOf)).reduce(plus, ZERO)
        const left = every.filter((one) => keeps(one, kept))
        const whole = mass(left)
        fc.pre(whole.n > 0n)
        const part = mass(left.filter((one) => holds(what, reader(one))))
        const { space } = situationsOf(where, kept).over([what])
        const found = weights(space, (fact, value) =>
          kind === 'stated' && fact === 'code' ? { n: shareOf(fact, value), d: 10n } : undefined
        ).of(space.of(what))
        expect(found).toEqual(times(part, { n: whole.d, d: whole.n }))
      }),
      { numRuns: runs(150, 3000) }
    )
  })

  it('finds the least and the most of sums, of the same conditions or of others', () => {
    fc.assert(
      fc.property(fc.array(cond, { minLength: 1, maxLength: 6 }), closed, constraints, (conds, where, kept) => {
        const left = everySituation(where)
          .filter(within)
          .filter((one) => keeps(one, kept))
        fc.pre(left.length > 0)
        const { space } = situationsOf(where, kept).over(conds)
        const prices = [conds.map((_, n) => n + 1), conds.map((_, n) => (n % 2 === 0 ? 5 : 1)), conds.map((_, n) => n)]
        const ends = prices.map((amounts) => {
          const sums = left.map((one) =>
            conds.reduce((sum, each, n) => sum + (holds(each, reader(one)) ? amounts[n]! : 0), 0)
          )
          return { least: Math.min(...sums), most: Math.max(...sums) }
        })
        const given = prices.map((amounts) => conds.map((each, n) => ({ when: space.of(each), amount: amounts[n]! })))
        expect(extentsOf(space, given)).toEqual(ends)
      }),
      { numRuns: runs(100, 1500) }
    )
  })
})
