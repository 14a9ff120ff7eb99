/** Regular expressions as automata. They come from people we do not know: too large is an answer, not a hang. */
import { CharSet, DFA, JS, NFA, TooManyNodesError } from 'refa'
import { Unsupported, wholeTexts } from './anchors.js'
import { LAST_CODE_POINT, type Automaton } from './dfa.js'

export type { Automaton } from './dfa.js'

/** Of the parsed pattern and of each automaton on the way; the largest that ships has some hundreds. */
const MAX_STATES = 3000
/** Each state of the deterministic automaton may look at all transitions of the other; some seconds. */
const MAX_WORK = 8_000_000

const known = new Map<string, Automaton | string>()

/**
 * The complete minimal automaton of the texts in which a pattern occurs (as in JSON Schema: with the flag `u`, anywhere
 * unless anchored); or why there is none, when it is too large or uses look-around. The same pattern gives the same object.
 */
export function automatonOrWhy(pattern: string): Automaton | string {
  const found = known.get(pattern) ?? compile(pattern)
  known.set(pattern, found)
  return found
}

function compile(pattern: string): Automaton | string {
  try {
    const { expression, maxCharacter } = JS.Parser.fromLiteral({ source: pattern, flags: 'u' }).parse({
      maxNodes: MAX_STATES,
      backreferences: 'throw'
    })
    const branches = wholeTexts(expression.alternatives, CharSet.all(maxCharacter))
    // By default, many repetitions count as infinitely many.
    const creation = { infinityThreshold: Infinity }
    const nfa = NFA.fromRegex(branches, { maxCharacter }, creation, new NFA.LimitedNodeFactory(MAX_STATES))
    const transitions = [...nfa.nodes()].reduce((sum, { out }) => sum + out.size, 0)
    const most = Math.min(MAX_STATES, Math.floor(MAX_WORK / Math.max(1, transitions)))
    const dfa = DFA.fromFA(nfa, new DFA.LimitedNodeFactory(most))
    dfa.minimize()
    return tableOf(dfa)
  } catch (error) {
    if (error instanceof TooManyNodesError) return 'its automaton has too many states'
    if (error instanceof Unsupported) return error.message
    return error instanceof Error ? error.message : String(error)
  }
}

/** Exactly these texts. Each is read letter by letter, so the size is that of the texts. */
export function automatonOf(texts: readonly string[]): Automaton {
  const words = texts.map((text) => Array.from(text, (letter) => letter.codePointAt(0)!))
  return tableOf(DFA.fromWords(words, { maxCharacter: LAST_CODE_POINT }))
}

/** A complete table: what has no transition goes to a state without return. */
function tableOf(dfa: DFA): Automaton {
  const nodes = [...dfa.nodes()]
  const index = new Map(nodes.map((node, position) => [node, position]))
  const sets = nodes.flatMap((node) => [...node.out].map(([ranges]) => ranges))
  const cuts = [...new Set([0, ...sets.flatMap(({ min, max }) => [min, max + 1])])]
    .filter((point) => point <= LAST_CODE_POINT)
    .sort((a, b) => a - b)
  const columns = new Map<string, { ranges: [number, number][]; to: number[] }>()
  for (const [position, from] of cuts.entries()) {
    const to = [...nodes.map(({ out }) => index.get(out.get(from)!) ?? nodes.length), nodes.length]
    const key = to.join()
    const range: [number, number] = [from, (cuts[position + 1] ?? LAST_CODE_POINT + 1) - 1]
    const column = columns.get(key)
    if (!column) columns.set(key, { ranges: [range], to })
    else if (column.ranges.at(-1)![1] === from - 1) column.ranges.at(-1)![1] = range[1]
    else column.ranges.push(range)
  }
  // Cuts ascend, so the columns are in the order of their smallest code points.
  const ordered = [...columns.values()]
  return {
    classes: ordered.map(({ ranges }) => ranges),
    start: index.get(dfa.initial)!,
    accepting: [...dfa.finals].map((node) => index.get(node)!),
    next: [...nodes, undefined].map((_, state) => ordered.map(({ to }) => to[state]!))
  }
}
