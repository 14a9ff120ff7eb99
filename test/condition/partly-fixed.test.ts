/** What is worked out where a department's form fills in some of it: as plain as a comparison of the rest. */
import { expect, test } from 'vitest'
import { all, any, equals, FALSE, not, TRUE, type Cond, type Scalar, type Test } from '../../src/condition/cond.js'
import { printDerived, type Derived } from '../../src/condition/derived.js'
import { holds } from '../../src/condition/evaluate.js'
import { withFixed } from '../../src/condition/partly-fixed.js'

const fixed: Record<string, Scalar> = { 'a.two': 2, 'a.code': 'x', 'a.none': 0 }
const rest = (derived: Derived, more: object) =>
  withFixed({ op: 'test', fact: printDerived(derived), ...more } as Test, (fact) => fixed[fact])
const known = (fact: string): Cond => ({ op: 'test', fact, is: 'known' })
const order = (fact: string, is: 'lt' | 'lte' | 'gt' | 'gte', value: number): Cond => ({ op: 'test', fact, is, value })

test('a sum with one answer left is a comparison of that answer, to the last digit', () => {
  expect(rest({ sum: [['a.two', 1], ['b', 1]] }, { is: 'gte', value: 2.3 })).toEqual(order('b', 'gte', 0.3)) // prettier-ignore
  expect(rest({ sum: [['a.two', 1], ['b', -2]] }, { is: 'lt', value: 5 })).toEqual(order('b', 'gt', -1.5)) // prettier-ignore
  expect(rest({ sum: [['a.two', 3], ['b', 1]] }, { is: 'in', values: [4, 7] })).toEqual(equals('b', -2, 1)) // prettier-ignore
  expect(rest({ sum: [['a.two', 3]] }, { is: 'gte', value: 6 })).toBe(TRUE)
  expect(rest({ sum: [['a.two', 1], ['b', 1]] }, { is: 'known' })).toEqual(known('b')) // prettier-ignore
})

test('a ratio is one of the two against the other, and there is none to zero', () => {
  expect(rest({ ratio: ['b', 'a.two'] }, { is: 'lt', value: 1.5 })).toEqual(order('b', 'lt', 3))
  expect(rest({ ratio: ['a.two', 'b'] }, { is: 'gte', value: 4 })).toEqual(
    all(order('b', 'gt', 0), order('b', 'lte', 0.5))
  )
  expect(rest({ ratio: ['b', 'a.none'] }, { is: 'lt', value: 1 })).toBe(FALSE)
})

test('two alike are the other answer, or any other than it', () => {
  const same: Derived = { same: ['a.code', 'b'] }
  expect(rest(same, { is: 'in', values: [true] })).toEqual(equals('b', 'x'))
  expect(rest(same, { is: 'in', values: [false] })).toEqual(all(known('b'), not(equals('b', 'x'))))
  expect(rest(same, { is: 'in', values: [true, false] })).toEqual(
    any(equals('b', 'x'), all(known('b'), not(equals('b', 'x'))))
  )
})

test('what is left decides as the whole does, for every answer', () => {
  const derived: Derived[] = [
    { sum: [['a.two', -1], ['b', 3]] }, // prettier-ignore
    { sum: [['a.two', 2], ['b', -1], ['c', 2]] }, // prettier-ignore
    { ratio: ['a.two', 'b'] },
    { ratio: ['c', 'a.two'] }
  ]
  for (const one of derived)
    for (const is of ['lt', 'lte', 'gt', 'gte'] as const)
      for (const value of [-2, 0, 0.5, 1, 3])
        for (const b of [undefined, -1, 0, 0.25, 1, 2, 4])
          for (const c of [-1, 0, 1, 2]) {
            const read = (fact: string) => (fact === 'b' ? b : fact === 'c' ? c : fixed[fact])
            const whole: Test = { op: 'test', fact: printDerived(one), is, value }
            expect([
              whole,
              b,
              c,
              holds(
                withFixed(whole, (fact) => fixed[fact]),
                read
              )
            ]).toEqual([whole, b, c, holds(whole, read)])
          }
})
