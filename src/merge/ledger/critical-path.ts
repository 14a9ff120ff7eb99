/** How long the longest way through the items takes, as a sum: a step wherever it takes longer than so much. */
import { all, any, not, type Cond } from '../../condition/cond.js'
import { workdays } from '../../vocabulary/duration.js'
import type { FormulaId } from '../../situations/formula.js'
import type { Amount } from '../../situations/extent.js'
import type { Engine } from '../../situations/index.js'
import type { Bundle, Edge, Task } from '../bundle.js'
import { unstated } from '../process/relations.js'
import type { Term } from '../../link/model.js'
import { hundredths, type Part } from './burden-parts.js'

export interface Flow {
  /** Each of its times, in hundredths of a day, with when it applies; none where nothing is promised. */
  tasks: { item: string; when: Cond; times: { when: Cond; days: number }[] }[]
  edges: { from: string; to: string; when: Cond }[]
  /** Where it holds, two items are handled of which nobody says whether they can be handled at the same time. */
  unordered: Cond[]
}

/** Promised working days along the critical path. */
export function longestPart({ process }: Pick<Bundle, 'process'>): Part {
  const { tasks, edges } = process
  const whens = new Map(tasks.map(({ item, when }) => [item, when]))
  const apart = unstated(process).map(({ item, others }) =>
    all(whens.get(item)!, any(...others.map((other) => whens.get(other)!)))
  )
  return { flow: { ...flowOf(tasks, edges), unordered: apart } }
}

export function flowOf(tasks: readonly Task[], edges: Edge[]): Flow {
  return {
    tasks: tasks.map(({ item, when, promised }) => ({
      item,
      when,
      times: exclusive(promised).map(({ time, when }) => ({ when, days: hundredths(workdays(time)) }))
    })),
    edges,
    unordered: []
  }
}

export function condsOf({ tasks, edges }: Flow): Cond[] {
  return [...tasks, ...tasks.flatMap(({ times }) => times), ...edges].map(({ when }) => when)
}

/** Of several terms the first whose condition holds applies. */
export function exclusive(terms: readonly Term[]): Term[] {
  return terms.map(({ time, when }, index) => ({
    time,
    when: all(when, ...terms.slice(0, index).map((earlier) => not(earlier.when)))
  }))
}

/** More different lengths than this are not told apart. */
const MAX_STEPS = 2000

/**
 * The length as a sum: `amount` more wherever the way is longer than the lengths before. Undefined when ways have too many
 * different lengths; a circle of items is walked once.
 */
export function stepsOf({ tasks, edges }: Flow, { space }: Engine): Amount[] | undefined {
  const { all, any } = space.formulas
  const byItem = new Map(
    tasks.map(({ item, when, times }) => {
      const here = space.of(when)
      // An item without a promise keeps its place in the order and counts as zero days.
      const known = times.map((one) => ({ days: one.days, when: all(here, space.of(one.when)) }))
      const none = all(here, ...known.map((one) => space.formulas.not(one.when)))
      return [item, [...known, { days: 0, when: none }]]
    })
  )
  const before = new Map<string, { from: string; when: FormulaId }[]>()
  for (const { from, to, when } of edges) {
    if (!byItem.has(from) || !byItem.has(to)) continue
    before.set(to, [...(before.get(to) ?? []), { from, when: space.of(when) }])
  }
  const lengths = lengthsOf(byItem, before)
  if (!lengths) return undefined
  const known = new Map<string, FormulaId>()
  const open = new Set<string>()
  /** When the longest way that ends with this item takes longer. */
  const longer = (item: string, than: number): FormulaId => {
    const id = `${than} ${item}`
    let formula = known.get(id)
    if (formula === undefined) {
      if (open.has(item)) return 0
      open.add(item)
      const ways = byItem.get(item)!.map(({ days, when }) => {
        if (than < days || when === 0) return when
        return all(when, any(...(before.get(item) ?? []).map((edge) => all(edge.when, longer(edge.from, than - days)))))
      })
      open.delete(item)
      known.set(id, (formula = any(...ways)))
    }
    return formula
  }
  return lengths.map((length, index) => {
    const least = index === 0 ? 0 : lengths[index - 1]!
    return { amount: length - least, when: any(...[...byItem.keys()].map((item) => longer(item, least))) }
  })
}

/** All lengths above zero that a way can have, ascending. */
function lengthsOf(
  byItem: ReadonlyMap<string, readonly { days: number }[]>,
  before: ReadonlyMap<string, { from: string }[]>
): number[] | undefined {
  const known = new Map<string, Set<number>>()
  const whole = new Set<number>()
  const lengths = (item: string): Set<number> => {
    const found = known.get(item)
    if (found) return found
    const own = new Set<number>()
    known.set(item, own)
    for (const { days } of byItem.get(item)!) {
      own.add(days)
      for (const { from } of before.get(item) ?? []) for (const length of lengths(from)) own.add(length + days)
    }
    for (const length of own) whole.add(length)
    return own
  }
  for (const item of byItem.keys()) {
    lengths(item)
    if (whole.size > MAX_STEPS) return undefined
  }
  whole.delete(0)
  return [...whole].sort((a, b) => a - b)
}
