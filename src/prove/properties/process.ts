/** 流程、时限: no step waits for one that does not happen or for itself, and promises keep within what is allowed. */
import type { FormulaId } from '../../situations/formula.js'
import type { Model } from '../model.js'
import type { Obligation, Subject } from '../obligations.js'
import { edgesBy, type Edge } from './edges.js'
import { sequence } from './sequence.js'

export function flow(subject: Subject): Obligation[] {
  const { model, f, ranks, without } = subject
  const items = new Map(model.items.map((item) => [item.usage, item]))
  const applies = (usage: string) => items.get(usage)?.applies ?? 0
  const { edges, promised, statutory } = model.process
  const chain = promised === undefined ? undefined : longerThan(promised, model, ranks, f)
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
    ...model.items.map(({ usage, promised, statutory, applies, at }): Obligation => ({
      property: 'time',
      about: `item ${usage}`,
      at: [at],
      task: {
        kind: 'look',
        ...(exceeds(promised, statutory) && {
          flaw: { when: applies, why: `承诺 ${promised} 个工作日，法定 ${statutory} 个工作日` }
        })
      }
    })),
    {
      property: 'time',
      about: 'service',
      at: [],
      task: exceeds(promised, statutory)
        ? { kind: 'look', flaw: { when: 1, why: `承诺 ${promised} 个工作日，法定 ${statutory} 个工作日` } }
        : { kind: 'never', formula: chain ?? 0 }
    }
  ]
}

function exceeds(promised: number | undefined, statutory: number | undefined): boolean {
  return promised !== undefined && statutory !== undefined && promised > statutory
}

/** Items in an order that every edge respects, where there is one. */
export function ranksOf({ items, process }: Model): string[] {
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

function isSorted(edges: readonly Edge[], ranks: readonly string[]): boolean {
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

/** Some chain of items that all apply takes longer; an edge counts while it holds. */
function longerThan(
  days: number,
  { items, process: { edges } }: Model,
  ranks: readonly string[],
  { all, any, spend }: Subject['f']
): FormulaId {
  const outOf = edgesBy(edges, ({ from }) => from)
  const own = new Map(items.map(({ usage, applies, promised = 0 }) => [usage, { applies, promised }]))
  const rest = new Map<string, number>()
  // The most that can follow, to turn back early. In a circle nothing bounds it: what was seen depends on the way there.
  if (isSorted(edges, ranks))
    for (const usage of ranks.toReversed()) {
      const after = outOf(usage).map(({ to }) => rest.get(to)!)
      rest.set(usage, own.get(usage)!.promised + Math.max(0, ...after))
    }
  const found: FormulaId[] = []
  const walk = (usage: string, spent: number, cond: FormulaId, seen: readonly string[]): void => {
    const { applies, promised } = own.get(usage)!
    const both = all(cond, applies)
    if (both === 0 || spent + (rest.get(usage) ?? Infinity) <= days + 1e-9) return
    if (spent + promised > days + 1e-9) return void found.push(both)
    spend(outOf(usage).length)
    for (const { to, when } of outOf(usage))
      if (!seen.includes(to)) walk(to, spent + promised, all(both, when), [...seen, to])
  }
  for (const usage of own.keys()) walk(usage, 0, 1, [usage])
  return any(...found)
}
