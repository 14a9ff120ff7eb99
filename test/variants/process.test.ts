/** Kinds of order, time, visits, authorities, thresholds of a place: in services of other domains than the cases. */
import { expect, test } from 'vitest'
import { flowView } from '../../src/emit/guide/flow.js'
import { timeTexts } from '../../src/emit/guide/time.js'
import { mermaid } from '../../src/emit/process/mermaid.js'
import { matrixOf } from '../../src/emit/proof/matrix.js'
import { said } from '../support/said.js'
import { lineOf, tell } from '../support/truth.js'
import { materials, outcome, specs } from './spec.js'

const item = (id: string, rest: string, owner = 'bureau') => `kind: item
id: ${id}
name: 事项${id}
owner: ${owner}
roles: {grower: person}
${rest}---
`
const service = (rest: string) => `kind: service
id: s
name: 养殖“一件事”
subjects: {grower: {entity: person, name: 养殖户}}
${rest}`

test('of three items one applies, which only one of them follows: said so, with a way in for the others', async () => {
  const files = specs(
    materials({ report: '检疫报告' }) +
      item('vet', 'results: [{material: report, of: grower}]\n') +
      item('pig', 'materials: [report of grower]\n') +
      item('fish', '') +
      item('bee', '') +
      service(`situations: {kind: {ask: 养什么, options: {pig: 猪, fish: 鱼, bee: 蜂}}}
items:
  vet: {use: vet, optional: true}
  pig: {use: pig, when: {kind: pig}}
  fish: {use: fish, when: {kind: fish}}
  bee: {use: bee, when: {kind: bee}}
`)
  )
  const bundle = (await tell(files)).bundles['s']!
  const { levels, order } = flowView(bundle)
  expect(order).toEqual(['选办了“事项vet”的，办完再办“事项pig”：后者要用前者给出的检疫报告'])
  expect(levels.at(-1)!.boxes.map(({ name }) => name)).toContain('事项pig')
  expect(levels.flatMap(({ label }) => label).join()).not.toContain('可以同时办')
  const lines = mermaid(bundle)
    .split('\n')
    .map((line) => line.trim())
  expect(lines).toEqual(
    expect.arrayContaining([
      'item_vet -->|"检疫报告"| item_pig',
      'fork -.-> item_pig',
      'fork --> item_fish',
      'fork --> item_bee'
    ])
  )
})

test('visits: the same hall twice with a wait between, and a third item that somebody else comes for', async () => {
  const come = (more: string) => `presence: [{who: grower, reason: 现场核对${more}}]\nchannels: [window]\n`
  const files = (wait: string) =>
    specs(
      materials({ proof: '验收单' }) +
        item('a', `${come('')}results: [{material: proof, of: grower}]\nlimits: {promised: ${wait}}\n`) +
        item('b', `${come('')}materials: [proof of grower]\nlimits: {promised: 即办}\n`) +
        item('c', 'channels: [online]\nlimits: {promised: 3 workdays}\n', 'court') +
        service('items: {a: {use: a}, b: {use: b}, c: {use: c, after: [b]}}\n')
    )
  const count = async (wait: string) => outcome((await tell(files(wait))).bundles['s']!).visits
  expect([await count('即办'), await count('4 workdays')]).toEqual([1, 2])
  expect((await tell(files('4 workdays'))).guides['s']).toContain('**跑几次**：2 次')
})

test('one organization at one place is one department; at two places it is two', async () => {
  const at = (id: string, fact: string) =>
    `kind: item
id: ${id}
name: 事项${id}
owner: {organization: bureau, at: ${fact}}
situations: {${fact}: {ask: ${fact === 'farm' ? '养殖场在哪里' : '户口在哪里'}, type: region}}
roles: {grower: person}
form: [{element: grower.name, required: true}]
---
`
  const files = (third: string) =>
    specs(
      at('a', 'farm') + at('b', 'farm') + at('c', third) + service('items: {a: {use: a}, b: {use: b}, c: {use: c}}\n')
    )
  const departments = async (third: string) => {
    const bundle = (await tell(files(third))).bundles['s']!
    return [bundle.ledger.classes[0]!.before.departments, matrixOf(bundle).departments.length]
  }
  expect(await departments('farm')).toEqual([1, 1])
  expect(await departments('home')).toEqual([2, 2])
})

test('owners that nobody names, times that nobody states: unknown, and no number of departments or days', async () => {
  const files = specs(
    item('a', 'limits: {promised: 5 workdays}\n').replace('owner: bureau\n', '') +
      item('b', '').replace('owner: bureau\n', '') +
      service('items: {a: {use: a}, b: {use: b}}\n')
  )
  const { bundles, guides } = await tell(files)
  const { ledger } = bundles['s']!
  expect(ledger.incomplete.before).toEqual(expect.arrayContaining(['departments', 'days']))
  expect(timeTexts(bundles['s']!)).toEqual([
    '按各事项的承诺，至少 5 个工作日',
    '有 1 项要办多久，来源没有写',
    '哪些事项能同时办，来源没有写；不能同时办的，还要更久'
  ])
  expect(guides['s']).not.toMatch(/1 个部门|可以同时办/)
})

const GATE = (overlay: string) =>
  specs(
    item('a', 'limits: {promised: 5 workdays}\n') +
      service(`region: "430000"
parameters:
  most: {name: 存栏上限, type: integer, default: 200, adjustable: true}
situations: {pigs: {ask: 存栏多少头, type: integer, minimum: 0, unit: 头}}
eligibility: [{text: 存栏不超过 200 头, when: {pigs: {lte: {param: most}}}}]
items: {a: {use: a}}
examples: [{name: 存栏 201 头, given: {pigs: 201}, expect: {days: 5}}]
---
`) +
      `kind: overlay
id: city
name: 养殖“一件事”（岳阳市）
region: "430600"
service: s
${overlay}`
  )

