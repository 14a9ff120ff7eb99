import { describe, expect, it } from 'vitest'
import { clean, codes, field, is, item, mergeAll, outcome, service } from '../small.js'

const USE = 'items:\n  a: { use: a, bind: { p: mother } }\n  b: { use: b, bind: { q: mother } }\n'

describe('one form', () => {
  it('has one field for one identity, whatever the labels and roles', () => {
    const bundle = clean({
      ...item('a', 'roles: { p: person }\nform:\n  - { element: p.name, label: 申请人 }\n'),
      ...item('b', 'roles: { q: person }\nform:\n  - { element: q.name, label: 户主姓名 }\n  - q.sex\n'),
      ...service(USE)
    })
    expect(bundle.fields.map(({ key }) => key)).toEqual(['mother.name', 'mother.sex'])
    expect(field(bundle, 'mother.name').uses.map(({ item, label }) => [item, label])).toEqual([
      ['a', '申请人'],
      ['b', '户主姓名']
    ])
  })

  it('keeps different persons apart', () => {
    const bundle = clean({
      ...item('a', 'roles: { p: person }\nform: [p.name]\n'),
      ...service('items:\n  a: { use: a, bind: { p: mother } }\n  b: { use: a, bind: { p: father } }\n')
    })
    expect(bundle.fields.map(({ key }) => key)).toEqual(['mother.name', 'father.name'])
  })

  it('shows and requires a field under the union of the conditions', () => {
    const bundle = clean({
      ...item('a', 'roles: { p: person }\nform:\n  - { element: p.sex, required: true }\n'),
      ...item(
        'b',
        'roles: { q: person }\nsituations: { move: { ask: 是否迁移, type: boolean } }\nform:\n  - { element: q.sex, when: { move: true } }\n'
      ),
      ...service(
        'situations:\n  move: { ask: 是否迁移, type: boolean }\n  near: { ask: 是否本地, type: boolean }\n' +
          'items:\n  a: { use: a, bind: { p: mother }, when: { near: true } }\n  b: { use: b, bind: { q: mother } }\n'
      )
    })
    const { when, required } = field(bundle, 'mother.sex')
    for (const move of [true, false])
      for (const near of [true, false]) {
        const facts = { 'situations.move': move, 'situations.near': near }
        expect(is(when, facts)).toBe(move || near)
        expect(is(required, facts)).toBe(near)
      }
  })

  it('asks the questions that only an item has, when that item applies', () => {
    const bundle = clean({
      ...item(
        'a',
        'roles: { p: person }\nsituations: { move: { ask: 是否迁移, type: boolean } }\nform:\n  - { element: p.sex, when: { move: true } }\n'
      ),
      ...service(
        'situations:\n  near: { ask: 是否本地, type: boolean }\nitems:\n  a: { use: a, bind: { p: mother }, when: { near: true } }\n'
      )
    })
    const question = bundle.questions.find(({ fact }) => fact === 'situations.move')
    expect(question && is(question.when, { 'situations.near': true })).toBe(true)
    expect(question && is(question.when, { 'situations.near': false })).toBe(false)
  })

  it('asks for what only the conditions of the service look at', () => {
    const bundle = clean({
      ...item('a', 'roles: { p: person }\nform: [p.name]\n'),
      ...service('items:\n  a: { use: a, bind: { p: mother }, when: { mother.insured: true } }\n')
    })
    expect(field(bundle, 'mother.insured').required.op).toBe('true')
    expect(outcome(bundle, { 'mother.insured': false }).asked).toEqual(['mother.insured'])
    expect(outcome(bundle, { 'mother.insured': true }).items).toEqual(['a'])
  })

  it('leaves out what the office fills in', () => {
    const bundle = clean({
      ...item('a', 'roles: { p: person }\nform:\n  - p.name\n  - { element: p.address, filledBy: office }\n'),
      ...service('items:\n  a: { use: a, bind: { p: mother } }\n')
    })
    expect(bundle.fields.map(({ key }) => key)).toEqual(['mother.name'])
  })
})

