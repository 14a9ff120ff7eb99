/** Facts compared with each other, and what is worked out from them: in the engine, the runtime, the guide and the proof. */
import { describe, expect, it } from 'vitest'
import { all, not, type Cond } from '../../src/condition/cond.js'
import { holds, type Value } from '../../src/condition/evaluate.js'
import { proofOf } from '../../src/prove/index.js'
import { recheck } from '../../src/recheck/index.js'
import { isPossible } from '../../src/situations/index.js'
import { link } from '../../src/link/index.js'
import { lexiconOf } from '../../src/wording/lexicon.js'
import { applicable } from '../../templates/integration/runtime/dispatch.js'
import { check } from '../../templates/integration/runtime/check.js'
import type { Row } from '../../templates/integration/runtime/types.js'
import { documentsOf, compileTexts } from '../support/specs.js'
import { planFor } from '../support/submissions.js'

const SPECS = {
  'person.yaml': `
kind: entity
id: person
name: 自然人
elements:
  name: {name: 姓名, type: text, maxLength: 50}
  birth: {name: 出生日期, type: date}
  district: {name: 所在区, type: code, options: {a: 甲区, b: 乙区, c: 丙区}}
  home: {name: 户籍地, type: region}
  live: {name: 居住地, type: region}
`,
  'org.yaml': 'kind: organization\nid: org\nname: 某局\n',
  'move.yaml': `
kind: item
id: move
name: 通行
owner: org
roles: {child: person, parent: person}
situations:
  truck: {ask: 车重多少, type: decimal, unit: 吨, minimum: 0}
  cargo: {ask: 货重多少, type: decimal, unit: 吨, minimum: 0}
  area: {ask: 住房面积, type: decimal, minimum: 0}
  people: {ask: 几口人, type: integer, minimum: 0}
  income: {ask: 月收入, type: decimal}
  wage: {ask: 最低工资, type: decimal}
  axles: {ask: 几轴, type: integer, minimum: 2, maximum: 6}
  body: {ask: 什么车, options: {flat: 平板, box: 厢式}}
  applied: {ask: 哪天申请, type: date}
form:
  - child.name
  - child.birth
  - child.district
  - parent.district
  - child.home
  - child.live
`,
  's.yaml': `
kind: service
id: s
name: 一件事
subjects: {child: {entity: person, name: 孩子}, parent: {entity: person, name: 家长}}
situations:
  truck: {ask: 车重多少, type: decimal, unit: 吨, minimum: 0}
  cargo: {ask: 货重多少, type: decimal, unit: 吨, minimum: 0}
  area: {ask: 住房面积, type: decimal, minimum: 0}
  people: {ask: 几口人, type: integer, minimum: 0}
  income: {ask: 月收入, type: decimal}
  wage: {ask: 最低工资, type: decimal}
  axles: {ask: 几轴, type: integer, minimum: 2, maximum: 6}
  body: {ask: 什么车, options: {flat: 平板, box: 厢式}}
  applied: {ask: 哪天申请, type: date}
values:
  gross: {name: 车货总重, unit: 吨, sum: [truck, cargo]}
  perHead: {name: 人均面积, ratio: [area, people]}
  age: {name: 年龄, age: child.birth, at: 2026-08-31}
  ageThen: {name: 申请时的年龄, age: child.birth, at: applied}
  limit: {name: 限值, table: {by: [axles, body], rows: [[2, flat, 18], [2, box, 17], [3, flat, 25]]}}
conditions:
  heavy: {name: 总重超过 49 吨的, when: {gross: {gt: 49}}}
items:
  move: {use: move}
  light: {use: move, when: {not: {gross: {gt: 55}}}}
  heavy: {use: move, when: {is: heavy}}
  over: {use: move, when: {gross: {gt: {fact: limit}}}}
  more: {use: move, when: {truck: {gt: {fact: cargo}}}}
  less: {use: move, when: {cargo: {gte: {fact: truck}}}}
  small: {use: move, when: {perHead: {lt: 15}}}
  poor: {use: move, when: {income: {lte: {fact: wage, times: 3}}}}
  school: {use: move, when: {age: {gte: 6}}}
  young: {use: move, when: {child.birth: {after: 2020-08-31}}}
  then: {use: move, when: {ageThen: {between: [6, 17]}}}
  same: {use: move, when: {child.district: {eq: {fact: parent.district}}}}
  local: {use: move, when: {child.home: {eq: {fact: child.live}}}}
limits: {promised: 5 workdays}
`
}

