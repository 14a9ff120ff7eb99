/** What a situation comes to: which items, which questions, which materials, how long. */
import { type Cond } from '../condition/cond.js'
import { workdays, type Duration } from '../vocabulary/duration.js'
import type { Alternatives, Bundle, Material, Task } from './bundle.js'
import { clusters } from './materials/cheapest.js'
import { broughtConds, broughtIn, type Brought } from './materials/brought.js'
import { longestWay } from './process/critical-path.js'
import { longestTerm, timeIn, type Is } from '../link/terms.js'
import { visitCount } from './process/visits.js'

export interface Outcome {
  items: string[]
  /** Keys of the fields that some applicable item has. */
  fields: string[]
  /** Those of them that the applicant fills in. */
  asked: string[]
  /** Keys of the materials to be handed in, the cheapest alternative of each group taken. */
  materials: string[]
  /** How much of each of them. */
  brought: Brought[]
  /** Promised working days along the critical path; undefined when an item promises nothing. */
  days?: number
  /** So many of them are days of which no source says whether they are working days. */
  openDays: number
  /** Waiting periods (公示、公告) along the longest path, in working days. */
  waiting: number
  openWaiting: number
  /** Null where nobody says who has to come, or where and when they would meet. */
  visits: number | null
}

export type { Is }

type Merged = Pick<Bundle, 'items' | 'fields' | 'materials' | 'alternatives' | 'process' | 'service' | 'presence'>

/** @param is whether a condition holds: in the situation that is asked about, or with the answers given */
export function outcomeOf(bundle: Merged, is: Is): Outcome {
  const items = bundle.items.filter(({ when }) => is(when)).map(({ usage }) => usage)
  const fields = bundle.fields.filter(({ when }) => is(when))
  const asked = fields.filter(({ sources }) => sources.find(({ when }) => is(when))?.kind === 'asked')
  const path = criticalPath(bundle, items, is)
  const brought = broughtIn(bundle, is)
  return {
    items,
    fields: fields.map(({ key }) => key),
    asked: asked.map(({ key }) => key),
    materials: brought.map(({ key }) => key),
    brought,
    ...(path.days !== undefined && { days: path.days }),
    openDays: path.openDays,
    waiting: path.waiting,
    openWaiting: path.openWaiting,
    visits: visitCount(bundle, is)
  }
}

/** The materials of a service, those together that can stand in for each other, and what is brought of them. */
export function materialParts(
  bundle: Pick<Bundle, 'materials' | 'alternatives'>
): { materials: Material[]; conds: Cond[]; brought(is: Is): Brought[] }[] {
  const { materials, alternatives } = bundle
  const tied = clusters(alternatives.map(({ options }) => options.map((option) => option.map(({ key }) => key))))
  const grouped = tied.map((own) => {
    const keys = new Set(own.flat(2))
    return {
      materials: materials.filter(({ key }) => keys.has(key)),
      alternatives: alternatives.filter(({ options }) => options.flat().some(({ key }) => keys.has(key)))
    }
  })
  const single = materials.filter(({ key }) => !grouped.some((one) => one.materials.some((other) => other.key === key)))
  return [...single.map((one) => ({ materials: [one], alternatives: [] as Alternatives[] })), ...grouped].map(
    (part) => ({ materials: part.materials, conds: broughtConds(part), brought: (is) => broughtIn(part, is) })
  )
}

type Times = Pick<Outcome, 'days' | 'openDays' | 'waiting' | 'openWaiting'>

function criticalPath({ process }: Merged, items: string[], is: Is): Times {
  const tasks = new Map(process.tasks.filter(({ item }) => items.includes(item)).map((task) => [task.item, task]))
  const edges = process.edges.filter(({ from, to, when }) => tasks.has(from) && tasks.has(to) && is(when))
  const longest = (timeOf: (task: Task) => Duration | undefined) => {
    const times = new Map([...tasks].map(([item, task]) => [item, timeOf(task)]))
    const daysOf = (item: string) => workdays(times.get(item) ?? NO_TIME)
    const way = longestWay([...tasks.keys()], edges, daysOf)
    const open = way.items.filter((item) => times.get(item)?.unit === 'either-day')
    return { days: way.days, open: open.reduce((sum, item) => sum + daysOf(item), 0) }
  }
  const known = [...tasks.values()].every(({ promised }) => timeIn(promised, is))
  const promised = longest((task) => timeIn(task.promised, is))
  const waiting = longest((task) => longestTerm(task.waiting.filter(({ when }) => is(when)))?.time)
  return {
    ...(known && { days: promised.days }),
    openDays: known ? promised.open : 0,
    waiting: waiting.days,
    openWaiting: waiting.open
  }
}

const NO_TIME: Duration = { amount: 0, unit: 'workday' }
