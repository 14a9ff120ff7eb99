/**
 * A seeded source of choices: the same seed gives the same choices on every machine (mulberry32, public domain).
 *
 * @param {number} seed
 */
export function random(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low, high) => low + Math.floor(next() * (high - low + 1))
  const pick = (list) => list[between(0, list.length - 1)]
  return {
    /** A whole number, both bounds included. */
    between,
    pick,
    chance: (share) => next() < share,
    /** `count` different entries, in the order of the list. */
    some(list, count) {
      const left = [...list.keys()]
      while (left.length > count) left.splice(between(0, left.length - 1), 1)
      return left.map((index) => list[index])
    }
  }
}