const { bundles, codes } = compileTexts(SPECS)
const bundle = bundles['s']!
const when = (usage: string): Cond => bundle.items.find((item) => item.usage === usage)!.when
const together = (...conds: Cond[]) => isPossible(all(...conds), bundle.situations)
const handled = (given: Row): string[] => applicable(planFor(bundle), given)
/** By both evaluations: the compiler's and that of the runtime. */
const does = (usage: string, given: { [group: string]: Row }): boolean => {
  const read = (fact: string) => {
    const [group = '', name = ''] = fact.split('.')
    return given[group]?.[name] as Value | undefined
  }
  const own = holds(when(usage), read)
  expect(handled(given).includes(usage)).toBe(own)
  return own
}
const answers = (situations: Row) => ({ situations })

it('is without a finding', () => expect(codes).toEqual([]))

describe('what holds', () => {
  it('sums, to the last digit', () => {
    expect(does('heavy', answers({ truck: 16.3, cargo: 32.7 }))).toBe(false)
    expect(does('heavy', answers({ truck: 16.3, cargo: 32.71 }))).toBe(true)
    expect(does('heavy', answers({ truck: 60 }))).toBe(false)
    expect(does('light', answers({ truck: 60 }))).toBe(true)
  })

  it('ratios and multiples', () => {
    expect(does('small', answers({ area: 4.5, people: 0.3 }))).toBe(false)
    expect(does('small', answers({ area: 44.9, people: 3 }))).toBe(true)
    expect(does('small', answers({ area: 44.9, people: 0 }))).toBe(false)
    expect(does('poor', answers({ income: 6.3, wage: 2.1 }))).toBe(true)
    expect(does('poor', answers({ income: 6.31, wage: 2.1 }))).toBe(false)
  })

  it('tables', () => {
    expect(does('over', answers({ truck: 10, cargo: 8, axles: 2, body: 'flat' }))).toBe(false)
    expect(does('over', answers({ truck: 10, cargo: 8, axles: 2, body: 'box' }))).toBe(true)
    expect(does('over', answers({ truck: 90, cargo: 8, axles: 6, body: 'box' }))).toBe(false)
  })

  it('ages, of 29 February too', () => {
    expect(does('school', { child: { birth: '2020-08-31' } })).toBe(true)
    expect(does('school', { child: { birth: '2020-09-01' } })).toBe(false)
    expect(does('then', { child: { birth: '2020-02-29' }, situations: { applied: '2026-02-28' } })).toBe(true)
    expect(does('then', { child: { birth: '2020-03-01' }, situations: { applied: '2026-02-28' } })).toBe(false)
    expect(does('then', { child: { birth: '2008-02-28' }, situations: { applied: '2026-02-28' } })).toBe(false)
  })

  it('what is the same', () => {
    expect(does('same', { child: { district: 'a' }, parent: { district: 'a' } })).toBe(true)
    expect(does('same', { child: { district: 'a' }, parent: { district: 'b' } })).toBe(false)
    expect(does('same', { child: { district: 'a' } })).toBe(false)
    expect(does('local', { child: { home: '210102', live: '210102' } })).toBe(true)
  })
})

