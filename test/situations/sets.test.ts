/** Sets of values, counted against going through all of them. */
import { expect, it } from 'vitest'
import { setsWith, type Chosen } from '../../src/situations/sets.js'

function counted(parts: readonly Chosen[], most: number): number {
  const values = parts.flatMap(({ size }, part) => Array.from({ length: size }, () => part))
  let found = 0
  for (let bits = 0; bits < 2 ** values.length; bits++) {
    const set = values.filter((_, n) => (bits >> n) & 1)
    const isAllowed = set.length <= most && (set.length < 2 || !set.some((part) => parts[part]!.isAlone))
    if (isAllowed && parts.every(({ is }, part) => is === undefined || set.includes(part) === (is === 1))) found++
  }
  return found
}

const STATES = [undefined, 0, 1]

it('are as many as there are, however they are limited', () => {
  for (const most of [1, 2, 3, Infinity])
    for (const sizes of [
      [1, 2, 1],
      [3, 1, 2],
      [1, 1, 1]
    ])
      for (const alone of [[], [0], [2], [0, 1]])
        for (let n = 0; n < 27; n++) {
          const parts = sizes.map((size, index): Chosen => {
            return { size, isAlone: alone.includes(index as never), is: STATES[Math.floor(n / 3 ** index) % 3] }
          })
          expect(setsWith(parts, most), JSON.stringify({ most, parts })).toBe(BigInt(counted(parts, most)))
        }
})
