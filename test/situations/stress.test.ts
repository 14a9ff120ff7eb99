/** A service of forty facts and more than 10^12 combinations; reports what it took, and asserts what was found. */
import { expect, it } from 'vitest'
import { all, any, equals, FALSE, not, TRUE, type Cond } from '../../src/condition/cond.js'
import type { Domains } from '../../src/situations/domain.js'
import { classesOf } from '../../src/situations/classes.js'
import { solver } from '../../src/situations/solve.js'
import { spaceOf } from '../../src/situations/space.js'

const VALUES = ['a', 'b', 'c', 'd']
const name = (index: number) => `f${index}`

/** Forty facts: four chains of ten, each asked only if the one before, or one of the two before, has some value. */
const domains: Domains = (fact) => {
  const index = Number(fact.slice(1))
  const place = index % 10
  const before = equals(name(index - 1), 'a', 'b', 'c')
  const when = place === 0 ? TRUE : place === 1 ? before : any(before, equals(name(index - 2), 'b'))
  return { values: VALUES, when, ...(place > 2 && { valueWhen: new Map([['d', equals(name(index - 3), 'a', 'c')]]) }) }
}

function odd(facts: number[]): Cond {
  return facts.reduce<Cond>((so, index) => {
    const flag = equals(name(index), 'a', 'b')
    const [one, other]: Cond[] = [
      { op: 'all', of: [so, { op: 'not', of: flag }] },
      { op: 'all', of: [{ op: 'not', of: so }, flag] }
    ]
    return { op: 'any', of: [one!, other!] }
  }, FALSE)
}

const range = (from: number, length: number) => Array.from({ length }, (_, index) => from + index)

/** Two hundred: what single answers, neighbours and runs of answers lead to, and parities of twelve facts. */
const conds: Cond[] = [
  ...range(0, 40).map((index) => equals(name(index), 'a')),
  ...range(0, 39).map((index) => all(equals(name(index), 'a', 'b'), not(equals(name(index + 1), 'c')))),
  ...range(0, 38).map((index) =>
    any(equals(name(index), 'b'), equals(name(index + 1), 'b'), equals(name(index + 2), 'd'))
  ),
  ...range(0, 40).map((index) =>
    any(...range(Math.floor(index / 10) * 10, (index % 10) + 1).map((at) => equals(name(at), 'c')))
  ),
  ...range(0, 37).map((index) => all(...range(index, 4).map((at) => not(equals(name(at), 'd'))))),
  ...range(0, 6).map((index) => odd(range(index * 5, 12)))
]

it('is decided and classified', () => {
  const started = performance.now()
  const space = spaceOf(conds, domains)
  const ids = conds.map(space.of)
  const decide = solver(space)
  const { not: negated, all: both } = space.formulas
  let refuted = 0
  for (const [index, id] of ids.entries()) {
    expect(decide.satisfying(id)).toBeDefined()
    expect(decide.minimal(negated(id))).toBeDefined()
    const other = ids[(index + 1) % ids.length]!
    if (decide.refute(both(id, negated(other)))) refuted++
    expect(decide.refute(both(id, negated(space.formulas.any(id, other))))).toBeDefined()
  }
  const parity = space.of(all(odd(range(0, 12)), odd(range(0, 12).reverse())))
  expect(decide.satisfying(both(parity, negated(ids.at(-6)!)))).toBeUndefined()
  const decided = performance.now()
  const found = classesOf(space, decide, ids, 500)
  const classified = performance.now()
  const apart = classesOf(space, decide, ids.slice(0, 10), 500)
  expect(ids).toHaveLength(200)
  expect(found.combinations).toBeGreaterThan(10n ** 12n)
  expect(decide.count(ids[0]!) + decide.count(negated(ids[0]!))).toBe(found.combinations)
  expect(found.count === undefined || found.count <= found.combinations).toBe(true)
  expect(apart.count).toBeDefined()
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} s`
  console.log(
    `decided ${seconds(started, decided)}, classified ${seconds(decided, classified)};`,
    `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB; ${found.combinations} combinations,`,
    `${found.count ?? 'uncounted'} classes, ${apart.count} of the first ten; ${refuted} implied`
  )
}, 120_000)
