import fc from 'fast-check'
import { expect, test } from 'vitest'
import { all, any, equals, not, type Cond, type Scalar } from '../../src/condition/cond.js'
import { holds } from '../../src/condition/evaluate.js'
import { situationsOf, type Domains } from '../../src/situations/index.js'
import { simplify, type Variables } from '../../src/wording/dnf.js'

/** `b` is asked only when `a` is x; `c` may be absent at any time. */
const asked = equals('a', 'x')
const domains: Domains = (fact) =>
  fact === 'a'
    ? { values: ['x', 'y', 'z'], when: { op: 'true' } }
    : fact === 'b'
      ? { values: [true, false], when: asked }
      : { values: ['1', '2'] }

const situations = ['x', 'y', 'z'].flatMap((a) =>
  (a === 'x' ? [true, false] : [undefined]).flatMap((b) => ['1', '2', undefined].map((c) => ({ a, b, c })))
)

const test1 = fc.constantFrom<[string, Scalar[]]>(['a', ['x', 'y', 'z']], ['b', [true, false]], ['c', ['1', '2']])
const literal = test1.chain(([fact, values]) =>
  fc.subarray(values, { minLength: 1 }).map((some): Cond => equals(fact, ...some))
)
const { cond } = fc.letrec<{ cond: Cond }>((tie) => ({
  cond: fc.oneof(
    { maxDepth: 4 },
    literal,
    tie('cond').map((part) => not(part)),
    fc.array(tie('cond'), { minLength: 1, maxLength: 3 }).map((parts) => all(...parts)),
    fc.array(tie('cond'), { minLength: 1, maxLength: 3 }).map((parts) => any(...parts))
  )
}))

test('a simplified condition holds in exactly the same situations', () => {
  fc.assert(
    fc.property(cond, (whole) => {
      const variables: Variables = new Map()
      const cubes = simplify(whole, situationsOf(domains), variables)!
      for (const situation of situations) {
        const value = (fact: string) => situation[fact as 'a' | 'b' | 'c']
        const inside = cubes.some((cube) => [...cube].every(([fact, allowed]) => allowed.has(value(fact) ?? null)))
        expect(inside).toBe(holds(whole, value))
      }
    }),
    { numRuns: 500, seed: 1 }
  )
})

test('what a question implies is left out', () => {
  const cubes = simplify(all(asked, equals('b', true)), situationsOf(domains), new Map())!
  expect(cubes.map((cube) => [...cube.keys()])).toEqual([['b']])
})