describe('over all situations', () => {
  it('is exact of one sum, one pair, one age, one table and two lists', () => {
    expect(together(when('light'), not(when('heavy')))).toBe(true)
    expect(together(not(when('light')), not(when('heavy')))).toBe(false)
    expect(together(when('more'), when('less'))).toBe(false)
    expect(together(when('school'), when('young'))).toBe(false)
    expect(together(when('over'), when('light'))).toBe(true)
    const district = (who: string, code: string): Cond => ({
      op: 'test',
      fact: `${who}.district`,
      is: 'in',
      values: [code]
    })
    expect(together(when('same'), district('child', 'a'), district('parent', 'b'))).toBe(false)
    expect(together(when('same'), district('child', 'a'), district('parent', 'a'))).toBe(true)
    expect(together(not(when('same')), district('child', 'a'), district('parent', 'a'))).toBe(false)
  })

  it('leaves open what it does not know, and knows when an input is absent', () => {
    const known = (name: string): Cond => ({ op: 'test', fact: `situations.${name}`, is: 'known' })
    expect(together(when('small'), when('poor'))).toBe(true)
    expect(together(when('heavy'), not(known('truck')))).toBe(false)
  })
})

it('is said in Chinese', () => {
  const { plain } = lexiconOf(bundle)
  expect(plain(when('more'))).toBe('“货重多少”小于“车重多少”')
  expect(plain(when('light'))).toBe('“车货总重”不大于 55 吨')
  expect(plain(when('poor'))).toBe('“月收入”不大于“最低工资”的 3 倍')
  expect(plain(when('small'))).toBe('“人均面积”小于 15')
  expect(plain(when('same'))).toBe('孩子的所在区与家长的所在区相同')
  expect(lexiconOf(bundle).when(when('heavy'))).toContain('总重超过 49 吨的')
})

it('is proved, and the second program agrees', () => {
  const { program } = link(documentsOf(SPECS))
  const { certificate } = proofOf(program, bundle)
  expect(recheck(JSON.stringify(certificate)).problems).toEqual([])
  expect(
    certificate.model.facts.find(({ name }) => name.includes('truck') && name.includes('车货总重'))?.reads
  ).toEqual(['situations.cargo', 'situations.truck'])
})

it('is a gate like any other, and says which answers it looks at', () => {
  const gated = {
    ...SPECS,
    's.yaml': SPECS['s.yaml'].replace(
      'limits:',
      'eligibility: [{text: 总重不超过 49 吨, when: {gross: {lte: 49}}}]\nlimits:'
    )
  }
  const own = compileTexts(gated).bundles['s']!
  const found = check(planFor(own), answers({ truck: 40, cargo: 10 })).filter(({ code }) => code === 'gate')
  expect(found.map(({ facts }) => facts)).toEqual([['situations.cargo', 'situations.truck']])
})

it.each([
  ['LB3132', 'ratio: [area, people]', 'ratio: [area, people], sum: [area]', 's.yaml'],
  ['LB3132', 'at: 2026-08-31', '', 's.yaml'],
  ['LB3132', '[2, flat, 18]', '[2, wide, 18]', 's.yaml'],
  ['LB3132', '[2, flat, 18]', '[2, 18]', 's.yaml'],
  ['LB3132', 'perHead: {lt: 15}', 'perHead: {lt: {fact: gross}}', 's.yaml'],
  ['LB3132', 'limit: {name', 'body: {name', 's.yaml'],
  ['LB3005', 'sum: [truck, cargo]', 'sum: [truck, goods]', 's.yaml'],
  ['LB3007', 'sum: [truck, cargo]', 'sum: [truck, applied]', 's.yaml'],
  ['LB3007', 'eq: {fact: parent.district}', 'eq: {fact: child.live}', 's.yaml'],
  ['LB3009', 'sum: [truck, cargo]', 'sum: [truck, gross]', 's.yaml']
] as const)('%s: %s → %s', (code, from, to, file) => {
  const { diagnostics } = link(documentsOf({ ...SPECS, [file]: SPECS[file].replace(from, to) }))
  expect(diagnostics.map((one) => one.code)).toContain(code)
})
