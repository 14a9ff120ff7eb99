/** 跑几次, in one situation: docs/outputs.md read anew, by going through all ways along the edges. */
import type { Cond } from '../../../src/condition/cond.js'
import type { LinkedService } from '../../../src/link/model.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import type { ItemOf } from './items.js'

/** At least so many, and whether that is certain; undefined where no source says who has to come. */
export function visitsOf(
  service: LinkedService,
  { process }: Bundle,
  items: readonly ItemOf<boolean>[],
  say: (cond: Cond) => boolean
): { least: number; isCertain: boolean } | undefined {
  const isStated =
    service.data.visits !== undefined ||
    service.presence.length > 0 ||
    [...service.usages.values()].some(({ item }) => item.presence.length > 0)
  if (!isStated) return undefined
  const isOneWindow = Object.hasOwn(service.data.responsibilities?.accept ?? {}, 'window')
  const due = new Map<string, { times: number; place: string | undefined }>()
  for (const { usage, bound } of items) {
    const times = usage.item.presence.filter(({ cond }) => bound(cond)).map(({ times: one = 1 }) => one)
    const { owner } = usage.item.data
    const place = isOneWindow ? 'window' : owner === undefined ? undefined : JSON.stringify(owner)
    if (times.length > 0) due.set(usage.name, { times: Math.max(...times), place })
  }
  const there = new Map(items.map((item) => [item.usage.name, item]))
  const edges = process.edges.filter(({ from, to, when }) => there.has(from) && there.has(to) && say(when))
  /** Whether what follows cannot be done at once; of whom nobody says how long it takes, that is not certain. */
  const isLong = (name: string, isCautious: boolean): boolean => {
    const { usage, bound } = there.get(name)!
    const waits = process.tasks.find(({ item }) => item === name)!.waiting
    if (waits.some(({ time, when }) => time.amount > 0 && say(when))) return true
    const time = usage.item.limits.promised.find(({ when }) => bound(when))?.time
    return time ? time.amount > 0 : isCautious
  }
  /** The visits along the way that takes most of them. */
  const most = (isHere: (name: string) => boolean, isCautious: boolean): number => {
    const from = (name: string, sofar: { visits: number; isOver: boolean }, seen: readonly string[]): number => {
      const own = isHere(name) ? due.get(name)!.times : 0
      const isNew = sofar.visits === 0 || sofar.isOver
      const visits = own === 0 ? sofar.visits : sofar.visits + own - (isNew ? 0 : 1)
      const isOver = (own === 0 && sofar.isOver) || isLong(name, isCautious)
      const next = edges.filter((edge) => edge.from === name && !seen.includes(edge.to))
      return Math.max(visits, ...next.map(({ to }) => from(to, { visits, isOver }, [...seen, to])))
    }
    return Math.max(0, ...[...there.keys()].map((name) => from(name, { visits: 0, isOver: false }, [name])))
  }
  const places = new Set([...due.values()].flatMap(({ place }) => place ?? []))
  const at = (place: string, isCautious: boolean) => most((name) => due.get(name)?.place === place, isCautious)
  const known = (isCautious: boolean) => [...places].reduce((sum, place) => sum + at(place, isCautious), 0)
  const nowhere = [...due.values()].filter(({ place }) => place === undefined)
  const floor = Math.max(
    service.data.visits ?? 0,
    0,
    ...service.presence.filter(({ cond }) => say(cond)).map(({ times = 1 }) => times)
  )
  // A department that nobody names may be one of the others, or one for all that is not named.
  const fewest = Math.max(
    floor,
    known(false),
    most((name) => due.has(name), false)
  )
  const highest = Math.max(floor, known(true) + nowhere.reduce((sum, { times }) => sum + times, 0))
  return { least: fewest, isCertain: fewest === highest }
}
