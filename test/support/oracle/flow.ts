/** 流程、时限 and what of items and steps is reachable. */
import { workdays, type Duration } from '../../../src/condition/duration.js'
import type { Case, Duty } from '../judge.js'
import type { ItemOf } from './items.js'

export function flowOf<T>({ service, bundle, items, logic, say, without }: Case<T>): Duty<T>[] {
  const { all, any } = logic
  const names = items.map(({ usage }) => usage.name)
  const applies = new Map(items.map((item) => [item.usage.name, item.applies]))
  const edges = bundle.process.edges.map((edge) => ({ ...edge, when: say(edge.when) }))
  const promised = new Map(items.map(({ usage }) => [usage.name, days(usage.item.limits.promised) ?? 0]))
  const whole = days(service.limits.promised)
  const most = days(service.limits.statutory)

  /** Ways along edges, each edge once at most: from an item on, with when all its edges hold. */
  const ways = (way: string[], when: T): { way: string[]; when: T }[] => [
    { way, when },
    ...edges
      .filter(({ from }) => from === way.at(-1))
      .flatMap((edge) => {
        const next = { way: [...way, edge.to], when: all(when, edge.when) }
        return way.includes(edge.to) ? [next] : ways(next.way, next.when)
      })
  ]
  const all0 = names.flatMap((name) => ways([name], all()))
  const circles = all0
    .filter(({ way }) => way.length > 1 && way[0] === way.at(-1))
    .map(({ way, when }) => all(when, ...way.map((name) => applies.get(name) ?? any())))
  const chains = all0.filter(({ way }) => new Set(way).size === way.length)
  const tooLong = chains
    .filter(({ way }) => whole !== undefined && way.reduce((sum, name) => sum + promised.get(name)!, 0) > whole)
    .map(({ way, when }) => all(when, ...way.map((name) => applies.get(name)!)))
  const isOver = whole !== undefined && most !== undefined && whole > most

  const late = (about: string, from: string, item: ItemOf<T>, when: T): Duty<T> => {
    const waits = edges.filter((edge) => edge.from === from && edge.to === item.usage.name)
    const never = without(when, any(...waits.map((edge) => edge.when)))
    return { property: 'process', about: `${about}/${item.usage.name}`, is: { never } }
  }
  const waiting = items.flatMap((item): Duty<T>[] => [
    ...item.usage.after.map((from) => late(`after ${from}`, from, item, all(applies.get(from) ?? any(), item.applies))),
    ...bundle.fields.flatMap(({ key, sources }) =>
      sources.flatMap((source, i) => {
        const own = item.fields.flatMap(({ uses }) => uses.filter((use) => use.key === key))
        if (source.kind !== 'earlier' || own.length === 0) return []
        const takes = all(say(source.when), any(...own.map(({ when }) => when)))
        return [late(`given ${key}/${i}`, source.from ?? '', item, takes)]
      })
    ),
    ...bundle.materials.flatMap(({ key, dropped }) =>
      dropped.flatMap(({ reason, by, when }, i) => {
        const own = item.needs.flatMap((need) =>
          need.options.flat().flatMap((one) => (one.key === key ? [all(need.when, one.when)] : []))
        )
        if (reason !== 'earlier' || own.length === 0) return []
        return [late(`dropped ${key}/${i}`, by, item, all(say(when), any(...own)))]
      })
    )
  ])

  return [
    ...waiting,
    ...edges.flatMap(({ from, to, when }, n): Duty<T>[] => {
      const both = all(applies.get(from) ?? any(), applies.get(to) ?? any())
      return [
        { property: 'process', about: `edge ${from}/${to}/${n}`, is: { never: without(when, both) } },
        { property: 'reachable', about: `edge ${from}/${to}/${n}`, is: { ever: when } }
      ]
    }),
    { property: 'process', about: 'acyclic', is: { never: any(...circles) } },
    ...items.flatMap(({ usage, applies }): Duty<T>[] => {
      const { promised = undefined, statutory = undefined } = usage.item.limits
      const isIn = !promised || !statutory || workdays(promised) <= workdays(statutory)
      return [
        { property: 'reachable', about: `item ${usage.name}`, is: { ever: applies } },
        { property: 'time', about: `item ${usage.name}`, is: { right: isIn } }
      ]
    }),
    { property: 'time', about: 'service', is: isOver ? { right: false } : { never: any(...tooLong) } }
  ]
}

function days(time: Duration | undefined): number | undefined {
  return time && workdays(time)
}
