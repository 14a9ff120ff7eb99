/** Patterns of whole texts, decided on automata that a library makes. */
import { combineTransformers, DFA, isDisjointWith, JS, NFA, transform, Transformers, type FiniteAutomaton } from 'refa'
const [MAX_STATES, MAX_LENGTH, SAMPLES] = [3000, 30_000, 100]
/** In a pattern of the whole text, `^` and `$` at its edges say nothing; elsewhere it is not decided. */
const withoutEdges = combineTransformers([
  Transformers.applyAssertions(),
  Transformers.patternEdgeAssertions({ inline: false, remove: true })
])
function automaton(source: string, most = MAX_STATES): NFA {
  if (/\(\?<?[=!]|\\[bB]/.test(source)) throw new Error('it looks around')
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source, flags: 'u' }).parse({ maxNodes: MAX_STATES })
  // By default, many repetitions count as infinitely many.
  const options = { infinityThreshold: Infinity }
  const nodes = new NFA.LimitedNodeFactory(most)
  return NFA.fromRegex(transform(withoutEdges, expression), { maxCharacter }, options, nodes)
}
const expressionOf = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'u')
/** The library is believed as far as the engine of the language says the same of the shortest texts. */
function compared<T extends FiniteAutomaton>(pattern: string, machine: T, isMatch: boolean): T {
  let left = SAMPLES
  for (const letters of machine.wordSets()) {
    const texts = [0, -1].map((n) =>
      String.fromCodePoint(...letters.map(({ ranges }) => ranges.at(n)![n ? 'max' : 'min']))
    )
    if (texts.some((text) => expressionOf(pattern).test(text) !== isMatch)) throw new Error('the library is wrong')
    if (left-- === 0) break
  }
  return machine
}
export function patterns() {
  const known = new Map<string, unknown>()
  /** Undefined where it cannot be said. */
  const once = <T>(look: () => T, ...question: unknown[]): T | undefined => {
    const key = JSON.stringify(question)
    try {
      if (!known.has(key)) known.set(key, look())
    } catch {
      known.set(key, undefined)
    }
    return known.get(key) as T | undefined
  }
  const matches = (pattern: string, text: string) => once(() => expressionOf(pattern).test(text), pattern, text)
  const machine = (pattern: string) => once(() => compared(pattern, automaton(pattern), true), pattern)
  /** Whether each text that `all` match, of so many characters, matches the other. What is not decided of `all` is left out. */
  const follows = (all: string[], other: string, least: number, most: number): boolean => {
    const machines = all.flatMap((one) => machine(one) ?? [])
    const isFollowing = () => {
      const lengths = automaton(`[^]{${least},${most < Infinity ? most : ''}}`, MAX_LENGTH)
      const others = DFA.fromFA(automaton(other), new DFA.LimitedNodeFactory(MAX_STATES))
      others.complement()
      const nodes = new NFA.LimitedNodeFactory(MAX_LENGTH)
      const both = machines.reduce((a, b) => NFA.fromIntersection(a, b, nodes), lengths)
      return isDisjointWith(both, compared(other, others, false), MAX_LENGTH)
    }
    return once(isFollowing, all, other, least, most) ?? false
  }
  return { matches, follows }
}
