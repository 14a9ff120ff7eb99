/** The really different characters for some automata: those that all of them treat alike are one letter. */
import { LAST_CODE_POINT, type Automaton } from './dfa.js'

export interface Letter {
  /** The class of each automaton. */
  classes: number[]
  /** A character of it, as ordinary as there is. */
  example: string
}

/** Halves of surrogate pairs are no characters: a text in UTF-8 has none. */
const SURROGATES: [number, number] = [0xd800, 0xdfff]
/** What an example is taken from, first to last. */
const ORDINARY: [number, number][] = [
  [0x31, 0x39],
  [0x30, 0x30],
  [0x61, 0x7a],
  [0x41, 0x5a],
  [0x4e00, 0x9fff],
  [0x21, 0x7e],
  [0xa0, SURROGATES[0] - 1],
  [0, SURROGATES[0] - 1],
  [SURROGATES[1] + 1, LAST_CODE_POINT]
]

export function alphabet(automata: Automaton[]): Letter[] {
  const cuts = new Set([0, ...ORDINARY.flatMap(([from, to]) => [from, to + 1])])
  const maps = automata.map(({ classes }) =>
    classes
      .flatMap((ranges, index) => ranges.map(([from, to]) => ({ from, to, index })))
      .sort((a, b) => a.from - b.from)
  )
  for (const map of maps) for (const { from } of map) cuts.add(from)
  const letters = new Map<string, Letter & { rank: number }>()
  const positions = maps.map(() => 0)
  for (const point of [...cuts].sort((a, b) => a - b)) {
    if (point > LAST_CODE_POINT || (point >= SURROGATES[0] && point <= SURROGATES[1])) continue
    const classes = maps.map((map, at) => {
      while (map[positions[at]!]!.to < point) positions[at]!++
      return map[positions[at]!]!.index
    })
    const rank = ORDINARY.findIndex(([from, to]) => from <= point && point <= to)
    const known = letters.get(classes.join())
    if (!known || rank < known.rank)
      letters.set(classes.join(), { classes, rank, example: String.fromCodePoint(point) })
  }
  return [...letters.values()].sort((a, b) => a.rank - b.rank)
}
