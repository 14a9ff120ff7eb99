/** The one random service `s`: who is who, which items in which situations, choices among them, shares of answers. */
import type { Document } from '../../../src/schema/document.js'
import type { Tape } from '../oracle/tape.js'
import {
  BRANCHES,
  condition,
  documentOf,
  elementFacts,
  facts,
  gatesOf,
  presenceOf,
  terms,
  type Data,
  type World
} from './conditions.js'
import { needsOf, type Roles } from './item.js'
import { workedOut } from './worked-out.js'

/** Tenths, so that they are exact. */
export function sharesOf(tape: Tape, situations: Record<string, Data>): Record<string, Data> {
  const some = Object.entries(situations).filter(
    ([, { type }]) => (type === 'choice' || type === 'boolean') && tape.chance(60)
  )
  return Object.fromEntries(
    some.map(([name, { options, list }]) => {
      const codes = Object.keys((options ?? (list ? BRANCHES : { true: '', false: '' })) as Data)
      let left = 10
      const shares = codes.map((code, index) => {
        const own = index === codes.length - 1 ? left : tape.below(left + 1)
        left -= own
        return [code, own / 10]
      })
      return [name, Object.fromEntries(shares)]
    })
  )
}

/** Some of the items; mostly so that the optional ones among them leave a choice. */
export function choicesOf(tape: Tape, items: readonly string[]): Data {
  if (!tape.chance(45)) return {}
  const one = () => {
    const of = items.length > 2 ? tape.some(items, 75, 2) : [...items]
    const min = tape.below(tape.chance(30) ? 3 : 2)
    const prefer = tape.chance(30) && { prefer: tape.chance(50) ? of.toReversed() : tape.some(of, 70, 2) }
    return {
      name: '几个中选',
      of,
      ...(tape.chance(70) && { min: Math.min(min, of.length) }),
      ...(tape.chance(60) && { max: Math.max(1, min, tape.below(of.length + 1)) }),
      ...prefer
    }
  }
  return { choose: Array.from({ length: tape.chance(20) ? 2 : 1 }, one) }
}

export function serviceOf(roles: Record<string, Roles>, { tape, situations, elements }: World): Document {
  const items = Object.keys(roles)
  const asked = facts(situations)
  const known = [...elementFacts('p', elements.person), ...elementFacts('h', elements.house)]
  const { values, looks: more } = workedOut(tape, tape.chance(20) ? [...asked, ...known] : asked, 16)
  const looks = [...asked, ...asked, ...tape.some(known, 6), ...more]
  const when = (percent: number, from = looks) => tape.chance(percent) && { when: condition(tape, from) }
  const login = (percent: number) =>
    tape.chance(percent) && { login: tape.chance(50) ? true : condition(tape, asked, 1) }
  const split = () => {
    const first = condition(tape, asked, 1)
    return { p: first, q: tape.chance(70) ? { not: first } : condition(tape, asked, 1) }
  }
  const usages = items.map((use, index) => {
    const others = items.filter((_, n) => n < index || tape.chance(4)).filter((id) => id !== use)
    const bind = {
      who: tape.chance(30) ? split() : tape.pick(['p', 'q']),
      ...(roles[use]!['other'] && tape.chance(80) && { other: tape.chance(25) ? split() : tape.pick(['q', 'p']) }),
      ...(roles[use]!['it'] && { it: 'h' })
    }
    return [use, { use, bind, ...when(50), ...(tape.chance(35) && { optional: true }), after: tape.some(others, 20) }]
  })
  const may = [...(tape.chance(45) ? ['p'] : []), ...(tape.chance(25) ? ['r'] : [])]
  const shares = tape.chance(35) ? sharesOf(tape, situations) : {}
  const waits = tape.chance(8) && { waiting: [{ name: '公示', time: '5 日', before: [tape.pick(items)] }] }
  return documentOf('service', 's', {
    subjects: {
      p: { entity: 'person', name: '甲', ...login(40) },
      q: { entity: 'person', name: '乙', ...(may.length > 0 && { mayBe: may }), ...when(30, asked), ...login(20) },
      ...(may.includes('r') && { r: { entity: 'person', name: '众', many: { min: 1 }, ...when(30, asked) } }),
      h: { entity: 'house', name: '房', ...when(15, asked) }
    },
    situations,
    ...(values && { values }),
    items: Object.fromEntries(usages),
    ...(tape.chance(35) && {
      materials: needsOf(tape, ['p', 'q', 'p'], looks, 2).map((need) => ({
        ...need,
        ...(tape.chance(50) && { for: tape.some(items, 50, 1) })
      }))
    }),
    ...choicesOf(tape, items),
    ...gatesOf(tape, looks, 30),
    ...(Object.keys(shares).length > 0 && { weights: { shares, source: '统计' } }),
    ...(tape.chance(10) && { visits: tape.below(3) }),
    ...presenceOf(tape, asked, [], 8),
    ...(tape.chance(15) && {
      responsibilities: { accept: { online: 'org', ...(tape.chance(50) && { window: 'org' }) } }
    }),
    ...(items.length > 1 && tape.chance(15) && { parallel: [{ of: tape.some(items, 60, 2) }] }),
    ...(waits || tape.chance(30)
      ? { limits: { promised: terms(tape, 1 + tape.below(12), asked), statutory: terms(tape, 10, asked), ...waits } }
      : {})
  })
}
