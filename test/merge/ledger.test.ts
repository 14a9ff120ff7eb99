import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Burden } from '../../src/merge/ledger/model.js'
import { clean, item, service, type Texts } from './small.js'
import { runs } from '../support/effort.js'

const STANDARD: Texts = {
  'standard.yaml': `kind: standard
id: std
name: 某省标准
sources: { klm: { title: 按键模型 } }
timeModel:
  keystroke: { value: 0.5, source: klm }
  fields: { text: { value: 2, source: klm }, code: { value: 3, source: 推定 } }
  keystrokes:
    types: { text: { value: 10, source: 推定 }, code: { value: 1, source: 推定 } }
    elements: { person.name: { value: 6, source: 推定 }, mobile: { value: 11, source: 推定 } }
  materials: { government: { value: 4, source: 推定 }, unknown: { value: 10, source: 推定 } }
  copy: { value: 2, source: 推定 }
  unstatedCopies: { value: 1, source: 推定 }
  travel: { value: 60, source: 推定 }
  waiting: { value: 30, source: 推定 }
`
}
const ONE = {
  ...item(
    'a',
    'roles: { who: person }\nform: [who.name, who.sex, who.mobile]\nmaterials: [{ material: paper of who, need: copy, copies: 2 }]\n'
  ),
  ...item(
    'b',
    'roles: { who: person }\nform: [who.name]\nmaterials: [{ material: paper of who, need: copy, copies: 2 }]\n'
  ),
  ...service('visits: 1\nitems: { a: { use: a, bind: { who: mother } }, b: { use: b, bind: { who: mother } } }\n')
}

describe('the time model', () => {
  it('adds keystrokes and minutes by element, format and type', () => {
    const { classes, model } = clean({ ...STANDARD, ...ONE }).ledger
    const { before, after } = classes[0]!
    // name 6 + sex 1 + mobile 11, and the name again
    expect([before.keystrokes, after.keystrokes]).toEqual([24, 18])
    // 3 texts and a choice: 3 × 2 + 3 + 24 × 0.5 seconds
    expect(before.minutesBy).toEqual({ typing: 0.35, materials: 20, copies: 8, visits: 180 })
    expect(after.minutesBy).toEqual({ typing: 0.27, materials: 10, copies: 4, visits: 90 })
    expect([before.minutes, after.minutes]).toEqual([208.35, 104.27])
    expect([before.copies, after.copies]).toEqual([4, 2])
    expect([before.departments, after.departments]).toEqual([1, 1])
    expect(model!.assumptions.find(({ key }) => key === 'keystroke')).toEqual({
      key: 'keystroke',
      name: '按一键',
      value: 0.5,
      unit: 'second',
      source: '按键模型',
      estimated: false
    })
    expect(model!.assumptions.filter(({ estimated }) => !estimated)).toHaveLength(2)
    expect(model!.assumptions.map(({ name }) => name)).toEqual(expect.arrayContaining(['填自然人的姓名', '填手机']))
  })

  it('leaves unknown what it does not say, and everything without a model', () => {
    const { before, after } = clean(ONE).ledger.classes[0]!
    expect([before.keystrokes, before.minutes, after.minutes, before.fields]).toEqual([null, null, null, 4])
    const partial = { 'standard.yaml': STANDARD['standard.yaml']!.replace(/^ +copy:.*\n/m, '') }
    const { minutes, minutesBy } = clean({ ...partial, ...ONE }).ledger.weighted.after
    expect(minutes).toBeNull()
    expect(minutesBy).toEqual({ typing: 0.27, materials: 10, copies: null, visits: 90 })
  })

  it('takes what no source says for unknown, not for nothing', () => {
    const silent = {
      ...item('a', 'roles: { who: person }\n'),
      ...service('items: { a: { use: a, bind: { who: mother } } }\n')
    }
    const { before, after } = clean({ ...STANDARD, ...silent }).ledger.classes[0]!
    const nothing = { fields: null, keystrokes: null, materials: null, copies: null, minutes: null }
    expect(before).toMatchObject({ ...nothing, forms: null, visits: 1 })
    expect(after).toMatchObject({ ...nothing, visits: null })
  })

  it('counts at least the copies that are stated when one material does not say', () => {
    const texts = { ...ONE, ...item('b', 'roles: { who: person }\nform: [who.name]\nmaterials: [photo]\n') }
    const { before, incomplete } = clean({ ...STANDARD, ...texts }).ledger.classes[0]!
    expect(before).toMatchObject({ copies: 2, materials: 2 })
    expect(incomplete?.before).toContain('copies')
  })
})

