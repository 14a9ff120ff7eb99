/** Deterministic automata: which texts several of them accept together, and whether one is what its pattern says. */
import { createContext, runInContext } from 'node:vm'
import type { Automaton } from 'lianban/schemas/outputs/proof.js'
import { refuse } from './shape.js'
const MAX_SAMPLES = 5000
const sandbox = createContext({})
function classOf({ classes }: Automaton, point: number): number {
  return classes.findIndex((ranges) => ranges.some(([from, to]) => from! <= point && point <= to!))
}
export function isAccepted(one: Automaton, text: string): boolean {
  const step = (state: number, letter: string) => one.next[state]![classOf(one, letter.codePointAt(0)!)]!
  return one.accepting.includes([...text].reduce(step, one.start))
}
/** A text that `all` accept, but not `none`, of a length between `least` and `most` in code points: is there one? */
export function hasText(all: Automaton[], none: Automaton[], least: number, most: number, spend: (n: number) => void) {
  const machines = [...all, ...none]
  const cuts = new Set(machines.flatMap(({ classes }) => classes.flatMap((ranges) => ranges.map(([from]) => from!))))
  const columns = [...cuts].map((point) => machines.map((one) => classOf(one, point)))
  const letters = [...new Map(columns.map((column) => [column.join(), column])).values()]
  const ends = machines.map(({ accepting }) => new Set(accepting))
  let layer = new Map([['', machines.map(({ start }) => start)]])
  const seen = new Set<string>()
  for (let length = 0; layer.size > 0 && length <= most; length++) {
    const following = new Map<string, number[]>()
    for (const states of layer.values()) {
      if (length >= least && states.every((state, n) => ends[n]!.has(state) === n < all.length)) return true
      for (const letter of letters) {
        spend(machines.length)
        const after = states.map((state, n) => machines[n]!.next[state]![letter[n]!]!)
        // Once long enough, a state met before leads nowhere new: there was more room then.
        if (!seen.has(after.join())) following.set(after.join(), after)
        if (length + 1 >= least) seen.add(after.join())
      }
    }
    layer = following
  }
  return false
}
/** As in JSON Schema. A pattern that takes too long is refused: it may come from anybody. */
export function matches(pattern: string, texts: string[]): boolean[] {
  const script = `{ const all = new RegExp(${JSON.stringify(pattern)}, 'u'); texts.map((text) => all.test(text)) }`
  try {
    return [...(runInContext(script, Object.assign(sandbox, { texts }), { timeout: 1000 }) as boolean[])]
  } catch {
    return refuse(`式样 ${pattern} 无法核对`, `the pattern ${pattern} cannot be checked`)
  }
}
/** It is complete and deterministic; and each transition is as its pattern has it, on texts that go through it. */
export function verify(one: Automaton): void {
  const { classes, next, start, accepting, pattern } = one
  const ranges = [...classes.flat(), [0x110000, Infinity]].sort(([a = 0], [b = 0]) => a - b)
  const isWhole = ranges.every(([from, to], n) => from === (ranges[n - 1]?.[1] ?? -1) + 1 && to! >= from)
  const isKnown = [...next, [start], accepting].flat().every((state) => state in next)
  const isTable = isKnown && next.every((row) => row.length === classes.length)
  const wrong = () => refuse(`${pattern} 的自动机不对`, `the automaton of ${pattern} is wrong`)
  if (!isWhole || !isTable) wrong()
  const isLetter = (point: number) => point < 0xd800 || point > 0xdfff
  const letters = classes.map((own) => Array.from(own.flat().filter(isLetter), (point) => String.fromCodePoint(point)))
  const before = next.map((): [number, string][] => [])
  for (const [from, row] of next.entries())
    for (const [n, to] of row.entries()) for (const letter of letters[n]!.slice(0, 1)) before[to]!.push([from, letter])
  /** The rest of a text that is accepted, from each state; and a text that leads to it. */
  const endings = new Map(accepting.map((state) => [state, '']))
  for (const [state, rest] of endings)
    for (const [from, letter] of before[state]!) if (!endings.has(from)) endings.set(from, letter + rest)
  const starts = new Map([[start, '']])
  const texts = ['']
  for (const [state, text] of starts) {
    const rests = new Set(['', ...next[state]!.map((to) => endings.get(to) ?? '')])
    for (const [n, to] of next[state]!.entries())
      for (const letter of letters[n]!.slice(0, state === start ? undefined : 2)) {
        if (!starts.has(to)) starts.set(to, text + letter)
        if (texts.length < MAX_SAMPLES) for (const rest of rests) texts.push(text + letter + rest)
      }
  }
  if (matches(pattern, texts).some((is, n) => is !== isAccepted(one, texts[n]!))) wrong()
}
