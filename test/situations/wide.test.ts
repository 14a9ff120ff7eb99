/** A service of thousands of items: rests are few enough but long, and what would take minutes is said to be too many. */
import { expect, it } from 'vitest'
import { all, equals, TRUE, type Cond } from '../../src/condition/cond.js'
import { extentsOf } from '../../src/situations/extent.js'
import { spaceOf, type Space } from '../../src/situations/space.js'

/** Every two of seventy questions decide over an item together. */
const conds: Cond[] = Array.from({ length: 70 }, (_, a) =>
  Array.from({ length: a }, (_, b) => all(equals(`q${a}`, 'x'), equals(`q${b}`, 'x')))
).flat()
const space = spaceOf(conds, () => ({ values: ['x', 'y'], when: TRUE }))
const formulas = conds.map(space.of)

it('gives up on extents soon, by counting', { timeout: 60_000 }, () => {
  let looked = 0
  const assign: Space['rest']['assign'] = (...given) => {
    looked++
    return space.rest.assign(...given)
  }
  const amounts = formulas.map((when, n) => ({ when, amount: n + 1 }))
  expect(extentsOf({ ...space, rest: { ...space.rest, assign } }, [amounts])).toEqual([undefined])
  // Each undecided formula is looked at once for each of three regions.
  expect(looked).toBeLessThan(5_000_000)
})
