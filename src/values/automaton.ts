/** Regular expressions as automata. They come from people we do not know: too large is an answer, not a hang. */
import { CharSet, DFA, JS, NFA, TooManyNodesError } from 'refa'
import { Unsupported, wholeTexts } from './anchors.js'
import { bySmallest, LAST_CODE_POINT, type Automaton } from './dfa.js'
import { minimal } from './minimal.js'

export type { Automaton } from './dfa.js'

/** Of the parsed pattern and of each automaton on the way; the largest that ships has some hundreds. */
const MAX_STATES = 3000
/** Each state of the deterministic automaton may look at all transitions of the other; some seconds. */
const MAX_WORK = 8_000_000

const known = new Map<string, Automaton | string>()

/**
 * The complete minimal automaton of the texts in which a pattern occurs (as in JSON Schema: with the flag `u`, anywhere
 * unless anchored); undefined when it is too large or uses look-around. The same pattern gives the same object.
 *
 * @internal Asked by tests alone.
 */
export function automaton(pattern: string): Automaton | undefined {
  const found = automatonOrWhy(pattern)
  return typeof found === 'string' ? undefined : found
}

/** The automaton, or why there is none. */
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
    return minimal(tableOf(DFA.fromFA(nfa, new DFA.LimitedNodeFactory(most))))
  } catch (error) {
    if (error instanceof TooManyNodesError) return 'its automaton has too many states'
    if (error instanceof Unsupported) return error.message
    return error instanceof Error ? error.message : String(error)
  }
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
  const classes = bySmallest([...columns.values()].map(({ ranges }) => ranges))
  const ordered = classes.map((ranges) => [...columns.values()].find((column) => column.ranges === ranges)!.to)
  return {
    classes,
    start: index.get(dfa.initial)!,
    accepting: [...dfa.finals].map((node) => index.get(node)!),
    next: [...nodes, undefined].map((_, state) => ordered.map((to) => to[state]!))
  }
}
