/** Kinds of situations: what is possible, how many there are, what they come to, and what is said of them. */
import { expect, test } from 'vitest'
import { all } from '../../src/condition/cond.js'
import { isPossible } from '../../src/situations/index.js'
import { rangeAfter } from '../../src/emit/numbers.js'
import { between, variant } from '../diff/folders.js'
import { said } from '../support/said.js'
import { tell } from '../support/truth.js'
import { materials, outcome, specs } from './spec.js'

const item = (id: string, rest: string) => `kind: item
id: ${id}
name: 事项${id}
owner: bureau
roles: {grower: person}
${rest}---
`
const service = (rest: string, subjects = 'subjects: {grower: {entity: person, name: 种植户}}\n') => `kind: service
id: s
name: 补贴“一件事”
${subjects}${rest}`
const codes = async (files: Record<string, string>) =>
  (await tell(files)).diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)

test('dates and regions that leave no gap are no error; those that leave one are', async () => {
  const files = (until: string, within: string) =>
    specs(
      item('a', 'form: [grower.name]\n') +
        item('b', 'form: [grower.name]\n') +
        service(
          `situations:
  sown: {ask: 哪天播种, type: date}
  field: {ask: 地在哪里, type: region}
items:
  a: {use: a, bind: {grower: {old: {sown: {before: 2026-03-01}}, young: {sown: {after: ${until}}}}}}
  b: {use: b, bind: {grower: old}, when: {all: [{field: {within: ["430100", "430200"]}}, {not: {field: {within: "${within}"}}}]}}
`,
          'subjects: {old: {entity: person, name: 父亲}, young: {entity: person, name: 儿子}}\n'
        )
    )
  expect(await codes(files('2026-02-28', '430102'))).toEqual([])
  expect(await codes(files('2026-03-01', '430102'))).toEqual(['LB4010'])
  expect(await codes(files('2026-02-28', '430000'))).toContain('LB4004')
  const { guides } = await tell(files('2026-02-28', '430102'))
  expect(guides['s']).toContain('“地在哪里”在长沙市、株洲市，且“地在哪里”不在长沙市下辖地区（代码 430102）')
  expect(guides['s']).toContain('| 哪天播种：不晚于 2026-02-28；地在哪里：长沙市下辖地区（代码 430102）内或其他 |')
  expect(guides['s']).toContain('“哪天播种”早于 2026-03-01')
})

test('a place that is named itself is told apart from all that lies in it, by name', async () => {
  const files = specs(
    item('a', 'form: [grower.name]\n') +
      item('b', 'form: [grower.idNumber]\n') +
      service(
        'situations: {field: {ask: 地在哪里, type: region}}\nitems: {a: {use: a}, b: {use: b, when: {all: [{field: {within: "430000"}}, {not: {field: "430000"}}]}}}\n'
      )
  )
  const { guides, bundles } = await tell(files)
  expect(bundles['s']!.ledger.classes.map(({ label }) => label).sort()).toEqual([
    '地在哪里：湖南省内的其他地方',
    '地在哪里：湖南省（430000）或其他'
  ])
  expect(guides['s']).toContain('“地在哪里”在湖南省，且“地在哪里”不为湖南省（430000）')
})

const CHOICE = (bounds: string) =>
  specs(
    materials({ ma: '甲表', mb: '乙表', mc: '丙表' }) +
      item('a', 'materials: [ma of grower]\n') +
      item('b', 'materials: [mb of grower]\n') +
      item('c', 'materials: [mc of grower]\n') +
      service(`situations: {paddy: {ask: 种不种水稻, type: boolean}}
items:
  a: {use: a, optional: true}
  b: {use: b, optional: true}
  c: {use: c, optional: true, when: {paddy: true}}
choose: [{name: 补贴种类, of: [a, b, c], ${bounds}}]
`)
  )

test.each([
  // Applications by what is handled: a, b, c, ab, ac, bc – and none and all where the bounds allow it.
  ['min: 1, max: 2', '办 1 至 2 项', '6', '1 至 2'],
  ['max: 1', '至多办 1 项', '4', '0 至 1'],
  ['min: 2', '至少办 2 项', '4', '2 至 3'],
  ['min: 1, max: 1', '办 1 项', '3', '1']
])('three optional items, one of them not for all, %s', async (bounds, words, different, range) => {
  const { bundles, guides } = await tell(CHOICE(bounds))
  const { ledger, items, situations: possible } = bundles['s']!
  expect(ledger.different).toBe(different)
  expect(rangeAfter(ledger, 'materials')).toBe(range)
  expect(guides['s']).toContain(`补贴种类：事项a、事项b、事项c，${words}`)
  expect(isPossible(all(...items.map(({ when }) => when)), possible)).toBe(bounds === 'min: 2')
})

