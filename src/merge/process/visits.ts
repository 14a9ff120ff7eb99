/**
 * How often somebody has to come in one situation: who must appear where, and what has to be over before. Persons who come
 * for the same item come together; items at one place share a visit unless time passes between them; different departments
 * are different places, unless one department accepts for all at one window.
 */
import type { Cond } from '../../condition/cond.js'
import type { Bundle, Edge, Task } from '../bundle.js'
import { partyKey } from '../binding/parties.js'
import { timeIn, type Is } from '../../link/terms.js'

/** From the fewest to the most that what is stated allows; they differ where owners or times are unknown. */
export interface Visits {
  least: number
  most: number
}

type Stated = Pick<Bundle, 'presence' | 'items' | 'process' | 'service'>

/** Somebody has to come for an item, so many times, to a place; the place is undefined where nobody says whose it is. */
interface Attendance {
  item: string
  times: number
  place: string | undefined
}

/** The service speaks of coming in person, or of nobody having to. */
export function statesVisits({ presence, items, service }: Pick<Stated, 'presence' | 'items' | 'service'>): boolean {
  return presence.length > 0 || items.some((item) => item.presence.length > 0) || service.visits !== undefined
}

/** @returns undefined when no source says who has to come */
export function visitsIn(bundle: Stated, is: Is): Visits | undefined {
  if (!statesVisits(bundle)) return undefined
  const attended = attendancesIn(bundle, is)
  const whole = bundle.presence.filter(({ cond }) => is(cond)).map(({ times = 1 }) => times)
  const floor = Math.max(0, bundle.service.visits ?? 0, ...whole)
  const { least, most } = countedIn(bundle, attended, is)
  return { least: Math.max(floor, least), most: Math.max(floor, most) }
}

/** The number where it is certain. */
export function visitCount(bundle: Stated, is: Is): number | null {
  const visits = visitsIn(bundle, is)
  return visits && visits.least === visits.most ? visits.least : null
}

/** All conditions that a number of visits depends on. Order and time matter only between those who have to come. */
export function visitConds({ presence, items, process }: Stated): Cond[] {
  const attended = items.filter((item) => item.presence.length > 0)
  const persons = [...presence, ...attended.flatMap((item) => item.presence)]
  const whole = [...persons.map(({ cond }) => cond), ...attended.map(({ when }) => when)]
  if (attended.length < 2) return whole
  const times = process.tasks.flatMap(({ waiting, promised }) => [...waiting, ...promised])
  return [...whole, ...[...process.tasks, ...process.edges, ...times].map(({ when }) => when)]
}

function attendancesIn({ items, process }: Stated, is: Is): Attendance[] {
  const isOneWindow = process.responsibilities.some(({ stage, channel }) => stage === 'accept' && channel === 'window')
  return items.flatMap(({ usage, owner, presence, when }) => {
    const due = is(when) ? presence.filter(({ cond }) => is(cond)) : []
    if (due.length === 0) return []
    const times = Math.max(...due.map(({ times: stated = 1 }) => stated))
    return [{ item: usage, times, place: isOneWindow ? 'window' : partyKey(owner) }]
  })
}

function countedIn({ process }: Stated, attended: readonly Attendance[], is: Is): Visits {
  // Nothing can come between the visits for one item.
  if (attended.length < 2) {
    const times = attended[0]?.times ?? 0
    return { least: times, most: times }
  }
  const tasks = process.tasks.filter(({ when }) => is(when))
  const edges = process.edges.filter(({ when }) => is(when))
  const chain = (own: readonly Attendance[], isCautious: boolean) => inSequence(tasks, edges, own, isCautious, is)
  const places = new Set(attended.flatMap(({ place }) => place ?? []))
  const at = (place: string) => attended.filter((one) => one.place === place)
  const unknown = attended.filter(({ place }) => place === undefined)
  const known = (isCautious: boolean) => [...places].reduce((sum, place) => sum + chain(at(place), isCautious), 0)
  return {
    // A department that nobody names may be one of the others, or one for all that is not named.
    least: Math.max(known(false), chain(attended, false)),
    most: known(true) + unknown.reduce((sum, { times }) => sum + times, 0)
  }
}

/**
 * The fewest visits to one place: each item as early as what comes before it allows.
 * @param isCautious an item of which nobody says how long it takes does take time
 */
function inSequence(
  tasks: readonly Task[],
  edges: readonly Edge[],
  own: readonly Attendance[],
  isCautious: boolean,
  is: Is
): number {
  const times = new Map(own.map((one) => [one.item, one.times]))
  const byItem = new Map(tasks.map((task) => [task.item, task]))
  /** How many visits an item has needed when it is done, and which visit may be the first of what follows. */
  const done = new Map<string, { visits: number; next: number }>()
  const doneOf = (task: Task): { visits: number; next: number } => {
    const known = done.get(task.item)
    if (known) return known
    // Should items wait for each other, the circle is walked once.
    done.set(task.item, { visits: 0, next: 0 })
    const before = edges.flatMap(({ from, to }) => {
      const first = to === task.item ? byItem.get(from) : undefined
      return first ? [doneOf(first)] : []
    })
    const [visits, next] = [
      Math.max(0, ...before.map((one) => one.visits)),
      Math.max(0, ...before.map((one) => one.next))
    ]
    const due = times.get(task.item)
    const last = due === undefined ? visits : Math.max(1, next) + due - 1
    const isLong = takesTime(task, isCautious, is)
    const result = { visits: last, next: Math.max(next, last === 0 ? 0 : last + (isLong ? 1 : 0)) }
    done.set(task.item, result)
    return result
  }
  return Math.max(0, ...tasks.map((task) => doneOf(task).visits))
}

function takesTime({ promised, waiting }: Task, isCautious: boolean, is: Is): boolean {
  if (waiting.some(({ when, time }) => time.amount > 0 && is(when))) return true
  const time = timeIn(promised, is)
  return time ? time.amount > 0 : isCautious
}
