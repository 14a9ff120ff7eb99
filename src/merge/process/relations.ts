/** How two items of a process stand to each other. What no source states is unknown, not parallel. */
import { disjoint, type Situations } from '../../situations/index.js'
import type { Process } from '../bundle.js'

/** `ordered`: one waits for the other, if only sometimes; `exclusive`: never both; `parallel`: a source says so. */
export type Relation = 'ordered' | 'exclusive' | 'parallel' | 'unknown'

export type Relations = (a: string, b: string) => Relation

export function relationsOf(process: Process, situations: Situations): Relations {
  const whens = new Map(process.tasks.map(({ item, when }) => [item, when]))
  const stated = statedOf(process)
  const known = new Map<string, Relation>()
  const find = (a: string, b: string): Relation => {
    const [first, second] = [whens.get(a), whens.get(b)]
    return stated(a, b) ?? (first && second && disjoint(first, second, situations) ? 'exclusive' : 'unknown')
  }
  return (a, b) => {
    const id = a < b ? `${a} ${b}` : `${b} ${a}`
    const relation = known.get(id) ?? find(a, b)
    known.set(id, relation)
    return relation
  }
}

/** What a source states, or what follows from what flows between the two; undefined where that is nothing. */
function statedOf({ edges, parallel }: Process): (a: string, b: string) => 'ordered' | 'parallel' | undefined {
  const following = new Map<string, string[]>()
  for (const { from, to } of edges) following.set(from, [...(following.get(from) ?? []), to])
  const reached = new Map<string, Set<string>>()
  const reachedFrom = (item: string): Set<string> => {
    let found = reached.get(item)
    if (found) return found
    reached.set(item, (found = new Set()))
    const open = [...(following.get(item) ?? [])]
    for (const next of open)
      if (!found.has(next)) {
        found.add(next)
        open.push(...(following.get(next) ?? []))
      }
    return found
  }
  const groups = parallel.map(({ of }) => new Set(of))
  return (a, b) => {
    if (reachedFrom(a).has(b) || reachedFrom(b).has(a)) return 'ordered'
    return groups.some((group) => group.has(a) && group.has(b)) ? 'parallel' : undefined
  }
}

/** For each item those behind it in the list of which no source says how they stand to it, be they never handled together. */
export function unstated(process: Process): { item: string; others: string[] }[] {
  const stated = statedOf(process)
  const items = process.tasks.map(({ item }) => item)
  return items
    .map((item, index) => ({ item, others: items.slice(index + 1).filter((other) => !stated(item, other)) }))
    .filter(({ others }) => others.length > 0)
}

/** Whether there are two items of which nobody says whether one waits for the other. */
export function hasUnknownOrder(process: Process, situations: Situations): boolean {
  const relation = relationsOf(process, situations)
  return unstated(process).some(({ item, others }) => others.some((other) => relation(item, other) === 'unknown'))
}