test('an example that a choice forbids is refused, also one that takes none', async () => {
  const example = (given: string) => {
    const files = CHOICE('min: 1, max: 2')
    return {
      ...files,
      'services/s.yaml': `${files['services/s.yaml']}examples: [{name: 例, given: {${given}}, expect: {visits: 1}}]\n`
    }
  }
  expect(await said(example('paddy: true, choices.a: true, choices.b: true, choices.c: true'), 'LB4011')).toHaveLength(
    1
  )
  expect(await said(example('paddy: false'), 'LB4011')).toHaveLength(1)
  expect(await said(example('paddy: false, choices.b: true'), 'LB4011')).toEqual([])
})

test('answers of several kinds that are independent: exact mean, least and most', async () => {
  const names = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`m${index}`, `第${index}样`]))
  const yes = Array.from({ length: 6 }, (_, index) => `  y${index}: {ask: 有没有${index}, type: boolean}\n`).join('')
  const three = Array.from(
    { length: 4 },
    (_, index) => `  k${index}: {ask: 哪一种${index}, options: {a: 一, b: 二, c: 三}}\n`
  ).join('')
  const rows = [
    ...Array.from({ length: 6 }, (_, index) => `  - {material: m${index}, of: grower, when: {y${index}: true}}\n`),
    ...Array.from(
      { length: 4 },
      (_, index) =>
        `  - {material: m${6 + 2 * index}, of: grower, when: {k${index}: c}}\n  - {material: m${7 + 2 * index}, of: grower, when: {k${index}: [b, c]}}\n`
    )
  ].join('')
  const files = specs(
    materials(names) + item('a', `situations:\n${yes}${three}materials:\n${rows}`) + service('items: {a: {use: a}}\n')
  )
  const { ledger } = (await tell(files)).bundles['s']!
  // 6 × 1/2 + 4 × (0 + 1 + 2)/3
  expect(ledger.weighted.after.materials).toBe(7)
  expect([ledger.least.after.materials, ledger.most.after.materials]).toEqual([0, 14])
  expect(ledger.different).toBe(String(2 ** 6 * 3 ** 4))
  expect(ledger.groups).toHaveLength(10)
})

test('thresholds of several numbers: classes are what differs, told apart by ranges that do not repeat each other', async () => {
  const files = specs(
    materials({ plan: '水保方案', permit: '用水证明' }) +
      item('a', 'limits: {promised: 3 workdays}\n') +
      item(
        'b',
        `situations: {area: {ask: 多少亩, type: decimal, minimum: 0, unit: 亩}, depth: {ask: 井深, type: decimal, minimum: 0, unit: 米}}
materials:
  - {material: plan, of: grower, when: {any: [{area: {gte: 500}}, {depth: {gt: 30}}]}}
  - {material: permit, of: grower, when: {depth: {gt: 30}}}
limits: {promised: 9 workdays}
`
      ) +
      service(`situations:
  area: {ask: 多少亩, type: decimal, minimum: 0, unit: 亩}
  depth: {ask: 井深, type: decimal, minimum: 0, unit: 米}
items: {a: {use: a}, b: {use: b, when: {any: [{area: {gte: 100}}, {depth: {gt: 10}}]}}}
limits: {promised: 5 workdays}
`)
  )
  const { bundles, guides, diagnostics } = await tell(files)
  const { ledger } = bundles['s']!
  // No b; b alone; b and the plan; b, the plan and the permit.
  expect(ledger.different).toBe('4')
  expect(diagnostics.map(({ code }) => code)).toContain('LB5003')
  expect(guides['s']).toContain('3 至 9 个工作日，看您的情形；最久的是“事项b”')
  const labels = ledger.classes.map(({ label }) => label)
  expect(labels).toHaveLength(new Set(labels).size)
  expect(labels.join()).toContain('井深：大于 30')
  const found = outcome(bundles['s']!, { area: 500, depth: 5 })
  expect([found.items, found.materials]).toEqual([['a', 'b'], ['plan of grower']])
})

test('a number of people, of a condition with a name: who is newly burdened, and who is freed', () => {
  const files = specs(
    materials({ list: '社员名册' }) +
      item(
        'a',
        `situations: {members: {ask: 社员多少人, type: integer, minimum: 5, unit: 人}}
conditions: {large: {name: 大社, when: {members: {gte: 50}}}}
materials: [{material: list, of: grower, need: copy, copies: 1, when: {is: large}}]
`
      ) +
      service('items: {a: {use: a}}\n')
  )
  const from = (count: number) => variant(files, ['items/a.yaml', 'gte: 50', `gte: ${count}`])
  const more = between(files, from(30))
  expect(more).toMatchObject({ level: 'major', heavier: true, ids: ['material-demanded:list of grower'] })
  expect(more.whens[0]).toMatch(/30.*(49|50)/)
  expect(between(files, from(80))).toMatchObject({ heavier: false, ids: ['material-dropped:list of grower'] })
})
