import { expect, it } from 'vitest'
import { longestWay } from '../../../src/merge/process/critical-path.js'

const days: Record<string, number> = { a: 1, b: 5, c: 2, d: 0.1 }
const way = (items: string[], edges: [string, string][]) =>
  longestWay(
    items,
    edges.map(([from, to]) => ({ from, to })),
    (item) => days[item]!
  )

it('takes the longest of the chains', () => {
  const edges: [string, string][] = [
    ['a', 'c'],
    ['b', 'c'],
    ['c', 'd']
  ]
  expect(way(['a', 'b', 'c', 'd'], edges)).toEqual({ items: ['b', 'c', 'd'], days: 7.1 })
  // Who does not take part holds nobody up.
  expect(way(['a', 'c', 'd'], edges)).toEqual({ items: ['a', 'c', 'd'], days: 3.1 })
  expect(way(['a', 'b'], [])).toEqual({ items: ['b'], days: 5 })
  expect(way([], edges)).toEqual({ items: [], days: 0 })
})

it('ends in a circle too', () => {
  const found = way(
    ['a', 'b'],
    [
      ['a', 'b'],
      ['b', 'a']
    ]
  )
  expect(found.days).toBeGreaterThanOrEqual(5)
})
