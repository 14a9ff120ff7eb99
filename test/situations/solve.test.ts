/** The exact solver against going through all situations; refutations walked by an evaluator of its own. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, any, equals, FALSE, not, TRUE, type Cond } from '../../src/condition/cond.js'
import { holds } from '../../src/condition/evaluate.js'
import { factsIn, type FormulaId } from '../../src/situations/formula.js'
import { solver, type Assignment, type Refutation } from '../../src/situations/solve.js'
import { spaceOf, type Space } from '../../src/situations/space.js'
import { cases, kleene, reader } from './random.js'
import { runs } from '../support/effort.js'

function wholeOf({ facts, formulas }: Space, goal: FormulaId): FormulaId[] {
  const cone = new Set(factsIn(formulas.nodes, goal))
  for (const fact of cone) factsIn(formulas.nodes, facts[fact]!.valid).forEach((other) => cone.add(other))
  return [goal, ...[...cone].map((fact) => facts[fact]!.valid)]
}

/** By the text of `Refutation` alone. */
function isRefuted(space: Space, goal: FormulaId, { root, nodes }: Refutation): boolean {
  const whole = wholeOf(space, goal)
  const known = new Map<number, number>()
  const walk = (child: number): boolean => {
    if (child === -1)
      return whole.some((part) => kleene(space.formulas.nodes, part, (fact) => known.get(fact)) === false)
    const [fact, ...children] = nodes[child]!
    if (known.has(fact!) || children.length !== space.facts[fact!]!.regions.length) return false
    const isSound = children.every((next, region) => {
      known.set(fact!, region)
      return next < child && walk(next)
    })
    known.delete(fact!)
    return isSound
  }
  return walk(root)
}

const agrees = (regions: number[], assignment: Assignment) =>
  [...assignment].every(([fact, region]) => regions[fact] === region)

describe('against brute force', () => {
  it('satisfying, refute, count and minimal', () => {
    fc.assert(
      fc.property(cases(2), ({ conds, space, situations, regionsIn }) => {
        const decide = solver(space)
        const all = situations.map((situation) => ({ situation, regions: regionsIn(situation) }))
        for (const cond of conds) {
          const goal = space.of(cond)
          const where = all.filter(({ situation }) => holds(cond, reader(situation)))
          expect(decide.count(goal)).toBe(BigInt(new Set(where.map(({ regions }) => regions.join())).size))
          const refutation = decide.refute(goal)
          expect(refutation === undefined).toBe(where.length > 0)
          if (refutation) expect(isRefuted(space, goal, refutation)).toBe(true)
          for (const assignment of [decide.satisfying(goal), decide.minimal(goal)]) {
            expect(assignment !== undefined).toBe(where.length > 0)
            if (!assignment) continue
            const like = all.filter(({ regions }) => agrees(regions, assignment))
            expect(like.length).toBeGreaterThan(0)
            expect(like.every(({ situation }) => holds(cond, reader(situation)))).toBe(true)
          }
        }
      }),
      { numRuns: runs(500, 2000) }
    )
  }, 120_000)

  it('no answer of a minimal situation can simply be left out', () => {
    fc.assert(
      fc.property(cases(1), ({ conds, space }) => {
        const goal = space.of(conds[0]!)
        const assignment = solver(space).minimal(goal)
        if (!assignment) return
        const value = (fact: number, left?: number) => (fact === left ? 0 : assignment.get(fact))
        const whole = wholeOf(space, goal)
        const isFine = (left?: number) =>
          whole.every((part) => kleene(space.formulas.nodes, part, (fact) => value(fact, left)) === true)
        expect(isFine()).toBe(true)
        for (const [fact, region] of assignment) if (region !== 0) expect(isFine(fact)).toBe(false)
      }),
      { numRuns: runs(125, 500) }
    )
  }, 60_000)

  it('gives the same each time', () => {
    fc.assert(
      fc.property(cases(2), ({ conds, domains }) => {
        const run = () => {
          const space = spaceOf(conds, domains)
          const decide = solver(space)
          return conds.map((cond) => [decide.refute(space.of(cond)), [...(decide.minimal(space.of(cond)) ?? [])]])
        }
        expect(run()).toEqual(run())
      }),
      { numRuns: runs(25, 100) }
    )
  })
})

describe('a refutation', () => {
  const gated = (fact: string) =>
    fact === 'x' ? { values: ['a', 'b'], when: TRUE } : { values: ['a', 'b'], when: equals('x', 'a') }

  it('shows that what is not asked has no answer', () => {
    const cond = all(equals('x', 'b'), equals('y', 'a'))
    const space = spaceOf([cond], gated)
    const refutation = solver(space).refute(space.of(cond))!
    expect(isRefuted(space, space.of(cond), refutation)).toBe(true)
    expect(refutation.nodes.length).toBeLessThanOrEqual(2)
    // Planted: a child cut off too early, and another fact.
    const spoilt = (change: (nodes: number[][]) => void): Refutation => {
      const nodes = refutation.nodes.map((node) => [...node])
      change(nodes)
      return { ...refutation, nodes }
    }
    expect(isRefuted(space, space.of(cond), { ...refutation, root: -1 })).toBe(false)
    expect(
      isRefuted(
        space,
        space.of(cond),
        spoilt((nodes) => nodes.at(-1)!.fill(-1, 1))
      )
    ).toBe(false)
    expect(isRefuted(space, space.of(equals('y', 'a')), refutation)).toBe(false)
  })

  it('is nothing but its root for what is false by itself', () => {
    const space = spaceOf([equals('x', 'a')], gated)
    expect(solver(space).refute(space.of(FALSE))).toEqual({ root: -1, nodes: [] })
  })

  it('shares what it needs twice: parity of twelve facts', () => {
    const names = Array.from({ length: 12 }, (_, index) => `f${index}`)
    const odd = (names: string[]) =>
      names.reduce<Cond>((so, name) => {
        const flag = equals(name, true)
        return {
          op: 'any',
          of: [
            { op: 'all', of: [so, { op: 'not', of: flag }] },
            { op: 'all', of: [{ op: 'not', of: so }, flag] }
          ]
        }
      }, FALSE)
    const goal: Cond = { op: 'all', of: [odd(names), { op: 'not', of: odd([...names].reverse()) }] }
    const space = spaceOf([goal], () => ({ values: [true, false], when: TRUE }))
    const decide = solver(space)
    const refutation = decide.refute(space.of(goal))!
    expect(refutation.nodes.length).toBeLessThan(200)
    expect(isRefuted(space, space.of(goal), refutation)).toBe(true)
    expect(decide.count(space.of(odd(names)))).toBe(2n ** 11n)
  })
})

it('decides what the search in merging gives up on', () => {
  const wide = Array.from({ length: 18 }, (_, index) => any(equals(`x${index}`, 'a'), equals(`y${index}`, 'a')))
  const never = all(
    ...wide,
    equals('z', 'a', 'b'),
    not(all(equals('z', 'a'), ...wide)),
    not(all(equals('z', 'b'), ...wide))
  )
  const space = spaceOf([never], () => ({ values: ['a', 'b'], when: TRUE }))
  const decide = solver(space)
  expect(decide.satisfying(space.of(never))).toBeUndefined()
  expect(decide.count(space.of(all(...wide)))).toBe(3n ** 18n * 2n)
})
