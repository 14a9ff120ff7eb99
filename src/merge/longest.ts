/** The longest chain of items that can all apply at once. */
import { all, not, TRUE, type Cond } from '../condition/cond.js'
import { workdays, type Duration } from '../condition/duration.js'
import { isPossible } from '../situations/index.js'
import type { Edge, Task } from './bundle.js'
import type { MergeContext } from './context.js'
import { longestTerm } from '../link/terms.js'

export interface Chain {
  items: string[]
  names: string[]
  /** What each of them promises there, where a source says so. */
  times: (Duration | undefined)[]
  /** Working days promised; an item of which nobody says how long it takes adds none. */
  days: number
}

/** More chains than this are not looked at: what is found until then is a chain, though perhaps not the longest. */
const MAX_CHAINS = 20_000

export function longestChain(
  tasks: Task[],
  edges: Edge[],
  { situations, within = TRUE }: Pick<MergeContext, 'situations'> & { within?: Cond }
): Chain | undefined {
  const byItem = new Map(tasks.map((task) => [task.item, task]))
  const following = new Map(
    tasks.map(({ item }) => [item, edges.filter(({ from }) => from === item).map(({ to }) => to)])
  )
  const bounds = boundsOf(byItem, following)
  const boundOf = (item: string) => bounds.get(item) ?? 0
  let best: Chain | undefined
  let chains = 0
  const visit = (item: string, chain: Chain, cond: Cond): void => {
    const task = byItem.get(item)
    if (!task || chain.items.includes(item) || chains > MAX_CHAINS) return
    if (best && chain.days + boundOf(item) <= best.days) return
    for (const { time, when } of optionsOf(task)) {
      chains++
      const both = all(cond, task.when, when)
      if (isPossible(both, situations) === false) continue
      const next = {
        items: [...chain.items, item],
        names: [...chain.names, task.name],
        times: [...chain.times, time],
        days: Math.round((chain.days + (time ? workdays(time) : 0)) * 100) / 100
      }
      if (!best || next.days > best.days) best = next
      for (const to of farthest(following.get(item)!, boundOf)) visit(to, next, both)
    }
  }
  const none = { items: [], names: [], times: [], days: 0 }
  for (const item of farthest([...byItem.keys()], boundOf)) visit(item, none, within)
  return best
}

/** For each item, the days from its start to the end whatever the situation: no chain through it takes longer. */
function boundsOf(byItem: Map<string, Task>, following: Map<string, string[]>): Map<string, number> {
  const bounds = new Map<string, number>()
  const visit = (item: string): number => {
    const known = bounds.get(item)
    if (known !== undefined) return known
    bounds.set(item, 0)
    const after = (following.get(item) ?? []).map(visit)
    const task = byItem.get(item)
    const longest = longestTerm(task?.promised ?? [])
    const own = Math.max(0, ...after) + (longest ? workdays(longest.time) : 0)
    bounds.set(item, own)
    return own
  }
  for (const item of byItem.keys()) visit(item)
  return bounds
}

function farthest(items: string[], boundOf: (item: string) => number): string[] {
  return [...new Set(items)].sort((a, b) => boundOf(b) - boundOf(a))
}

/** Each promise with its condition, and none where no source states one. The longest first. */
function optionsOf({ promised }: Task): { time?: Duration; when: Cond }[] {
  const sorted = [...promised].sort((a, b) => workdays(b.time) - workdays(a.time))
  return [...sorted, { when: all(...promised.map(({ when }) => not(when))) }].filter(({ when }) => when.op !== 'false')
}