test('an upper bound: a city may raise it, not lower it; whoever is above it is refused', async () => {
  expect(await said(GATE('parameters: {most: 300}\n'), 'LB7006')).toEqual([])
  const lower = GATE('parameters: {most: 100}\n')
  const found = (await tell(lower, '430600')).diagnostics.filter(({ code }) => code === 'LB7006')
  expect(found.map((one) => lineOf(one, lower))).toEqual(['parameters: {most: 100}'])
  expect(await said(lower, 'LB4011')).toEqual([
    'LB4011 例子“存栏 201 头”写的情形不会有：不符合受理条件“存栏不超过 200 头”'
  ])
  const { guides } = await tell(GATE('parameters: {most: 300}\n'), '430600')
  expect(guides['s']).toContain('存栏不超过 300 头')
  expect(guides['s']).not.toContain('200')
  expect(guides['s']).toContain('**适用地区**：岳阳市')
})

test('an overlay that shortens one of two items, too late for the other: the example of the base stays true', async () => {
  const files = specs(
    item('a', 'limits: {promised: 5 workdays}\n') +
      item('b', 'limits: {promised: 9 workdays}\n') +
      service(
        'region: "430000"\nlimits: {promised: 14 workdays}\nitems: {a: {use: a}, b: {use: b, after: [a]}}\nexamples: [{name: 例, given: {}, expect: {days: 14}}]\n---\n'
      ) +
      'kind: overlay\nid: city\nname: 事项b（岳阳市）\nregion: "430600"\nitem: b\nlimits: {promised: 2 workdays}\n---\n' +
      'kind: overlay\nid: whole\nname: 养殖“一件事”（岳阳市）\nregion: "430600"\nservice: s\nlimits: {promised: 6 workdays}\n'
  )
  const { diagnostics } = await tell(files, '430600')
  expect(diagnostics.map(({ code }) => code)).not.toContain('LB4006')
  const late = diagnostics.filter(({ code }) => code === 'LB5003')
  expect(late.map((one) => lineOf(one, files))).toEqual(['limits: {promised: 6 workdays}'])
  expect(late[0]!.related!.map(({ span }) => span!.file)).toContain('overlays/city.yaml')
})

test('what an earlier service gives: nothing of what that service lacks is a gap of this one', async () => {
  const files = specs(
    'kind: standard\nid: standard\nname: 标准\nrequired: {item: {published: [fee]}, service: {published: [contact.consult]}}\n---\n' +
      materials({ plan: '防疫方案', proof: '备案证' }) +
      item('early', 'materials: [plan of grower]\nresults: [{material: proof, of: grower}]\n') +
      item('late', 'materials: [proof of grower]\nfee: {charged: false}\n') +
      service('items: {late: {use: late}}\nprior: [{service: first, material: proof, of: grower}]\n---\n') +
      service('items: {early: {use: early}}\n').replace('id: s\n', 'id: first\n')
  )
  const { guides, catalogues, bundles } = await tell(files)
  expect(outcome(bundles['s']!).materials).toEqual([])
  expect(catalogues['s']!.missing.map(({ name }) => name)).not.toContain('事项early')
  expect(guides['s']).toContain('备案证')
  expect(guides['s']).not.toContain('防疫方案')
})

test('several business items of one matter, two of them the same: only those are found', async () => {
  const same = (id: string, unified: string) =>
    item(id, '').replace(`name: 事项${id}`, `name: 养殖备案\nunifiedName: ${unified}`)
  const files = (third: string) =>
    specs(
      same('a', '生猪备案') +
        same('b', '水产备案') +
        same('c', third) +
        service('items: {a: {use: a, optional: true}, b: {use: b, optional: true}, c: {use: c, optional: true}}\n')
    )
  expect(await said(files('蜜蜂备案'), 'LB6102')).toEqual([])
  expect(await said(files('水产备案'), 'LB6102')).toHaveLength(1)
  expect((await tell(files('蜜蜂备案'))).guides['s']).toContain('- 养殖备案（蜜蜂备案）')
})

test('of alternatives the first that an earlier item gives is enough: nobody waits for another item that gives the second', async () => {
  const files = specs(
    materials({ receipt: '登记凭证', licence: '养殖证' }) +
      item('register', 'results: [{material: receipt, of: grower}]\nlimits: {promised: 3 workdays}\n') +
      item('license', 'results: [{material: licence, of: grower}]\nlimits: {promised: 10 workdays}\n') +
      item(
        'subsidy',
        'materials: [{anyOf: [[receipt of grower], [licence of grower]]}]\nlimits: {promised: 5 workdays}\n'
      ) +
      service(`situations: {registers: {ask: 要登记吗, type: boolean}}
items:
  register: {use: register, when: {registers: true}}
  license: {use: license}
  subsidy: {use: subsidy}
`)
  )
  const { process, materials: merged } = (await tell(files)).bundles['s']!
  const [registers, not] = [{ op: 'test', fact: 'situations.registers', is: 'in', values: [true] }, 'not']
  const edges = process.edges.map(({ from, to, when }) => [from, to, when])
  expect(edges).toEqual([
    ['register', 'subsidy', registers],
    // Who does not register has only the other.
    ['license', 'subsidy', { op: not, of: registers }]
  ])
  expect(merged.find(({ key }) => key === 'licence of grower')!.dropped.map(({ when }) => when)).toEqual([
    { op: not, of: registers }
  ])
})
