/**
 * Small but whole specs at random, as documents: persons and a house, up to four items with forms, materials, results and
 * time limits, and one service `s` with questions, optional items, choices among them, conditions of acceptance, and
 * persons who may be the same.
 */
import fc from 'fast-check'
import type { Document } from '../../src/schema/document.js'
import { tapeOf, type Tape } from './oracle/tape.js'

type Data = Record<string, unknown>
type Elements = Record<string, Data>

/** For a spec, and for what is done to its bundle afterwards. */
export const tapes = fc.tuple(
  fc.array(fc.nat(9999), { minLength: 500, maxLength: 500, size: 'max' }),
  fc.array(fc.nat(9999), { minLength: 60, maxLength: 60, size: 'max' })
)

const NOWHERE = { start: 0, end: 0 }

function documentOf(kind: string, id: string, data: Data): Document {
  const whole = { kind, id, name: id, ...data } as unknown as Document['data']
  const spans = { value: () => NOWHERE, key: () => NOWHERE, pathOf: () => [] }
  return { kind: kind as Document['kind'], id, file: `${kind}/${id}.yaml`, data: whole, spans, hash: id }
}

export function specOf(numbers: readonly number[]): Document[] {
  const tape = tapeOf(numbers)
  const person = personOf(tape)
  const house = houseOf(tape)
  const situations = situationsOf(tape)
  const world: World = { tape, situations, elements: { person, house } }
  const items = Object.fromEntries(
    ['i0', 'i1', 'i2', 'i3'].slice(0, 2 + tape.below(tape.chance(30) ? 3 : 1)).map((id) => [id, rolesOf(tape)] as const)
  )
  return [
    documentOf('entity', 'person', { login: tape.some(['name', 'idNumber'], 60), elements: person }),
    documentOf('entity', 'house', { elements: house }),
    documentOf('organization', 'org', {}),
    documentOf('organization', 'bureau', {}),
    ...(tape.chance(30) ? [standardOf(tape)] : []),
    documentOf('material', 'paper', { entity: 'person' }),
    documentOf('material', 'photo', {}),
    documentOf('material', 'licence', { entity: 'person' }),
    documentOf('material', 'form', { origin: 'generated' }),
    documentOf('material', 'card', {
      entity: 'person',
      proves: ['name'],
      certificate: {
        status: tape.pick(['available', 'unavailable']),
        reads: ['name', ...Object.keys(person).filter((name) => name === 'sex')],
        holderKey: 'idNumber'
      }
    }),
    ...(tape.chance(25) ? [registerOf(world)] : []),
    ...Object.entries(items).map(([id, roles]) => itemOf(id, roles, world)),
    serviceOf(items, world)
  ]
}

interface World {
  tape: Tape
  situations: Record<string, Data>
  elements: { person: Elements; house: Elements }
}

const YEARS = { earliest: ['1990-01-01', '2000-01-01'], latest: ['2010-12-31', '2026-12-31'] }

function datesOf(tape: Tape, percent: number): Data {
  return {
    ...(tape.chance(percent) && { earliest: tape.pick(YEARS.earliest) }),
    ...(tape.chance(percent) && { latest: tape.pick(YEARS.latest) })
  }
}

/** With numbers for some of what an applicant does: the time of all else is unknown. */
function standardOf(tape: Tape): Document {
  const some = (names: readonly string[], percent: number) =>
    Object.fromEntries(tape.some(names, percent).map((name) => [name, { value: 1 + tape.below(40), source: '推定' }]))
  const types = ['text', 'integer', 'boolean', 'date', 'code', 'codes', 'region']
  return documentOf('standard', 'standard', {
    timeModel: {
      ...some(['keystroke', 'copy', 'unstatedCopies', 'travel', 'waiting'], 90),
      fields: some(types, 96),
      keystrokes: { types: some(types, 96), elements: some(['name', 'person.note'], 40) },
      materials: some(['applicant', 'government', 'generated', 'unknown'], 90)
    }
  })
}

function limitsOf(tape: Tape, low: string, high: string, percent = 40): Data {
  const least = 1 + tape.below(4)
  return {
    ...(tape.chance(percent) && { [low]: least }),
    ...(tape.chance(percent) && { [high]: least + 1 + tape.below(6) })
  }
}

