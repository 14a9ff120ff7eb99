/** 流程: no step waits for one that does not happen or for itself. Beside it what is stated of time. */
import type { FormulaId } from '../../situations/formula.js'
import type { NormalForm } from '../normal-form/model.js'
import type { Obligation, Subject } from './index.js'
import { edgesBy, type Edge } from './edges.js'
import { limits } from './limits.js'
import { together } from './together.js'
import { sequence } from './sequence.js'

export function flow(subject: Subject): Obligation[] {
  const { model, f, ranks, without } = subject
  const items = new Map(model.items.map((item) => [item.usage, item]))
  const applies = (usage: string) => items.get(usage)?.applies ?? 0
  const { edges } = model.process
  return [
    ...edges.map(({ from, to, when }, n): Obligation => ({
      property: 'process',
      about: `edge ${from}/${to}/${n}`,
      at: [items.get(to)?.at, items.get(from)?.at],
      task: { kind: 'never', formula: without(when, f.all(applies(from), applies(to))) }
    })),
    ...sequence(subject),
    {
      property: 'process',
      about: 'acyclic',
      at: [],
      task: { kind: 'never', formula: circles(edges, ranks, applies, f) }
    },
    ...together(subject),
    ...limits(subject)
  ]
}

/** Items in an order that every edge respects, where there is one. */
export function ranksOf({ items, process }: NormalForm): string[] {
  const done = new Set<string>()
  const into = edgesBy(process.edges, ({ to }) => to)
  for (let isMoving = true; isMoving;) {
    isMoving = false
    for (const { usage } of items) {
      if (done.has(usage) || into(usage).some(({ from }) => from !== usage && !done.has(from))) continue
      done.add(usage)
      isMoving = true
    }
  }
  return [...done, ...items.map(({ usage }) => usage).filter((usage) => !done.has(usage))]
}

export function isSorted(edges: readonly Edge[], ranks: readonly string[]): boolean {
  const place = new Map(ranks.map((usage, index) => [usage, index]))
  return edges.every(({ from, to }) => place.get(from)! < place.get(to)!)
}

/** All items of some circle and its edges at once; only circles are looked at, and only where ranks do not exclude them. */
function circles(
  edges: Edge[],
  ranks: readonly string[],
  applies: (usage: string) => FormulaId,
  { all, any, spend }: Subject['f']
): FormulaId {
  if (isSorted(edges, ranks)) return 0
  const place = new Map(ranks.map((usage, index) => [usage, index]))
  const outOf = edgesBy(edges, ({ from }) => from)
  const found: FormulaId[] = []
  const walk = (start: string, at: string, seen: string[], cond: FormulaId): void => {
    spend(outOf(at).length)
    for (const edge of outOf(at)) {
      const both = all(cond, edge.when, applies(edge.to))
      if (both === 0) continue
      if (edge.to === start) found.push(both)
      else if (!seen.includes(edge.to) && place.get(edge.to)! > place.get(start)!)
        walk(start, edge.to, [...seen, edge.to], both)
    }
  }
  for (const start of ranks) walk(start, start, [start], 1)
  return any(...found)
}
