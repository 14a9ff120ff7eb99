/** Classes of situations: exactly the outcomes that occur together, with how many combinations each has. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equals, TRUE } from '../../src/condition/cond.js'
import { holds } from '../../src/condition/evaluate.js'
import { classesOf } from '../../src/situations/classes.js'
import { diagrams } from '../../src/situations/decision-diagram.js'
import { solver } from '../../src/situations/solve.js'
import { spaceOf } from '../../src/situations/space.js'
import { cases, kleene, reader } from './random.js'
import { runs } from '../support/effort.js'

describe('against brute force', () => {
  it('classes and their sizes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((conds) => cases(conds)),
        (one) => {
          const { conds, space, situations, regionsIn } = one
          fc.pre(situations.length > 0)
          const ids = conds.map((cond) => space.of(cond))
          const sizes = new Map<string, Set<string>>()
          for (const situation of situations) {
            const id = ids.map((id, index) => (id > 1 && holds(conds[index]!, reader(situation)) ? id : -1))
            const outcome = [...new Set(id.filter((held) => held > 1))].sort((a, b) => a - b).join()
            sizes.set(outcome, (sizes.get(outcome) ?? new Set()).add(regionsIn(situation).join()))
          }
          const found = classesOf(space, solver(space), ids, 1000)
          const name = (holding: number[]) => [...holding].sort((a, b) => a - b).join()
          const own = found.classes!.map(({ holding, combinations }) => [name(holding), combinations] as const)
          expect(found.count).toBe(BigInt(sizes.size))
          expect(new Map(own)).toEqual(new Map([...sizes].map(([id, all]) => [id, BigInt(all.size)])))
          expect(found.combinations).toBe([...sizes.values()].reduce((sum, all) => sum + BigInt(all.size), 0n))
          for (const { formula, representative } of found.classes!) {
            const region = (fact: number) => representative.get(fact) ?? 0
            expect(kleene(space.formulas.nodes, formula, region)).toBe(true)
          }
        }
      ),
      { numRuns: runs(200, 800) }
    )
  }, 120_000)
})

describe('classes', () => {
  const names = ['a', 'b', 'c']
  const conds = names.map((name) => equals(name, true))

  it('of independent facts multiply', () => {
    const space = spaceOf(conds, () => ({ values: [true, false], when: TRUE }))
    const ids = conds.map((cond) => space.of(cond))
    const found = classesOf(space, solver(space), ids, 8)
    expect(found).toMatchObject({ answers: 27n, combinations: 8n, count: 8n })
    expect(found.components.map(({ count, facts }) => [count, facts])).toEqual([0, 1, 2].map((fact) => [2n, [fact]]))
    expect(found.classes).toHaveLength(8)
    expect(classesOf(space, solver(space), ids, 7).classes).toBeUndefined()
    expect(classesOf(space, solver(space), ids, 7).components[0]!.classes).toHaveLength(2)
  })

  it('of nothing that matters are one', () => {
    const space = spaceOf(conds, () => ({ values: [true, false], when: TRUE }))
    expect(classesOf(space, solver(space), [], 8)).toMatchObject({ combinations: 8n, count: 1n, components: [] })
  })
})

describe('a diagram', () => {
  it('counts and lists', () => {
    const { literal, and, or, count, list } = diagrams()
    const either = or(and(literal(0, true), literal(2, false)), literal(1, true))
    expect(count(either, 3)).toBe(5n)
    expect(count(either, 5)).toBe(20n)
    expect(count(1, 4)).toBe(16n)
    expect(count(0, 4)).toBe(0n)
    expect(list(either, 3, 100).map((one) => one.map(Number).join(''))).toEqual(['111', '110', '100', '011', '010'])
    expect(list(either, 3, 2)).toHaveLength(2)
  })
})
