/**
 * Finite automata as plain data, for a reader that has no parser of regular expressions.
 *
 * The automaton is deterministic and complete, and minimal when it is that of a pattern.
 */
export interface Automaton {
  /**
   * A partition of the code points 0–0x10FFFF: class `c` holds the code points of the inclusive ranges `classes[c]`,
   * which are ascending and not adjacent. Classes are numbered by their smallest code point.
   */
  classes: [from: number, to: number][][]
  /** States are numbered from 0. */
  start: number
  /** The states in which a text that ends here is accepted, ascending. */
  accepting: number[]
  /** `next[state][class]` is the state after one more code point of that class; every entry exists. */
  next: number[][]
}

export const LAST_CODE_POINT = 0x10ffff

/** The state after a text read from a state. */
export function run({ classes, next }: Automaton, state: number, text: string): number {
  for (const character of text) {
    const point = character.codePointAt(0)!
    const found = classes.findIndex((ranges) => ranges.some(([from, to]) => from <= point && point <= to))
    state = next[state]![found]!
  }
  return state
}

export function accepts(automaton: Automaton, text: string): boolean {
  return automaton.accepting.includes(run(automaton, automaton.start, text))
}

/** The texts `v` for which `v + end` is accepted. */
export function before(automaton: Automaton, end: string): Automaton {
  const states = automaton.next.map((_, state) => state)
  return { ...automaton, accepting: states.filter((state) => automaton.accepting.includes(run(automaton, state, end))) }
}