describe('weights', () => {
  const texts = (weights: string) => ({
    ...item('a', 'roles: { who: person }\nform: [who.name]\n'),
    ...item('b', 'roles: { who: person }\nform: [who.sex, who.mobile]\n'),
    ...service(`situations: { kind: { ask: 哪类, options: { x: 甲, y: 乙, z: 丙 } } }
items:
  a: { use: a, bind: { who: mother } }
  b: { use: b, bind: { who: mother }, when: { kind: x } }
${weights}`)
  })

  it('are alike for all answers when nobody states them', () => {
    const { weighted, weighting, classes, reductions } = clean(texts('')).ledger
    expect(weighting).toEqual({ kind: 'equal' })
    expect(classes.map(({ weight }) => weight)).toEqual([0.333333, 0.666667])
    expect(weighted.before.fields).toBe(1.67)
    expect(reductions.fields).toBe(0)
  })

  it('count every situation of a class by the stated shares', () => {
    const shares = 'weights: { shares: { kind: { x: 0.1, y: 0.3, z: 0.6 } }, source: 办件 }\n'
    const { weighted, weighting, classes } = clean(texts(shares)).ledger
    expect(classes.map(({ before, weight }) => [before.fields, weight])).toEqual([
      [3, 0.1],
      [1, 0.9]
    ])
    expect(weighted.before.fields).toBe(1.2)
    expect(weighting).toMatchObject({ kind: 'stated', source: '办件', shares: [{ ask: '哪类' }] })
  })

  it('leave out what never happens, known or not', () => {
    const shares = 'weights: { shares: { kind: { y: 1 } }, source: 办件 }\n'
    expect(clean(texts(shares)).ledger.weighted.before.fields).toBe(1)
  })
})

describe('classes', () => {
  it('tell apart what is asked from what a login gives', () => {
    const body = `subjects:
  mother: { entity: person, name: 母亲, login: { by: self } }
situations: { by: { ask: 由谁办理, options: { self: 本人, family: 家属 } } }
items: { a: { use: a, bind: { who: mother } } }
`
    const { classes, weighted, reductions } = clean({
      ...item('a', 'roles: { who: person }\nform: [who.name, who.idNumber, who.mobile]\n'),
      'services/s.yaml': `kind: service\nid: s\nname: 服务\n${body}`
    }).ledger
    expect(classes.map(({ label, after }) => [label, after.fields])).toEqual([
      ['由谁办理：本人', 1],
      ['由谁办理：家属', 3]
    ])
    expect(weighted.after.fields).toBe(2)
    expect(reductions.fields).toBe(33.3)
  })

  it('are told apart by the fields, though they cost the same', () => {
    const asked = 'situations: { kind: { ask: 哪类, options: { x: 甲, y: 乙, z: 丙 } } }\n'
    const fields = ['mobile', 'sex', 'address'].map(
      (name, index) => `{ element: who.${name}, when: { kind: ${'xyz'[index]} } }`
    )
    const { classes } = clean({
      ...item('a', `roles: { who: person }\n${asked}form: [${fields.join(', ')}]\n`),
      ...service(`${asked}items: { a: { use: a, bind: { who: mother }, facts: { kind: kind } } }\n`)
    }).ledger
    expect(classes.map(({ label, weight }) => [label, weight])).toEqual([
      ['哪类：甲', 0.333333],
      ['哪类：乙', 0.333333],
      ['哪类：丙', 0.333333]
    ])
  })
})

describe('merging', () => {
  const element = fc.constantFrom('name', 'sex', 'mobile', 'address')
  const material = fc.constantFrom('paper of who', 'photo', 'form', 'card of who')
  const one = fc.record({
    form: fc.uniqueArray(element, { minLength: 1 }),
    materials: fc.uniqueArray(material),
    who: fc.constantFrom('mother', 'father'),
    when: fc.constantFrom('', ', when: { rich: true }', ', when: { rich: false }', ', optional: true')
  })

  it('asks no more than the items one by one, in any class and on average', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), (items) => {
        const texts = items.map(({ form, materials }, index) =>
          item(
            `i${index}`,
            `roles: { who: person }\nform: [${form.map((name) => `who.${name}`).join(', ')}]\nmaterials: [${materials.join(', ')}]\n`
          )
        )
        const uses = items.map(
          ({ who, when }, index) => `  i${index}: { use: i${index}, bind: { who: ${who} }${when} }\n`
        )
        const body = `situations: { rich: { ask: 是否, type: boolean } }\nitems:\n${uses.join('')}`
        const { ledger } = clean(Object.assign({}, STANDARD, ...texts, service(body)) as Texts)
        for (const { before, after } of [...ledger.classes, ledger.weighted])
          for (const key of ['fields', 'keystrokes', 'materials', 'departments'] as const)
            expect(key + isNoMore(after, before, key)).toBe(`${key}true`)
        expect(ledger.classes.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 4)
      }),
      { numRuns: runs(15, 60) }
    )
  })

  function isNoMore(after: Burden, before: Burden, key: 'fields' | 'keystrokes' | 'materials' | 'departments') {
    const [most, own] = [before[key], after[key]]
    return most === null || own === null || own <= most
  }
})

