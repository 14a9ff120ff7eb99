import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cheapest, clusters, minimalSets, unmet, type Options } from '../../../src/merge/materials/cheapest.js'
import { runs } from '../../support/effort.js'

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const option = fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 4 })
const groups = fc.array(fc.array(option, { minLength: 1, maxLength: 4 }), { maxLength: 5 })
const held = fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 2 })

const subsets = Array.from({ length: 2 ** KEYS.length }, (_, bits) => KEYS.filter((_, index) => (bits >> index) & 1))
const has = (set: string[], part: readonly string[]) => part.every((key) => set.includes(key))
const suffices = (set: string[], own: string[], all: readonly Options[]) =>
  has(set, own) && all.every((options) => options.some((one) => has(set, one)))

/** By the definition: of all subsets those that suffice and have no smaller one inside. */
function bruteForce(own: string[], all: Options[]): string[][] {
  const enough = subsets.filter((set) => suffices(set, own, all))
  return enough.filter((set) => !enough.some((other) => other.length < set.length && has(set, other)))
}

const canonical = (sets: string[][]) => sets.map((set) => [...set].sort().join('')).sort()

describe('sets of materials', () => {
  it('all minimal ones are found, and no others', () => {
    fc.assert(
      fc.property(held, groups, (own, all) => {
        const open = unmet(all, new Set(own))
        const found = minimalSets(open)!.map((set) => [...own, ...set])
        expect(canonical(found)).toEqual(canonical(bruteForce(own, all)))
      }),
      { numRuns: runs(500, 2000) }
    )
  })

  it('the product over clusters is the same as one search over all', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const product = clusters(all).reduce<string[][]>(
          (sets, cluster) => sets.flatMap((set) => minimalSets(cluster)!.map((more) => [...set, ...more])),
          [[]]
        )
        expect(canonical(product)).toEqual(canonical(minimalSets(all)!))
      }),
      { numRuns: runs(125, 500) }
    )
  })

  it('the smallest is as small as any', () => {
    fc.assert(
      fc.property(held, groups, (own, all) => {
        const found = [...cheapest(own, all)]
        expect(suffices(found, own, all)).toBe(true)
        expect(found.length).toBe(Math.min(...bruteForce(own, all).map(({ length }) => length)))
      }),
      { numRuns: runs(500, 2000) }
    )
  })

  it('one that serves three groups is worth more than the first of each', () => {
    expect([
      ...cheapest(
        [],
        [
          [['a'], ['x']],
          [['b'], ['x']],
          [['c'], ['x']]
        ]
      )
    ]).toEqual(['x'])
    expect(
      [
        ...cheapest(
          [],
          [
            [
              ['a', 'b'],
              ['c', 'd', 'e']
            ],
            [
              ['c', 'd', 'e'],
              ['f', 'g']
            ]
          ]
        )
      ].sort()
    ).toEqual(['c', 'd', 'e'])
  })

  it('among equals the earlier option stays', () => {
    expect([
      ...cheapest(
        [],
        [
          [['b'], ['a']],
          [['d'], ['c']]
        ]
      )
    ]).toEqual(['b', 'd'])
  })

  it('more sets than anyone reads are not listed', () => {
    const pairs = Array.from({ length: 10 }, (_, index) => [[`a${index}`], [`b${index}`]])
    expect(minimalSets(pairs)).toBeUndefined()
    expect(cheapest([], pairs).size).toBe(10)
  })
})