describe('constraints', () => {
  const two = (a: string, b: string, when = '') => ({
    ...item('a', `roles: { p: person }\nform:\n  - { element: p.name, ${a}, basis: 甲法 }\n`),
    ...item('b', `roles: { q: person }\nform:\n  - { element: q.name, ${b}, basis: 乙法 }\n`),
    ...service(
      `situations:\n  near: { ask: 是否本地, type: boolean }\nitems:\n  a: { use: a, bind: { p: mother } }\n  b: { use: b, bind: { q: mother }${when} }\n`
    )
  })

  it('meet: the stricter wins', () => {
    const bundle = clean(two('minLength: 2, maxLength: 30', 'minLength: 4, maxLength: 40'))
    expect(field(bundle, 'mother.name').constraints).toEqual({ minLength: 4, maxLength: 30 })
  })

  it('never get weaker than the element', () => {
    expect(field(clean(two('maxLength: 80', 'minLength: 1')), 'mother.name').constraints.maxLength).toBe(50)
  })

  it('hold only while their item applies', () => {
    const name = field(clean(two('maxLength: 30', 'maxLength: 10', ', when: { near: true }')), 'mother.name')
    expect(name.constraints).toEqual({ maxLength: 30 })
    expect(name.stricter).toEqual([expect.objectContaining({ item: 'b', constraints: { maxLength: 10 } })])
    expect(is(name.stricter[0]!.when, { 'situations.near': false })).toBe(false)
  })

  it('that contradict name both sides with their bases', () => {
    const { diagnostics } = mergeAll(two('maxLength: 3', 'minLength: 5'))
    expect(diagnostics.map(({ code }) => code)).toEqual(['LB4001'])
    expect(diagnostics[0]!.related!.map(({ span, zh }) => [span.file, zh])).toEqual([
      ['items/a.yaml', 'a 的“姓名”，依据：甲法'],
      ['items/b.yaml', 'b 的“姓名”，依据：乙法']
    ])
  })

  it('that never meet do not contradict', () => {
    const texts = two('maxLength: 3', 'minLength: 5', ', when: { near: true }')
    texts['services/s.yaml'] = texts['services/s.yaml']!.replace(
      'a: { use: a, bind: { p: mother } }',
      'a: { use: a, bind: { p: mother }, when: { near: false } }'
    )
    expect(codes(texts)).toEqual([])
  })

  it.each([
    ['formats of different length', 'format: postcode', 'format: mobile'],
    ['a format and a length', 'format: mobile', 'maxLength: 10'],
    ['patterns are left to the applicant', 'pattern: "^a$"', 'pattern: "^b$"']
  ])('%s', (name, a, b) => {
    expect(codes(two(a, b))).toEqual(name.startsWith('patterns') ? [] : ['LB4001'])
  })

  it('keep the options that all allow', () => {
    const texts = two('x', 'y')
    texts['items/a.yaml'] = texts['items/a.yaml']!.replace('p.name, x', 'p.sex, options: ["1"]')
    texts['items/b.yaml'] = texts['items/b.yaml']!.replace('q.name, y', 'q.sex, options: ["2"]')
    expect(codes(texts)).toEqual(['LB4001'])
    texts['items/b.yaml'] = texts['items/b.yaml']!.replace('["2"]', '["1", "2"]')
    expect(field(clean(texts), 'mother.sex').constraints.options).toEqual(['1'])
  })
})

describe('computed fields', () => {
  const two = (a: string, b: string) => ({
    ...item('a', `roles: { p: person }\nform: [p.mobile, p.address, { element: p.name, computed: ${a} }]\n`),
    ...item('b', `roles: { q: person }\nform: [q.mobile, q.address, { element: q.name, computed: ${b} }]\n`),
    ...service(USE)
  })

  it('are computed in one way', () => {
    expect(field(clean(two('{ copy: p.mobile }', '{ copy: q.mobile }')), 'mother.name').computed).toEqual({
      copy: 'mother.mobile'
    })
    expect(codes(two('{ copy: p.mobile }', '{ copy: q.address }'))).toEqual(['LB4007'])
  })
})
