/** 流程、时限 and what of items and steps is reachable. */
import { facts as factsIn, type Cond } from '../../../src/condition/cond.js'
import { workdays } from '../../../src/vocabulary/duration.js'
import type { Term, Usage } from '../../../src/link/model.js'
import type { Case, Duty } from '../judge.js'
import { statedAnswers } from './answers.js'
import type { ItemOf } from './items.js'

export function flowOf<T>({ service, bundle, items, askers, logic, say, without }: Case<T>): Duty<T>[] {
  const { all, any } = logic
  const names = items.map(({ usage }) => usage.name)
  const applies = new Map(items.map((item) => [item.usage.name, item.applies]))
  const edges = bundle.process.edges.map((edge) => ({ ...edge, when: say(edge.when) }))
  const none: Timed<T> = { days: 0, when: all() }
  const promised = new Map(
    items.map(({ usage, bound }) => [usage.name, timesOf(usage.item.limits.promised, say, bound)])
  )
  const whole = timesOf(service.limits.promised, say)
  const most = timesOf(service.limits.statutory, say)

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
  /** All that the items of a way may promise together; an item that promises nothing just then adds nothing. */
  const sums = (way: string[]): Timed<T>[] =>
    way.reduce<Timed<T>[]>(
      (found, name) =>
        found.flatMap((sum) =>
          [...promised.get(name)!, none].map((own) => ({ days: sum.days + own.days, when: all(sum.when, own.when) }))
        ),
      [none]
    )
  const tooLong = whole.flatMap((limit) =>
    chains.flatMap(({ way, when }) =>
      sums(way)
        .filter(({ days }) => days > limit.days + 1e-9)
        .map((sum) => all(limit.when, when, sum.when, ...way.map((name) => applies.get(name)!)))
    )
  )
  const over = (own: Timed<T>[], law: Timed<T>[]) =>
    own.flatMap((a) => law.filter((b) => a.days > b.days).map((b) => all(a.when, b.when)))
  const meets = (from: string, to: string) =>
    all0
      .filter(({ way }) => way[0] === from && way.at(-1) === to && new Set(way).size === way.length)
      .map(({ when }) => when)

  /** Declared, or found out there what this one has to know. */
  const before = ({ after, when, facts: answered, item }: Usage) => {
    const own = [...item.situations.keys()].map((name) => `situations.${answered.get(name) ?? name}`)
    const read = new Set([...factsIn(when), ...own])
    const found = [...statedAnswers(service)].flatMap(([fact, by]) =>
      by.kind === 'item' && by.id !== item.id && read.has(fact)
        ? items.filter((other) => other.usage.item.id === by.id).map((other) => other.usage.name)
        : []
    )
    return [...new Set([...after, ...found])]
  }
  const late = (about: string, from: string, item: ItemOf<T>, when: T): Duty<T> => {
    const waits = edges.filter((edge) => edge.from === from && edge.to === item.usage.name)
    const never = without(when, any(...waits.map((edge) => edge.when)))
    return { property: 'process', about: `${about}/${item.usage.name}`, is: { never } }
  }
  const waiting = items.flatMap((item): Duty<T>[] => [
    ...before(item.usage).map((from) =>
      late(`after ${from}`, from, item, all(applies.get(from) ?? any(), item.applies))
    ),
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
        const theirs = askers.filter((one) => one.item === item).flatMap(({ needs }) => needs)
        const own = theirs.flatMap((need) =>
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
    ...bundle.process.parallel.flatMap(({ of }) =>
      of.flatMap((a, index) =>
        of.slice(index + 1).map((b): Duty<T> => {
          return {
            property: 'process',
            about: `parallel ${a}/${b}`,
            is: { never: any(...meets(a, b), ...meets(b, a)) }
          }
        })
      )
    ),
    ...items.flatMap(({ usage, applies, bound }): Duty<T>[] => {
      const laws = timesOf(usage.item.limits.statutory, say, bound)
      const late = over(promised.get(usage.name)!, laws).map((when) => all(applies, when))
      return [
        { property: 'reachable', about: `item ${usage.name}`, is: { ever: applies } },
        { property: 'time', about: `item ${usage.name}`, is: { never: any(...late) } }
      ]
    }),
    { property: 'time', about: 'service', is: { never: any(...over(whole, most), ...tooLong) } }
  ]
}

interface Timed<T> {
  days: number
  when: T
}

function timesOf<T>(terms: readonly Term[], say: (cond: Cond) => T, bind = (cond: Cond) => say(cond)): Timed<T>[] {
  return terms.map(({ time, when }) => ({ days: workdays(time), when: bind(when) }))
}
