/** Is there a text that some automata accept, others refuse, of a length in a range? The shortest is found. */
import type { Automaton } from './dfa.js'
import { alphabet, type Letter } from './alphabet.js'

export interface Wanted {
  automata: Automaton[]
  refusedBy?: Automaton[]
  /** In code points, both included. */
  least: number
  most: number
}

/** Transitions looked at before giving up; some seconds. */
const MAX_STEPS = 4_000_000

interface Step {
  states: number[]
  letter?: Letter
  from?: Step
}

/** The text, undefined when there is none, or `unknown` when it would take too long to say. */
export function findText({ automata, refusedBy = [], least, most }: Wanted): { text?: string } | 'unknown' {
  if (least > most) return {}
  const sides = [
    ...automata.map((automaton) => side(automaton, true)),
    ...refusedBy.map((automaton) => side(automaton, false))
  ]
  const letters = alphabet(sides.map(({ automaton }) => automaton))
  let steps = 0
  const successors = function* (from: Step): Generator<Step> {
    for (const letter of letters) {
      steps++
      const states = sides.map(({ automaton }, at) => automaton.next[from.states[at]!]![letter.classes[at]!]!)
      if (states.every((state, at) => sides[at]!.hopeful[state])) yield { states, letter, from }
    }
  }
  let layer: Step[] = [{ states: sides.map(({ automaton }) => automaton.start) }]
  // Up to the least length, each number of code points is a layer of its own; beyond it, a state met again leads nowhere new.
  const met = new Set<string>()
  for (let length = 0; length <= most && layer.length > 0; length++) {
    const seen = length < least ? new Set<string>() : met
    if (length >= least) {
      const end = layer.find(({ states }) => states.every((state, at) => sides[at]!.wanted.has(state)))
      if (end) return { text: textOf(end) }
    }
    const following: Step[] = []
    for (const step of layer)
      for (const successor of successors(step)) {
        if (steps > MAX_STEPS) return 'unknown'
        const key = successor.states.join()
        if (seen.has(key)) continue
        seen.add(key)
        following.push(successor)
      }
    layer = following
  }
  return {}
}

interface Side {
  automaton: Automaton
  wanted: Set<number>
  /** By state: whether a wanted state can still be reached. */
  hopeful: boolean[]
}

function side(automaton: Automaton, accepted: boolean): Side {
  const accepting = new Set(automaton.accepting)
  const wanted = new Set(automaton.next.flatMap((_, state) => (accepting.has(state) === accepted ? [state] : [])))
  const sources = automaton.next.map(() => [] as number[])
  automaton.next.forEach((row, state) => row.forEach((to) => sources[to]!.push(state)))
  const reaching = new Set(wanted)
  for (const state of reaching) for (const source of sources[state]!) reaching.add(source)
  return { automaton, wanted, hopeful: automaton.next.map((_, state) => reaching.has(state)) }
}

function textOf(end: Step): string {
  const letters: string[] = []
  for (let step: Step | undefined = end; step?.letter; step = step.from) letters.push(step.letter.example)
  return letters.reverse().join('')
}
