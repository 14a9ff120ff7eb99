/** Random conditions over random facts, and what is stated under them: limits, time limits, who has to come, who is accepted. */
import type { Document } from '../../../src/schema/document.js'
import type { Tape } from '../oracle/tape.js'

export type Data = Record<string, unknown>

export type Elements = Record<string, Data>

/** Options that are chosen under those of another question: of the code table of that name. */
export const BRANCHES = { a1: '甲一', b1: '乙一', z: '别的' }

export const NOWHERE = { start: 0, end: 0 }

export function documentOf(kind: string, id: string, data: Data): Document {
  const whole = { kind, id, name: id, ...data } as unknown as Document['data']
  const spans = { value: () => NOWHERE, key: () => NOWHERE, pathOf: () => [] }
  return { kind: kind as Document['kind'], id, file: `${kind}/${id}.yaml`, data: whole, spans, hash: id }
}

export interface World {
  tape: Tape
  situations: Record<string, Data>
  elements: { person: Elements; house: Elements }
}

export const YEARS = { earliest: ['1990-01-01', '2000-01-01'], latest: ['2010-12-31', '2026-12-31'] }

export function datesOf(tape: Tape, percent: number): Data {
  return {
    ...(tape.chance(percent) && { earliest: tape.pick(YEARS.earliest) }),
    ...(tape.chance(percent) && { latest: tape.pick(YEARS.latest) })
  }
}

export function limitsOf(tape: Tape, low: string, high: string, percent = 40): Data {
  const least = 1 + tape.below(4)
  return {
    ...(tape.chance(percent) && { [low]: least }),
    ...(tape.chance(percent) && { [high]: least + 1 + tape.below(6) })
  }
}

/** A fact that a condition can look at, comparisons with it, its type, and its codes. */
export type Fact = [name: string, comparisons: unknown[], type: string, codes: string[]]

export function facts(situations: Record<string, Data>): Fact[] {
  return Object.entries(situations).map(([name, data]) => factOf(name, data))
}

function factOf(name: string, { type, options, list }: Data): Fact {
  options ??= list === 'branches' ? BRANCHES : list === 'districts' ? { d1: '一县', d2: '二县' } : {}
  const codes = Object.keys(options as Data)
  return [name, comparisons(type, options), type === 'choice' ? 'code' : (type as string), codes]
}

export function elementFacts(role: string, elements: Elements): Fact[] {
  return ['insured', 'sex', 'idType', 'children', 'skills', 'birthDate', 'home', 'city', 'district', 'rented', 'kind']
    .filter((name) => Object.hasOwn(elements, name))
    .map((name) => factOf(`${role}.${name}`, elements[name]!))
}

export function comparisons(type: unknown, options: unknown): unknown[] {
  if (type === 'boolean') return [true, false]
  if (type === 'integer') return [{ gte: 2 }, { lt: 2 }, 1, { gt: 3 }]
  if (type === 'date') return [{ before: '2000-03-01' }, { after: '2000-02-28' }, { after: '2008-01-01' }]
  if (type === 'region') return [{ within: '210000' }, { within: '210100' }, { within: ['210200', '430000'] }, '210000']
  const [first, ...others] = Object.keys(options as Data)
  return [first, ...others, [first, others.at(-1)]]
}

export function condition(tape: Tape, from: readonly Fact[], depth = 2): Data | boolean {
  const test = () => {
    const [name, values] = tape.pick(from)
    return { [name]: tape.pick(values) }
  }
  const one = () => (depth > 0 && tape.chance(35) ? condition(tape, from, depth - 1) : test())
  switch (tape.below(10)) {
    case 6:
      return { not: one() }
    case 7:
      return { all: [one(), one()] }
    case 8:
      return { any: [one(), one()] }
    case 9:
      return tape.chance(15) ? tape.chance(50) : { any: [one(), one(), one()] }
    default:
      return test()
  }
}

/** A time limit, or several that depend on the situation, the last perhaps for all others. */
export function terms(tape: Tape, days: number, looks: readonly Fact[]): string | Data[] {
  const time = (more: number) => (days + more === 1 ? '即办' : `${days + more} 个工作日`)
  if (looks.length === 0 || tape.chance(65)) return time(0)
  return [{ time: time(0), when: condition(tape, looks) }, ...(tape.chance(60) ? [{ time: time(3) }] : [])]
}

/** Conditions of acceptance: mostly plain ones, so that something stays possible. */
export function gatesOf(tape: Tape, looks: readonly Fact[], percent: number): Data {
  if (looks.length === 0 || !tape.chance(percent)) return {}
  const one = () => ({
    text: '须合乎',
    ...(tape.chance(85) && { when: condition(tape, looks, 1) }),
    ...(tape.chance(50) && { for: condition(tape, looks, 1) }),
    ...(tape.chance(12) && { channel: tape.pick(['online', 'window']) })
  })
  return { eligibility: ['须是本人', ...Array.from({ length: tape.chance(20) ? 2 : 1 }, one)] }
}

export function presenceOf(tape: Tape, looks: readonly Fact[], who: readonly string[], percent: number): Data {
  if (!tape.chance(percent)) return {}
  const one = () => ({
    ...(who.length > 0 && { who: tape.pick(who) }),
    reason: '须到场',
    ...(looks.length > 0 && tape.chance(50) && { when: condition(tape, looks, 1) }),
    ...(tape.chance(25) && { times: 2 })
  })
  return { presence: Array.from({ length: tape.chance(20) ? 2 : 1 }, one) }
}
