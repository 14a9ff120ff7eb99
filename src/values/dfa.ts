/**
 * Finite automata as plain data, for a reader that has no parser of regular expressions.
 *
 * The automaton is deterministic and complete, and minimal when it comes from `automaton(pattern)`.
 */
export interface Automaton {
  /**
   * A partition of the code points 0–0x10FFFF: class `c` holds the code points of the inclusive ranges `classes[c]`,
   * which are ascending and not adjacent. Classes are numbered by their smallest code point.
   */
  classes: [from: number, to: number][][]
  /** States are numbered 0, 1, 2 … in the order in which a search in breadth by class meets them; the first is 0. */
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

/** Exactly these texts. Each is read letter by letter, so the size is that of the texts. */
export function automatonOf(texts: string[]): Automaton {
  const letters = [...new Set(texts.flatMap((text) => [...text].map((letter) => letter.codePointAt(0)!)))]
  const classes = bySmallest([...letters.map((point): [number, number][] => [[point, point]]), outside(letters)])
  const of = new Map(classes.flatMap(([range], index) => (range![0] === range![1] ? [[range![0], index]] : [])))
  const sink = 1
  const fresh = () => classes.map(() => sink)
  const next = [fresh(), fresh()]
  const accepting = new Set<number>()
  for (const text of texts) {
    let state = 0
    for (const letter of text) {
      const row = next[state]!
      const index = of.get(letter.codePointAt(0)!)!
      if (row[index] === sink) row[index] = next.push(fresh()) - 1
      state = row[index]!
    }
    accepting.add(state)
  }
  return { classes, start: 0, accepting: [...accepting].sort((a, b) => a - b), next }
}

function outside(points: number[]): [number, number][] {
  const ranges: [number, number][] = []
  let from = 0
  for (const point of [...points].sort((a, b) => a - b)) {
    if (from < point) ranges.push([from, point - 1])
    from = point + 1
  }
  return from <= LAST_CODE_POINT ? [...ranges, [from, LAST_CODE_POINT]] : ranges
}

export function bySmallest(classes: [number, number][][]): [number, number][][] {
  return classes.filter((ranges) => ranges.length > 0).sort((a, b) => a[0]![0] - b[0]![0])
}
