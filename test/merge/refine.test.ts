import { describe, expect, it } from 'vitest'
import { clean, codes, field, is, item, outcome, service, type Texts } from './small.js'

const base: Texts = {
  ...item(
    'a',
    'roles: { p: person }\nsituations: { months: { ask: 几个月, type: integer } }\nparameters:\n  grace: { name: 宽限, type: integer, default: 3, min: 1, max: 6 }\n  fixed: { name: 固定, type: integer, default: 1, adjustable: false }\nform:\n  - p.name\n  - { element: p.sex, when: { months: { gte: { param: grace } } } }\nlimits: { promised: 5 workdays }\n'
  ),
  ...service(
    'parameters:\n  wait: { name: 公示, type: duration, default: 5 workdays, min: 3 workdays, max: 7 workdays }\nsituations: { months: { ask: 几个月, type: integer } }\nitems:\n  a: { use: a, bind: { p: mother } }\nlimits: { promised: 10 workdays, waiting: [{ name: 公示, time: { param: wait }, before: [a] }] }\nvisits: 2\nchannels: [window]\n'
  )
}
const overlay = (body: string, id = 'o', region = '"210100"'): Texts => ({
  [`${id}.yaml`]: `kind: overlay\nid: ${id}\nname: 某市\nregion: ${region}\n${body}`
})
const shown = (texts: Texts, months: number, region?: string) =>
  is(field(clean(texts, region), 'mother.sex').when, { 'situations.months': months })

describe('an overlay', () => {
  it('refines only in its region and below', () => {
    const texts = { ...base, ...overlay('item: a\nparameters: { grace: 2 }\nlimits: { promised: 1 workday }\n') }
    expect(shown(texts, 2)).toBe(false)
    expect(shown(texts, 2, '210200')).toBe(false)
    expect(shown(texts, 2, '210100')).toBe(true)
    expect(shown(texts, 2, '210102')).toBe(true)
    expect(outcome(clean(texts, '210102'), {}).days).toBe(1)
    expect(outcome(clean(texts), {}).days).toBe(5)
  })

  it('of a county comes after that of its city', () => {
    const texts = {
      ...base,
      ...overlay('item: a\nlimits: { promised: 2 workdays }\n', 'county', '"210102"'),
      ...overlay('item: a\nlimits: { promised: 4 workdays }\n', 'city')
    }
    expect(outcome(clean(texts, '210102'), {}).days).toBe(2)
    expect(outcome(clean(texts, '210100'), {}).days).toBe(4)
  })

  it('adds channels, takes visits away, and sets parameters of the service', () => {
    const bundle = clean(
      {
        ...base,
        ...overlay(
          'service: s\nchannels: [online]\nvisits: 0\nparameters: { wait: 3 workdays }\nlimits: { promised: 8 workdays }\n'
        )
      },
      '210100'
    )
    expect(bundle.service.channels).toEqual(['window', 'online'])
    expect(bundle.service.visits).toBe(0)
    expect(bundle.process.tasks[0]!.waiting[0]!.time).toEqual({ amount: 3, unit: 'workday' })
    expect(bundle.region?.code).toBe('210100')
  })

  it.each([
    ['LB7001', 'item: a\nlimits: { promised: 6 workdays }\n'],
    ['LB7001', 'item: a\nlimits: { promised: 1 month }\n'],
    ['LB7001', 'service: s\nlimits: { promised: 11 workdays }\n'],
    ['LB7002', 'item: a\nparameters: { grace: 7 }\n'],
    ['LB7002', 'item: a\nparameters: { grace: 0 }\n'],
    ['LB7002', 'service: s\nparameters: { wait: 8 workdays }\n'],
    ['LB7003', 'item: a\nparameters: { other: 2 }\n'],
    ['LB7003', 'item: a\nparameters: { fixed: 2 }\n'],
    ['LB7004', 'service: s\nvisits: 3\n'],
    ['LB7005', 'visits: 1\n'],
    ['LB7005', 'service: s\nitem: a\n']
  ])('%s: %j', (code, body) => {
    expect(codes({ ...base, ...overlay(body) })).toEqual([code])
    expect(codes({ ...base, ...overlay(body) }, '210100')).toContain(code)
  })

  it('may say the same as the level above', () => {
    expect(
      codes({ ...base, ...overlay('item: a\nlimits: { promised: 5 workdays }\nparameters: { grace: 6 }\n') })
    ).toEqual([])
    expect(codes({ ...base, ...overlay('item: a\nlimits: { promised: 7 days }\n') })).toEqual([])
    expect(codes({ ...base, ...overlay('service: s\nvisits: 2\nparameters: { wait: 7 workdays }\n') })).toEqual([])
  })
})

describe('extending', () => {
  it('appends to form and materials, and overrides the rest', () => {
    const bundle = clean({
      ...item(
        'base',
        'abstract: true\nroles: { p: person }\nform: [p.name]\nmaterials: [photo]\nlimits: { promised: 5 workdays, statutory: 9 workdays }\n'
      ),
      ...item('a', 'extends: base\nform: [p.sex]\nmaterials: [paper of p]\nlimits: { promised: 2 workdays }\n'),
      ...service('items:\n  a: { use: a, bind: { p: mother } }\n')
    })
    expect(bundle.fields.map(({ key }) => key)).toEqual(['mother.name', 'mother.sex'])
    expect(bundle.materials.map(({ key }) => key)).toEqual(['photo', 'paper of mother'])
    expect(bundle.items[0]!.limits).toEqual({
      promised: [{ time: { amount: 2, unit: 'workday' }, when: { op: 'true' } }],
      statutory: [],
      uncounted: [],
      waiting: []
    })
  })

  it('reports a mistake of the base once, though two items extend it', () => {
    const two = {
      ...item('base', 'abstract: true\nroles: { p: person }\nform: [p.name, p.name]\n'),
      ...item('a', 'extends: base\n'),
      ...item('b', 'extends: base\n')
    }
    expect(
      codes({
        ...two,
        ...service('items:\n  a: { use: a, bind: { p: mother } }\n  b: { use: b, bind: { p: mother } }\n')
      })
    ).toEqual(['LB3024'])
  })
})

describe('examples', () => {
  const example = (given: string, expected: string) => {
    const texts = { ...base }
    texts['services/s.yaml'] =
      `${texts['services/s.yaml']}examples:\n  - { name: 例, given: { ${given} }, expect: { ${expected} } }\n`
    return codes(texts)
  }

  it.each([
    ['months: 1', 'items: [a], asked: 1, days: 5, visits: 2, materials: 0', []],
    ['months: 3', 'asked: [mother.name, mother.sex]', []],
    ['months: 1', 'asked: 2', ['LB4006']],
    ['months: 3', 'asked: [mother.name]', ['LB4006']],
    ['months: 3', 'notAsked: [mother.sex]', ['LB4006']],
    ['months: 1', 'notAsked: [mother.sex]', []],
    ['months: 1', 'items: []', ['LB4006']],
    ['months: 1', 'days: 4', ['LB4006']],
    ['months: 1', 'visits: 1', ['LB4006']],
    ['months: 1', 'materials: [photo]', ['LB4006']],
    ['months: 1', 'days: 4, visits: 1', ['LB4006', 'LB4006']]
  ])('given %s expect %s', (given, expected, found) => {
    expect(example(given, expected)).toEqual(found)
  })
})
