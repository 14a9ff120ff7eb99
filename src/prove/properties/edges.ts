/** The edges of a process by one of their ends. */
import type { NormalForm } from '../normal-form/model.js'

export type Edge = NormalForm['process']['edges'][number]

/** Grouped once: a process of hundreds of items has tens of thousands of edges. */
export function edgesBy(edges: readonly Edge[], name: (edge: Edge) => string): (name: string) => readonly Edge[] {
  const groups = new Map<string, Edge[]>()
  for (const edge of edges) {
    const group = groups.get(name(edge))
    if (group) group.push(edge)
    else groups.set(name(edge), [edge])
  }
  return (wanted) => groups.get(wanted) ?? []
}