function personOf(tape: Tape): Elements {
  const derives = tape.some(['sex', 'birthDate'], 50)
  const hows: Data = { sex: 'sex-of', birthDate: 'birth-date-of' }
  const more: Elements = {
    idType: { name: '证件类型', type: 'code', options: { '1': '身份证', '2': '护照' } },
    sex: { name: '性别', type: 'code', options: { '1': '男', '2': '女', '9': '未说明' } },
    insured: { name: '是否参保', type: 'boolean' },
    children: { name: '子女数', type: 'integer', ...limitsOf(tape, 'minimum', 'maximum') },
    note: { name: '说明', type: 'text', ...limitsOf(tape, 'minLength', 'maxLength') },
    birthDate: { name: '出生日期', type: 'date', ...datesOf(tape, 25) },
    home: { name: '住址', type: 'region' },
    skills: { name: '技能', type: 'codes', options: { a: '甲', b: '乙' } },
    signature: { name: '签名', type: 'text', reuse: 'never' }
  }
  const kept = new Set([...tape.some(Object.keys(more), 50, 2), ...derives])
  return {
    name: { name: '姓名', type: 'text', ...limitsOf(tape, 'minLength', 'maxLength', 25) },
    idNumber: {
      name: '证件号码',
      type: 'text',
      ...(derives.length > 0 && {
        derives: Object.fromEntries(derives.map((name) => [name, hows[name]])),
        ...(kept.has('idType') && { derivesWhen: { idType: '1' } })
      })
    },
    ...Object.fromEntries(Object.entries(more).filter(([name]) => kept.has(name)))
  }
}

function houseOf(tape: Tape): Elements {
  return {
    area: { name: '面积', type: 'integer', ...limitsOf(tape, 'minimum', 'maximum') },
    kind: { name: '类别', type: 'code', options: { x: '住宅', y: '商铺', z: '其他' } },
    address: { name: '坐落', type: 'text', ...limitsOf(tape, 'minLength', 'maxLength') },
    rented: { name: '是否出租', type: 'boolean' }
  }
}

function situationsOf(tape: Tape): Record<string, Data> {
  const situations: Record<string, Data> = {}
  const count = 2 + tape.below(tape.chance(15) ? 4 : 2)
  for (let index = 0; index < count; index++) {
    const earlier = Object.keys(situations)
    const when = earlier.length > 0 && tape.chance(45) ? condition(tape, facts(situations)) : undefined
    const type = tape.pick(['boolean', 'choice', 'choice', 'integer', 'boolean', 'choice', 'boolean', 'date', 'region'])
    const option = earlier.length > 0 && tape.chance(25) ? condition(tape, facts(situations)) : undefined
    situations[`s${index}`] = {
      ask: `问 ${index}`,
      type,
      ...(when && { when }),
      ...(type === 'choice' && {
        options: { a: '甲', b: option ? { name: '乙', when: option } : '乙', ...(tape.chance(30) && { c: '丙' }) }
      }),
      ...(type === 'integer' && { minimum: tape.below(2), maximum: 2 + tape.below(2) })
    }
  }
  return situations
}

/** A fact that a condition can look at, and comparisons with it. */
type Fact = [name: string, comparisons: unknown[]]

function facts(situations: Record<string, Data>): Fact[] {
  return Object.entries(situations).map(([name, { type, options }]) => [name, comparisons(type, options)])
}

function elementFacts(role: string, elements: Elements): Fact[] {
  return ['insured', 'sex', 'idType', 'children', 'skills', 'birthDate', 'home', 'rented', 'kind']
    .filter((name) => Object.hasOwn(elements, name))
    .map((name) => [`${role}.${name}`, comparisons(elements[name]!['type'], elements[name]!['options'])])
}

function comparisons(type: unknown, options: unknown): unknown[] {
  if (type === 'boolean') return [true, false]
  if (type === 'integer') return [{ gte: 2 }, { lt: 2 }, 1, { gt: 3 }]
  if (type === 'date') return [{ before: '2000-03-01' }, { after: '2000-02-28' }, { after: '2008-01-01' }]
  if (type === 'region') return [{ within: '210000' }, { within: '210100' }, { within: ['210200', '430000'] }, '210000']
  const [first, ...others] = Object.keys(options as Data)
  return [first, ...others, [first, others.at(-1)]]
}

