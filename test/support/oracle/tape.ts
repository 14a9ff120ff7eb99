/** Choices read from a tape of random numbers: one tape, one outcome; a number that is 0 is the plainest choice. */
export interface Tape {
  /** A whole number from 0 to below `count`. */
  below(count: number): number
  /** True about so many times in a hundred. */
  chance(percent: number): boolean
  pick<T>(list: readonly T[]): T
  /** Some of the list, in its order; at least `least`. */
  some<T>(list: readonly T[], percent: number, least?: number): T[]
}

export function tapeOf(numbers: readonly number[]): Tape {
  let at = 0
  const next = () => numbers[at++ % numbers.length]!
  const tape: Tape = {
    below: (count) => next() % count,
    chance: (percent) => next() % 100 >= 100 - percent,
    pick: (list) => list[next() % list.length]!,
    some: (list, percent, least = 0) => {
      const kept = list.filter(() => tape.chance(percent))
      return kept.length >= least ? kept : list.slice(0, least)
    }
  }
  return tape
}