describe('what going through all situations found', () => {
  const asked = 'situations: { near: { ask: 是否本地, type: boolean } }\n'
  const one = (body: string, rest: string) =>
    clean({ ...item('a', body), ...item('b', 'roles: { who: person }\nform: [who.name]\n'), ...service(asked + rest) })
      .ledger

  it('visits for the one item that needs somebody there, where it is not always handled', () => {
    const { least, most, weighted } = one(
      'roles: { who: person }\nform: [who.name]\nsituations: { sick: { ask: 是否病重, type: boolean } }\npresence: [{ who: who, reason: 当面确认, when: { sick: false } }]\n',
      'items:\n  a: { use: a, bind: { who: mother }, when: { near: true } }\n  b: { use: b, bind: { who: mother } }\n'
    )
    expect([least.after.visits, most.after.visits, weighted.after.visits]).toEqual([0, 1, 0.25])
  })

  it('days of items one by one, of which one or the other is handled', () => {
    const { least, most } = clean({
      ...item('a', 'roles: { who: person }\nform: [who.name]\nlimits: { promised: 6 workdays }\n'),
      ...item('b', 'roles: { who: person }\nform: [who.name]\nlimits: { promised: 9 workdays }\n'),
      ...service(
        `${asked}items:\n  a: { use: a, bind: { who: mother }, when: { near: true } }\n  b: { use: b, bind: { who: mother }, when: { near: false } }\n`
      )
    }).ledger
    expect([least.before.days, most.before.days]).toEqual([6, 9])
  })

  it('no field of somebody who is not there', () => {
    const { least, most } = clean({
      ...item('a', 'roles: { who: person, other: { entity: person, optional: true } }\nform: [who.name, other.name]\n'),
      ...service(
        `${asked}items: { a: { use: a, bind: { who: mother, other: guest } } }\n`,
        '  guest: { entity: person, name: 来客, when: { near: true } }\n'
      )
    }).ledger
    expect([least.before.fields, most.before.fields]).toEqual([1, 2])
  })

  it('the copies that are stated, beside a material of the same group that does not say', () => {
    const { weighted, incomplete } = one(
      'roles: { who: person }\nform: [who.name]\nmaterials:\n  - anyOf: [[{ material: photo, copies: 3 }, paper of who], [paper of who, card of who]]\n    need: copy\n  - { material: photo, need: copy, copies: 3 }\n',
      'items:\n  a: { use: a, bind: { who: mother } }\n  b: { use: b, bind: { who: mother } }\n'
    )
    expect(weighted.after).toMatchObject({ materials: 2, copies: 3 })
    expect(incomplete.after).toContain('copies')
  })

  it('of alternatives as long as each other the one with the fewest copies, one by one as together', () => {
    const { weighted } = one(
      'roles: { who: person }\nform: [who.name]\nmaterials: [{ anyOf: [[{ material: photo, copies: 3 }], [{ material: paper, of: who, copies: 1 }]], need: copy }]\n',
      'items:\n  a: { use: a, bind: { who: mother } }\n  b: { use: b, bind: { who: mother } }\n'
    )
    expect([weighted.before.copies, weighted.after.copies]).toEqual([1, 1])
  })

  it('no more copies for a group of which an option costs nothing', () => {
    const { weighted } = one(
      'roles: { who: person }\nform: [who.name]\nmaterials:\n  - { material: photo, need: copy, copies: 2 }\n  - anyOf: [[{ material: photo, copies: 3 }], [form]]\n    need: copy\n',
      'items:\n  a: { use: a, bind: { who: mother } }\n  b: { use: b, bind: { who: mother } }\n'
    )
    expect(weighted.after.copies).toBe(2)
  })

  it('answers that are left count alike where the shares leave nobody', () => {
    const { weighted } = one(
      'roles: { who: person }\nform: [who.name]\n',
      'weights: { shares: { near: { "true": 1, "false": 0 } }, source: 统计 }\neligibility: [{ text: 限外地, when: { near: false } }]\nitems:\n  a: { use: a, bind: { who: mother }, when: { near: false } }\n  b: { use: b, bind: { who: mother }, when: { near: false } }\n'
    )
    expect(weighted.before.steps).toBe(2)
  })

  it('of several values at once, each set counts alike, told apart or not', () => {
    const weigh = (skills: string) =>
      clean({
        'specs/human.yaml':
          'kind: entity\nid: human\nname: 人\nelements:\n  skills: { name: 技能, type: codes, options: { a: 甲, b: 乙 } }\n  name: { name: 姓名, type: text }\n',
        ...item(
          'a',
          `roles: { who: human }\nform: [who.skills, { element: who.name, when: { who.skills: ${skills} } }]\n`
        ),
        ...service('items: { a: { use: a, bind: { who: he } } }\n', '  he: { entity: human, name: 人 }\n')
      }).ledger.weighted.before.fields
    expect([weigh('a'), weigh('[a, b]')]).toEqual([1.5, 1.75])
  })
})
