/** The longest chain of items that can all apply at once: the last step of the ledger's ladder of days, with a situation that reaches it. */
import { TRUE, type Cond } from '../../condition/cond.js'
import { workdays, type Duration } from '../../vocabulary/duration.js'
import { readingOf, type Situations } from '../../situations/index.js'
import { TooMuchWork } from '../../situations/work-limit.js'
import { timeIn } from '../../link/terms.js'
import type { Edge, Task } from '../bundle.js'
import { condsOf, flowOf, stepsOf } from '../ledger/critical-path.js'
import { longestWay } from './critical-path.js'

export interface Chain {
  items: string[]
  names: string[]
  /** What each of them promises there, where a source says so. */
  times: (Duration | undefined)[]
  /** Working days promised; an item of which nobody says how long it takes adds none. */
  days: number
}

/** @returns undefined when nothing is handled, or when it is too hard to say, of which the situations take note */
export function longestChain(
  tasks: readonly Task[],
  edges: Edge[],
  { situations, within = TRUE }: { situations: Situations; within?: Cond }
): Chain | undefined {
  try {
    return find(tasks, edges, situations, within)
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error
    situations.tooHard ??= within
    return undefined
  }
}

function find(tasks: readonly Task[], edges: Edge[], situations: Situations, within: Cond): Chain | undefined {
  const flow = flowOf(tasks, edges)
  const engine = situations.over([within, ...condsOf(flow)])
  const { space, solver } = engine
  const { all, any } = space.formulas
  const steps = stepsOf(flow, engine)
  if (!steps) {
    situations.tooHard ??= within
    return undefined
  }
  const inside = space.of(within)
  const some = any(...tasks.map(({ when }) => space.of(when)))
  const last = steps.findLast(({ when }) => solver.satisfying(all(inside, when)))
  const model = solver.whole(all(inside, last?.when ?? some))
  if (!model) return undefined
  const holds = readingOf(model, space)
  const is = (cond: Cond) => holds(space.of(cond))
  const there = new Map(tasks.filter(({ when }) => is(when)).map((task) => [task.item, task]))
  const timeOf = (item: string) => timeIn(there.get(item)!.promised, is)
  const { items, days } = longestWay(
    [...there.keys()],
    edges.filter(({ when }) => is(when)),
    (item) => {
      const time = timeOf(item)
      return time ? workdays(time) : 0
    }
  )
  return { items, names: items.map((item) => there.get(item)!.name), times: items.map(timeOf), days }
}
