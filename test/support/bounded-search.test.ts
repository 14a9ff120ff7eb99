/** Decisions over all situations, against going through all of them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, any, equals, FALSE, not, TRUE, type Cond } from '../../src/condition/cond.js'
import { holds } from '../../src/condition/evaluate.js'
import type { Domains } from '../../src/situations/domain.js'
import { classesOf, disjoint, implies, satisfying } from './bounded-search.js'
import { allSituations, cond, domainsWith, reader } from '../condition/random.js'

/** Domains of which some fact is asked only under a condition on others, and an option likewise. */
const gate = fc.constantFrom<Cond | undefined>(
  undefined,
  TRUE,
  FALSE,
  equals('code', 'a'),
  not(equals('flag', true)),
  all(equals('flag', true), equals('code', 'a', 'b'))
)
const domains = fc.tuple(gate, gate).map(([when, valueWhen]) => domainsWith(when, valueWhen))
const seen = new WeakMap<Domains, ReturnType<typeof allSituations>>()

function everySituation(of: Domains) {
  let situations = seen.get(of)
  if (!situations) seen.set(of, (situations = allSituations(of)))
  return situations
}

describe('against brute force', () => {
  it('finds a situation exactly when there is one, and one that is allowed', () => {
    fc.assert(
      fc.property(cond, domains, (what, where) => {
        const possible = everySituation(where).some((situation) => holds(what, reader(situation)))
        const found = satisfying(what, where)
        expect(found !== undefined).toBe(possible)
        if (!found) return
        // What was found leaves open facts that do not matter: some full situation agrees with it.
        const agreeing = everySituation(where).filter((situation) =>
          [...found].every(
            ([fact, value]) => fact.startsWith('number') || fact.startsWith('date') || situation.get(fact) === value
          )
        )
        expect(agreeing.length).toBeGreaterThan(0)
        expect(agreeing.some((situation) => holds(what, reader(situation)))).toBe(true)
      }),
      { numRuns: 300 }
    )
  })

  it('implies', () => {
    fc.assert(
      fc.property(cond, cond, domains, (a, b, where) => {
        const expected = everySituation(where).every((one) => !holds(a, reader(one)) || holds(b, reader(one)))
        expect(implies(a, b, where)).toBe(expected)
      }),
      { numRuns: 300 }
    )
  })

  it('disjoint', () => {
    fc.assert(
      fc.property(cond, cond, domains, (a, b, where) => {
        const expected = !everySituation(where).some((one) => holds(a, reader(one)) && holds(b, reader(one)))
        expect(disjoint(a, b, where)).toBe(expected)
      }),
      { numRuns: 300 }
    )
  })

  it('classes: exactly the outcomes that occur', () => {
    fc.assert(
      fc.property(fc.array(cond, { minLength: 1, maxLength: 4 }), domains, (conds, where) => {
        const outcomes = (list: boolean[][]) => [...new Set(list.map((one) => one.map(Number).join('')))].sort()
        const expected = outcomes(everySituation(where).map((one) => conds.map((each) => holds(each, reader(one)))))
        const classes = classesOf(conds, where, 1000)!
        expect(outcomes(classes.map(({ outcome }) => outcome))).toEqual(expected)
        expect(classes.length).toBe(expected.length)
        for (const { situation, outcome } of classes)
          expect(conds.map((each) => holds(each, reader(situation)))).toEqual(outcome)
      }),
      { numRuns: 200 }
    )
  })
})

describe('classes', () => {
  const where = domainsWith(TRUE, undefined)

  it('start from what is given', () => {
    const classes = classesOf([equals('code', 'a'), equals('other', 'b')], where, 100, new Map([['code', 'a']]))!
    expect(classes.map(({ outcome }) => outcome)).toEqual([
      [true, false],
      [true, true]
    ])
  })

  it('are not listed when there are more than asked for', () => {
    expect(classesOf([equals('code', 'a'), equals('other', 'b')], where, 3)).toBeUndefined()
    expect(classesOf([equals('code', 'a'), equals('other', 'b')], where, 4)).toHaveLength(4)
  })
})

describe('facts of several values and facts that are compared with each other', () => {
  it('keeps tests of several values apart', () => {
    const where: Domains = () => ({ values: ['a', 'b'], multiple: true })
    expect(satisfying(all(equals('codes', 'a'), equals('codes', 'b')), where)).toBeDefined()
    expect(satisfying(all(equals('codes', 'a'), equals('codes', 'b')), () => ({ values: ['a', 'b'] }))).toBeUndefined()
  })

  it('takes a relative date as a fact of its own', () => {
    const late: Cond = { op: 'test', fact: 'end', is: 'gt', value: { fact: 'start', plus: '1 month' } }
    expect(satisfying(all(late, not(late)), () => ({}))).toBeUndefined()
    expect(implies(late, any(late, equals('code', 'a')), () => ({}))).toBe(true)
  })

  it('knows that a city lies in its province', () => {
    const within = (code: string): Cond => ({ op: 'test', fact: 'place', is: 'within', values: [code] })
    expect(implies(within('210100'), within('210000'), () => ({}))).toBe(true)
    expect(implies(within('210000'), within('210100'), () => ({}))).toBe(false)
    expect(disjoint(within('210100'), within('210200'), () => ({}))).toBe(true)
    expect(satisfying(all(within('210000'), not(within('210100'))), () => ({}))).toBeDefined()
  })

  it('gives up on too many cases, and then proves nothing', () => {
    const wide = Array.from({ length: 18 }, (_, index) => any(equals(`x${index}`, 'a'), equals(`y${index}`, 'a')))
    const never = all(
      ...wide,
      equals('z', 'a', 'b'),
      not(all(equals('z', 'a'), ...wide)),
      not(all(equals('z', 'b'), ...wide))
    )
    const where: Domains = () => ({ values: ['a', 'b'], when: TRUE })
    expect(satisfying(never, where)).toBeNull()
    expect(implies(never, FALSE, where)).toBe(false)
  })

  it('gives up sooner on long conditions: what counts is what was looked at', () => {
    // Three literals in each clause, neither too few nor too many clauses: hard for everybody.
    let seed = 7
    const next = (below: number) => (seed = (seed * 48271) % 0x7fffffff) % below
    const clauses = Array.from({ length: 255 }, () =>
      any(...[0, 1, 2].map(() => equals(`x${next(60)}`, next(2) === 0 ? 'a' : 'b')))
    )
    let asked = 0
    const where: Domains = () => {
      asked++
      return { values: ['a', 'b'], when: TRUE }
    }
    expect(classesOf([all(...clauses)], where, 60)).toBeUndefined()
    expect(asked).toBeLessThan(20_000_000)
  })
})
