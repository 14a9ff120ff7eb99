/** Which item must wait for which: declared order, and data that flows. Kept acyclic as data edges are added. */
import { all, any, type Cond } from '../../condition/cond.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { below, spanOf } from '../../link/context.js'
import { bare } from '../../wording/lexicon.js'
import type { Edge } from '../bundle.js'
import type { BoundUsage, MergeContext } from '../context.js'

export interface Order {
  edges: Edge[]
  /** Whether `to` has to wait for `from`, directly or not. */
  reaches(from: string, to: string): boolean
  add(edge: Edge): void
  /** Items wait for each other: what follows from the order makes no sense. */
  circular: boolean
}

export function declaredOrder(context: MergeContext): Order {
  const byName = new Map(context.uses.map((use) => [use.usage.name, use]))
  const edges: Edge[] = []
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set<string>()
    const visit = (node: string): boolean => {
      if (node === to) return true
      if (seen.has(node)) return false
      seen.add(node)
      return edges.some((edge) => edge.from === node && visit(edge.to))
    }
    return from !== to && visit(from)
  }
  const add = (edge: Edge): void => {
    const same = edges.find((known) => known.from === edge.from && known.to === edge.to && known.why === edge.why)
    if (!same) edges.push(edge)
    else {
      same.when = any(same.when, edge.when)
      const what = [...new Set([...(same.what?.split('、') ?? []), ...(edge.what?.split('、') ?? [])])].join('、')
      if (what) same.what = what
    }
  }
  let circular = false
  for (const { usage, applies } of context.uses) {
    usage.after.forEach((name, index) => {
      const other = byName.get(name)
      if (!other) return
      if (name === usage.name || reaches(usage.name, name)) {
        circular = true
        context.report(
          diagnose(
            'LB5001',
            { path: [...pathBetween(edges, usage.name, name), usage.name].join(' → ') },
            spanOf(below(usage.at, 'after', index))
          )
        )
      } else add({ from: name, to: usage.name, why: 'declared', when: together(other, applies) })
    })
    for (const { usage: name, ask } of usage.awaits)
      if (reaches(usage.name, name)) {
        circular = true
        context.report(
          diagnose(
            'LB5001',
            { path: [...pathBetween(edges, usage.name, name), usage.name].join(' → ') },
            spanOf(usage.at, 'key')
          )
        )
      } else
        add({ from: name, to: usage.name, why: 'field', what: bare(ask), when: together(byName.get(name)!, applies) })
  }
  return { edges, reaches, add, circular }
}

export function together(other: BoundUsage, applies: Cond): Cond {
  return all(other.applies, applies)
}

function pathBetween(edges: Edge[], from: string, to: string, seen = new Set<string>()): string[] {
  if (from === to) return [from]
  for (const edge of edges) {
    if (edge.from !== from || seen.has(edge.to)) continue
    const rest = pathBetween(edges, edge.to, to, seen.add(from))
    if (rest.length > 0) return [from, ...rest]
  }
  return []
}
