import { describe, expect, it } from 'vitest'
import { clean, codes, field, is, item, outcome, service, sources, type Texts } from '../small.js'

const ONE = 'items:\n  a: { use: a, bind: { p: mother } }\n'
const form = (...refs: string[]) => item('a', `roles: { p: person }\nform: [${refs.join(', ')}]\n`)
const resource = (state: string, keys = 'h.idNumber'): Texts => ({
  'resource.yaml': `kind: resource\nid: records\nname: 共享库\nroles: { h: person }\nkeys: [${keys}]\ngives: [h.address]\nstate: ${state}\n`
})

describe('where a value comes from', () => {
  it('is asked when nothing gives it', () => {
    expect(sources(clean({ ...form('p.mobile'), ...service(ONE) }), 'mother.mobile')).toEqual(['asked'])
  })

  it('is the login, as far as that person is the one logged in', () => {
    const texts = {
      ...form('p.name', 'p.mobile'),
      ...service(`situations: { who: { ask: 谁来办, options: { m: 母亲, f: 父亲 } } }\n${ONE}`)
    }
    const always = clean({
      ...texts,
      'services/s.yaml': texts['services/s.yaml']!.replace('name: 母亲 }', 'name: 母亲, login: true }')
    })
    expect(sources(always, 'mother.name')).toEqual(['login'])
    expect(sources(always, 'mother.mobile')).toEqual(['asked'])
    const sometimes = clean({
      ...texts,
      'services/s.yaml': texts['services/s.yaml']!.replace('name: 母亲 }', 'name: 母亲, login: { who: m } }')
    })
    expect(sources(sometimes, 'mother.name')).toEqual(['login', 'asked'])
    expect(outcome(sometimes, { 'situations.who': 'm' }).asked).toEqual(['mother.mobile'])
    expect(outcome(sometimes, { 'situations.who': 'f' }).asked).toEqual(['mother.name', 'mother.mobile'])
  })

  it('is derived, only from that kind of number', () => {
    const bundle = clean({ ...form('p.idType', 'p.idNumber', 'p.birthDate'), ...service(ONE) })
    expect(sources(bundle, 'mother.birthDate')).toEqual(['derived birth-date-of', 'asked'])
    expect(outcome(bundle, { 'mother.idType': '111' }).asked).toEqual(['mother.idType', 'mother.idNumber'])
    expect(outcome(bundle, { 'mother.idType': '414' }).asked).toContain('mother.birthDate')
    const without = clean({ ...form('p.idNumber', 'p.birthDate'), ...service(ONE) })
    expect(sources(without, 'mother.birthDate')).toEqual(['derived birth-date-of'])
  })

  it('is not derived from a number that nobody has', () => {
    expect(sources(clean({ ...form('p.birthDate'), ...service(ONE) }), 'mother.birthDate')).toEqual(['asked'])
  })

  it('is looked up under the condition of the service, bound or not where the resource has one role', () => {
    const asked = 'situations: { share: { ask: 同意共享吗, type: boolean } }\n'
    for (const bind of ['', 'bind: { h: mother }, ']) {
      const stated = `${asked}resources: [{ use: records, ${bind}when: { share: true } }]\n`
      const bundle = clean({
        ...form('p.idNumber', 'p.address'),
        ...resource('available'),
        ...service(`${stated}${ONE}`)
      })
      expect(sources(bundle, 'mother.address')).toEqual(['resource records', 'asked'])
    }
  })

  it('is computed', () => {
    const bundle = clean({
      ...form('p.mobile', '{ element: p.address, computed: { copy: p.mobile } }'),
      ...service(ONE)
    })
    expect(sources(bundle, 'mother.address')).toEqual(['computed'])
  })

  it('is what an earlier item gives, which then comes first', () => {
    const bundle = clean({
      ...item('a', 'roles: { p: person }\nform: [p.name]\nresults:\n  - { name: 结果, gives: [p.address] }\n'),
      ...item('b', 'roles: { q: person }\nform: [q.address]\n'),
      ...service('items:\n  b: { use: b, bind: { q: mother } }\n  a: { use: a, bind: { p: mother } }\n')
    })
    expect(sources(bundle, 'mother.address')).toEqual(['earlier a'])
    expect(bundle.process.edges).toEqual([expect.objectContaining({ from: 'a', to: 'b', why: 'field', what: '住址' })])
    expect(bundle.process.levels).toEqual([['a'], ['b']])
  })

  it('is asked by the item itself that gives it, and when the earlier item does not apply', () => {
    const texts = (ownForm: string, when: string) => ({
      ...item('a', `roles: { p: person }\nform: [${ownForm}]\nresults:\n  - { name: 结果, gives: [p.address] }\n`),
      ...item('b', 'roles: { q: person }\nform: [q.address]\n'),
      ...service(
        `situations: { near: { ask: 是否本地, type: boolean } }\nitems:\n  a: { use: a, bind: { p: mother }${when} }\n  b: { use: b, bind: { q: mother } }\n`
      )
    })
    expect(sources(clean(texts('p.address', '')), 'mother.address')).toEqual(['asked'])
    const bundle = clean(texts('p.name', ', when: { near: true }'))
    expect(outcome(bundle, { 'situations.near': true }).asked).toEqual(['mother.name'])
    expect(outcome(bundle, { 'situations.near': false }).asked).toEqual(['mother.address'])
  })

  it('is not from an item that has to wait for the one that needs it', () => {
    const bundle = clean({
      ...item('a', 'roles: { p: person }\nform: [p.name]\nresults:\n  - { name: 结果, gives: [p.address] }\n'),
      ...item('b', 'roles: { q: person }\nform: [q.address]\n'),
      ...service('items:\n  a: { use: a, bind: { p: mother }, after: [b] }\n  b: { use: b, bind: { q: mother } }\n')
    })
    expect(sources(bundle, 'mother.address')).toEqual(['asked'])
  })

  it('is asked where two items would wait for each other', () => {
    const bundle = clean({
      ...item('a', 'roles: { p: person }\nform: [p.sex]\nresults:\n  - { name: 结果, gives: [p.address] }\n'),
      ...item('b', 'roles: { q: person }\nform: [q.address]\nresults:\n  - { name: 结果, gives: [q.sex] }\n'),
      ...service('items:\n  a: { use: a, bind: { p: mother } }\n  b: { use: b, bind: { q: mother } }\n')
    })
    const kinds = ['mother.sex', 'mother.address'].map((key) => sources(bundle, key).join())
    expect(kinds.filter((kind) => kind === 'asked')).toHaveLength(1)
    expect(bundle.process.edges).toHaveLength(1)
  })

  it('is the result of another service', () => {
    const bundle = clean({
      ...form('p.address'),
      ...service(`${ONE}prior:\n  - { service: t, gives: [mother.address] }\n`),
      't.yaml':
        'kind: service\nid: t\nname: 别的服务\nsubjects: { m: { entity: person, name: 人 } }\nitems: { a: { use: a, bind: { p: m } } }\n'
    })
    expect(field(bundle, 'mother.address').sources).toEqual([
      expect.objectContaining({ kind: 'prior', from: 't', name: '别的服务' })
    ])
  })

  it('is a shared resource, once it is available and its keys are known', () => {
    const asked = ['p.idNumber', 'p.address']
    expect(sources(clean({ ...form(...asked), ...resource('available'), ...service(ONE) }), 'mother.address')).toEqual([
      'resource records'
    ])
    expect(sources(clean({ ...form(...asked), ...resource('requested'), ...service(ONE) }), 'mother.address')).toEqual([
      'asked'
    ])
    expect(
      sources(clean({ ...form('p.address'), ...resource('available'), ...service(ONE) }), 'mother.address')
    ).toEqual(['asked'])
    expect(
      sources(
        clean({
          ...form(...asked),
          ...resource('available'),
          ...service(`${ONE}resources:\n  - { use: records, skip: 数据不全 }\n`)
        }),
        'mother.address'
      )
    ).toEqual(['asked'])
  })

  it('may use a key that only the login knows', () => {
    const texts = { ...form('p.address'), ...resource('available'), ...service(ONE) }
    texts['services/s.yaml'] = texts['services/s.yaml']!.replace('name: 母亲 }', 'name: 母亲, login: true }')
    expect(sources(clean(texts), 'mother.address')).toEqual(['resource records'])
  })

  it('is an e-certificate, when the service asks for that one anyway', () => {
    const texts = (materials: string) => ({
      ...item('a', `roles: { p: person }\nform: [p.idNumber, p.sex]\n${materials}`),
      ...service(ONE)
    })
    expect(
      sources(clean(texts('materials: [{ material: card, of: p, exemption: certificate }]\n')), 'mother.sex')
    ).toEqual(['certificate card'])
    expect(sources(clean(texts('')), 'mother.sex')).toEqual(['asked'])
  })

  it('is always asked for what is never reused', () => {
    const texts = {
      ...form('p.idNumber', 'p.signature'),
      ...service(`${ONE}prior:\n  - { service: s, gives: [mother.signature] }\n`)
    }
    expect(sources(clean(texts), 'mother.signature')).toEqual(['asked'])
    expect(field(clean(texts), 'mother.signature').neverReused).toBe(true)
  })

  it('asks one where two would give each other', () => {
    const bundle = clean({
      ...form('{ element: p.mobile, computed: { copy: p.address } }', 'p.address'),
      'resource.yaml':
        'kind: resource\nid: records\nname: 共享库\nroles: { h: person }\nkeys: [h.mobile]\ngives: [h.address]\nstate: available\n',
      ...service(ONE)
    })
    const kinds = ['mother.mobile', 'mother.address'].map((key) => sources(bundle, key)[0])
    expect(kinds.filter((kind) => kind === 'asked')).toHaveLength(1)
  })

  it('insisted on is asked, and said so', () => {
    expect(
      codes({
        ...form('p.idNumber', '{ element: p.address, ask: { reason: 未对接 } }'),
        ...resource('available'),
        ...service(ONE)
      })
    ).toEqual(['LB4003'])
    expect(
      codes({ ...form('p.idNumber', '{ element: p.address, ask: { reason: 未对接 } }'), ...service(ONE) })
    ).toEqual([])
  })
})

