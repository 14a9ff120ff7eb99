/** The smallest automaton of a language; its numbering depends on the language alone. */
import type { Automaton } from './dfa.js'

/** States that no text tells apart become one (Moore 1956); unreachable ones go. */
export function minimal({ classes, start, accepting, next }: Automaton): Automaton {
  const reached = inBreadth(start, next)
  const accepts = new Set(accepting)
  let block = new Map(reached.map((state) => [state, accepts.has(state) ? 1 : 0]))
  let count = new Set(block.values()).size
  for (;;) {
    const ids = new Map<string, number>()
    const finer = new Map<number, number>()
    for (const state of reached) {
      const key = `${block.get(state)!}:${next[state]!.map((to) => block.get(to)!).join()}`
      if (!ids.has(key)) ids.set(key, ids.size)
      finer.set(state, ids.get(key)!)
    }
    block = finer
    if (ids.size === count) break
    count = ids.size
  }
  const representative = new Map<number, number>()
  for (const state of reached) if (!representative.has(block.get(state)!)) representative.set(block.get(state)!, state)
  const rows = [...representative].map(([id, state]) => ({ id, state })).sort((a, b) => a.id - b.id)
  const merged = rows.map(({ state }) => next[state]!.map((to) => block.get(to)!))
  const order = inBreadth(block.get(start)!, merged)
  const number = new Map(order.map((id, position) => [id, position]))
  return withFewerClasses({
    classes,
    start: 0,
    accepting: order.flatMap((id, position) => (accepts.has(representative.get(id)!) ? [position] : [])),
    next: order.map((id) => merged[id]!.map((to) => number.get(to)!))
  })
}

function inBreadth(start: number, next: number[][]): number[] {
  const met = new Set([start])
  for (const state of met) for (const to of next[state]!) met.add(to)
  return [...met]
}

/** Code points that every state treats alike are one class. */
function withFewerClasses(automaton: Automaton): Automaton {
  const columns = new Map<string, { ranges: [number, number][]; at: number }>()
  for (const [at, ranges] of automaton.classes.entries()) {
    const key = automaton.next.map((row) => row[at]).join()
    const same = columns.get(key)
    if (same) same.ranges = united([...same.ranges, ...ranges])
    else columns.set(key, { ranges: united(ranges), at })
  }
  const kept = [...columns.values()].sort((a, b) => a.ranges[0]![0] - b.ranges[0]![0])
  return {
    ...automaton,
    classes: kept.map(({ ranges }) => ranges),
    next: automaton.next.map((row) => kept.map(({ at }) => row[at]!))
  }
}

function united(ranges: [number, number][]): [number, number][] {
  const whole: [number, number][] = []
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = whole.at(-1)
    if (last && last[1] + 1 === from) last[1] = to
    else whole.push([from, to])
  }
  return whole
}