function condition(tape: Tape, from: readonly Fact[], depth = 2): Data | boolean {
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

function registerOf({ tape, elements }: World): Document {
  return documentOf('resource', 'register', {
    roles: { h: 'person' },
    keys: tape.pick([['h.idNumber'], ['h.idNumber', 'h.name']]),
    gives: [
      'h.name',
      ...Object.keys(elements.person)
        .filter((name) => name === 'sex')
        .map((name) => `h.${name}`)
    ],
    state: 'available'
  })
}

type Roles = Record<string, keyof World['elements']>

function rolesOf(tape: Tape): Roles {
  return { who: 'person', ...(tape.chance(40) && { other: 'person' }), ...(tape.chance(50) && { it: 'house' }) }
}

function itemOf(id: string, roles: Roles, { tape, situations, elements }: World): Document {
  const own: Record<string, Data> = {
    ...Object.fromEntries(tape.some(Object.keys(situations), 40).map((name) => [name, plain(situations[name]!)])),
    ...(tape.chance(15) && { x: { ask: '另问', type: 'boolean' } })
  }
  const names = Object.entries(roles).map(
    ([role, entity]) => [role, entity, tape.some(Object.keys(elements[entity]), 35, 1)] as const
  )
  const seen = names.flatMap(([role, entity, kept]) =>
    elementFacts(role, Object.fromEntries(kept.map((name) => [name, elements[entity][name]!])))
  )
  const looks = [...facts(own), ...facts(own), ...tape.some(seen, 12)]
  const when = (percent: number) => looks.length > 0 && tape.chance(percent) && { when: condition(tape, looks) }
  const form = names.flatMap(([role, entity, kept]) =>
    kept.map((name) => ({
      element: `${role}.${name}`,
      ...when(35),
      ...requirement(tape, looks),
      ...fieldLimits(tape, elements[entity][name]!)
    }))
  )
  const people = Object.keys(roles).filter((role) => roles[role] === 'person')
  const papers = [
    ...people.flatMap((role) => [`paper of ${role}`, `card of ${role}`, `licence of ${role}`]),
    'photo',
    'form'
  ]
  const material = () => {
    const [name = '', of] = tape.pick(papers).split(' of ')
    return { material: name, ...(of !== undefined && { of }), ...when(30), ...amounts(20) }
  }
  const amounts = (percent: number) => ({
    ...(tape.chance(percent) && {
      need: tape.pick(['original', 'copy', 'original-and-copy', 'inspect', 'electronic'])
    }),
    ...(tape.chance(percent) && { copies: 1 + tape.below(3) }),
    ...(tape.chance(percent / 4) && { originals: 1 + tape.below(2) }),
    ...(tape.chance(percent / 2) && { medium: tape.pick(['paper', 'electronic', 'paper-or-electronic']) }),
    ...(tape.chance(percent) && { exemption: tape.pick(['certificate', 'certificate', 'none']) })
  })
  const necessity = () => ({
    ...(tape.chance(25) && { necessary: tape.pick([true, false, 'optional']) }),
    ...(tape.chance(10) && { onlyIfSharingFails: true })
  })
  const needs = Array.from({ length: tape.below(4) }, () =>
    tape.chance(35)
      ? {
          anyOf: [[material()], tape.chance(40) ? [material(), material()] : [material()]],
          ...when(40),
          ...amounts(10),
          ...necessity()
        }
      : { ...material(), ...necessity() }
  )
  const given = tape.some(Object.keys(elements.person), 30, 1).map((name) => `who.${name}`)
  const promised = 1 + tape.below(6)
  return documentOf('item', id, {
    ...(tape.chance(90) && { owner: tape.pick(['org', 'org', 'bureau']) }),
    ...(tape.chance(8) && { nature: 'verification' }),
    ...(tape.chance(20) && { visits: tape.below(3) }),
    ...presenceOf(tape, looks, people, 20),
    ...gatesOf(tape, looks, 15),
    roles: Object.fromEntries(
      Object.entries(roles).map(([role, entity]) => [role, role === 'other' ? { entity, optional: true } : entity])
    ),
    ...(Object.keys(own).length > 0 && { situations: own }),
    form,
    ...(tape.chance(95) && { materials: needs }),
    ...(tape.chance(30) && {
      results: [{ name: '结果', gives: given, ...(tape.chance(50) && { material: 'licence', of: 'who' }), ...when(30) }]
    }),
    ...(tape.chance(35) && {
      limits: { promised: terms(tape, promised, looks), statutory: terms(tape, promised - 1 + tape.below(4), looks) }
    })
  })
}

/** Conditions of acceptance: mostly plain ones, so that something stays possible. */
function gatesOf(tape: Tape, looks: readonly Fact[], percent: number): Data {
  if (looks.length === 0 || !tape.chance(percent)) return {}
  const one = () => ({
    text: '须合乎',
    ...(tape.chance(85) && { when: condition(tape, looks, 1) }),
    ...(tape.chance(50) && { for: condition(tape, looks, 1) }),
    ...(tape.chance(12) && { channel: tape.pick(['online', 'window']) })
  })
  return { eligibility: ['须是本人', ...Array.from({ length: tape.chance(20) ? 2 : 1 }, one)] }
}

function presenceOf(tape: Tape, looks: readonly Fact[], who: readonly string[], percent: number): Data {
  if (!tape.chance(percent)) return {}
  const one = () => ({
    ...(who.length > 0 && { who: tape.pick(who) }),
    reason: '须到场',
    ...(looks.length > 0 && tape.chance(50) && { when: condition(tape, looks, 1) }),
    ...(tape.chance(25) && { times: 2 })
  })
  return { presence: Array.from({ length: tape.chance(20) ? 2 : 1 }, one) }
}

/** Tenths, so that they are exact. */
function sharesOf(tape: Tape, situations: Record<string, Data>): Record<string, Data> {
  const some = Object.entries(situations).filter(
    ([, { type }]) => (type === 'choice' || type === 'boolean') && tape.chance(60)
  )
  return Object.fromEntries(
    some.map(([name, { options = { true: '', false: '' } }]) => {
      const codes = Object.keys(options as Data)
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
function choicesOf(tape: Tape, items: readonly string[]): Data {
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

/** A question as an item has it: the service alone says when it is asked. */
function plain({ when: _, options, ...rest }: Data): Data {
  if (!options) return rest
  return { ...rest, options: Object.fromEntries(Object.keys(options).map((code) => [code, code])) }
}

function requirement(tape: Tape, looks: readonly Fact[]): Data {
  if (looks.length > 0 && tape.chance(25)) return { required: condition(tape, looks) }
  return tape.chance(50) ? { required: true } : {}
}

function fieldLimits(tape: Tape, { type, options }: Data): Data {
  if (tape.chance(4)) return { filledBy: 'office' }
  if (type === 'code') {
    const codes = Object.keys(options as Data)
    const recode = Object.fromEntries(codes.map((code, n) => [code, tape.chance(8) ? 'k0' : `k${n}`]))
    if (tape.chance(8)) return { map: { const: codes[0] } }
    return {
      ...(tape.chance(25) && { options: tape.some(codes, 60, 1) }),
      ...(tape.chance(25) && { map: { recode } })
    }
  }
  if (type === 'integer') return limitsOf(tape, 'minimum', 'maximum', 30)
  if (type === 'date') return datesOf(tape, 30)
  return type === 'text' ? limitsOf(tape, 'minLength', 'maxLength', 30) : {}
}

function serviceOf(roles: Record<string, Roles>, { tape, situations, elements }: World): Document {
  const items = Object.keys(roles)
  const asked = facts(situations)
  const looks = [
    ...asked,
    ...asked,
    ...tape.some([...elementFacts('p', elements.person), ...elementFacts('h', elements.house)], 6)
  ]
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
  const shares = tape.chance(35) ? sharesOf(tape, situations) : {}
  const waits = tape.chance(8) && { waiting: [{ name: '公示', time: '5 日', before: [tape.pick(items)] }] }
  return documentOf('service', 's', {
    subjects: {
      p: { entity: 'person', name: '甲', ...login(40) },
      q: { entity: 'person', name: '乙', ...(tape.chance(45) && { mayBe: ['p'] }), ...when(30, asked), ...login(20) },
      h: { entity: 'house', name: '房', ...when(15, asked) }
    },
    situations,
    items: Object.fromEntries(usages),
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

/** A time limit, or several that depend on the situation, the last perhaps for all others. */
function terms(tape: Tape, days: number, looks: readonly Fact[]): string | Data[] {
  const time = (more: number) => (days + more === 1 ? '即办' : `${days + more} 个工作日`)
  if (looks.length === 0 || tape.chance(65)) return time(0)
  return [{ time: time(0), when: condition(tape, looks) }, ...(tape.chance(60) ? [{ time: time(3) }] : [])]
}