describe('who plays a role', () => {
  it('is another person when the two are the same', () => {
    const bundle = clean({
      ...form('p.mobile'),
      ...service(
        'items:\n  a: { use: a, bind: { p: agent } }\n  b: { use: a, bind: { p: mother } }\n',
        '  agent: { entity: person, name: 经办人, mayBe: [mother] }\n'
      )
    })
    expect(bundle.questions.find(({ fact }) => fact === 'same.agent')?.options?.map(({ code }) => code)).toEqual([
      'mother',
      'other'
    ])
    expect(outcome(bundle, { 'same.agent': 'mother' }).asked).toEqual(['mother.mobile'])
    expect(outcome(bundle, { 'same.agent': 'other' }).asked.sort()).toEqual(['agent.mobile', 'mother.mobile'])
  })

  it('depends on the situation, without gaps and without two at once', () => {
    const bound = (bind: string) => ({
      ...form('p.name'),
      ...service(
        `situations: { who: { ask: 随谁, options: { m: 母, f: 父 } } }\nitems:\n  a: { use: a, bind: { p: ${bind} } }\n`
      )
    })
    const bundle = clean(bound('{ mother: { who: m }, father: { who: f } }'))
    expect(is(field(bundle, 'mother.name').when, { 'situations.who': 'm' })).toBe(true)
    expect(is(field(bundle, 'mother.name').when, { 'situations.who': 'f' })).toBe(false)
    expect(codes(bound('{ mother: { who: m } }'))).toEqual(['LB4010'])
    expect(codes(bound('{ mother: true, father: { who: f } }'))).toEqual(['LB4008'])
  })

  it('may be nobody when the role is optional', () => {
    const bundle = clean({
      ...item('a', 'roles: { p: person, spouse: { entity: person, optional: true } }\nform: [p.name, spouse.name]\n'),
      ...service(ONE)
    })
    expect(bundle.fields.map(({ key }) => key)).toEqual(['mother.name'])

    const sometimes = {
      ...item('a', 'roles: { p: person, spouse: { entity: person, optional: true } }\nform: [p.name, spouse.name]\n'),
      ...service(
        'situations: { who: { ask: 随谁, options: { m: 母, f: 父 } } }\nitems:\n  a: { use: a, bind: { p: mother, spouse: { father: { who: f } } } }\n'
      )
    }
    expect(is(field(clean(sometimes), 'father.name').when, { 'situations.who': 'm' })).toBe(false)
  })
})
