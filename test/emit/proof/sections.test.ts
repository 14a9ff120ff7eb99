import { describe, expect, test } from 'vitest'
import { compileTexts } from '../../support/specs.js'
import { subsumedFindings } from '../../../src/prove/subsumed/findings.js'
import { subsumedOptions } from '../../../src/prove/subsumed/index.js'
import { cases, shippedCases, small, summarize } from './support.js'

const { why, materials, process, matrix, found } = summarize(small())

describe('why asked', () => {
  const fields = why.asked.flatMap((subject) => subject.fields)
  const field = (name: string) => fields.find((one) => one.name === name)!

  test('items with their own label, the basis of the field or else of the item, and when', () => {
    expect(field('姓名').uses).toEqual([
      { item: '许可', label: '申请人姓名', basis: ['《许可办法》第三条'], isOwnBasis: false, when: '' },
      { item: '补贴', label: '姓名', basis: [], isOwnBasis: false, when: '“是否低保”选“低保”或“低保边缘”' }
    ])
    expect(field('账号').when).toBe('“房子是不是租的”选“是”')
    expect(field('账号').isRequired).toBe('选填')
    expect(field('账号').uses[0]).toMatchObject({ basis: ['某规定第九条'], isOwnBasis: true })
  })

  test('what is not asked, where it comes from', () => {
    expect(why.given).toEqual([
      {
        subject: '申请人',
        fields: [{ name: '证件号码', from: [{ source: '实名登录后自动带出', via: [], when: '' }] }]
      }
    ])
  })

  test('what hangs on a question', () => {
    const [rented, poor] = why.questions
    expect(rented).toMatchObject({ items: [], fields: ['申请人的账号'], answers: [{ item: '许可' }] })
    expect(poor!.items.map(({ name }) => name)).toEqual(['补贴'])
  })
})

describe('materials', () => {
  test('what is certain, all minimal sets of what may be chosen, and the smallest', () => {
    const [rented, owned] = materials.components[0]!.rows
    expect(rented).toMatchObject({
      must: ['户口簿（申请人）'],
      choices: [['租约（申请人）', '房产证（申请人）']],
      cheapest: ['租约（申请人）'],
      count: 2
    })
    expect(owned).toMatchObject({ must: ['户口簿（申请人）'], choices: [], count: 1 })
    expect(materials.range).toBe('1 至 2')
    expect(materials.notNeeded.map(({ name }) => name)).toEqual(['许可证（申请人）'])
  })

  const alternatives = (options: string) =>
    compileTexts({
      'person.yaml': 'kind: entity\nid: person\nname: 人\nelements: {old: {name: 老人, type: boolean}}\n',
      ...Object.fromEntries(
        ['a', 'b', 'c'].map((id) => [`${id}.yaml`, `kind: material\nid: ${id}\nname: 材料${id}\n`])
      ),
      'item.yaml': `kind: item\nid: item\nname: 事项\nroles: {p: person}\nsituations: {x: {ask: 甲？, type: boolean}}\nform: [p.old]\nmaterials: [{anyOf: ${options}}]\n`,
      'service.yaml':
        'kind: service\nid: s\nname: 服务\nsubjects: {p: {entity: person, name: 人}}\nsituations: {x: {ask: 甲？, type: boolean}}\nitems: {item: {use: item, bind: {p: p}}}\n'
    }).bundles['s']!

  test.each([
    ['[[a], [a, b]]', [[1, 0]]],
    ['[[a, b], [a]]', [[0, 1]]],
    ['[[a], [b], [a, b, c]]', [[2, 0]]],
    ['[[a, b], [b, a]]', [[1, 0]]],
    ['[[a, b], [a, c]]', []],
    ['[[a], [b]]', []],
    // Where it is meant, the second asks for more; where it is not, it cannot be chosen.
    ['[[a], [a, {material: b, when: {x: true}}]]', [[1, 0]]],
    // Only while x holds can the first be chosen, so the second is worth having.
    ['[[{material: a, when: {x: true}}], [a, b]]', []]
  ])('%s: nobody would choose %j (LB4115)', (options, expected) => {
    const bundle = alternatives(options)
    const all = subsumedOptions(bundle, bundle.situations)
    expect(all.map(({ option, by }) => [option, by])).toEqual(expected)
    const findings = subsumedFindings(bundle)
    expect(findings.diagnostics.map(({ code }) => code)).toEqual(expected.map(() => 'LB4115'))
    expect(findings.found.map(({ property }) => property)).toEqual(expected.map(() => 'minimal'))
  })

  test('are told in words', () => {
    expect(subsumedFindings(alternatives('[[a], [a, b]]')).found[0]).toMatchObject({
      about: 'alternative 0/1',
      zh: '任选其一里的“材料a + 材料b”没有人会选：只交“材料a”就够了'
    })
    expect(found).toEqual([])
  })

  test('of the shipped services none is superfluous', { timeout: 60_000 }, () => {
    for (const { bundle } of Object.values(shippedCases())) expect(subsumedFindings(bundle).found).toEqual([])
  })
})

describe('process', () => {
  test('a row for each longest chain, with the four kinds of time', () => {
    const rows = process.components.flatMap((one) => one.rows)
    expect(rows[0]).toEqual({
      label: '“房子是不是租的”选“是”，且“是否低保”选“低保”或“低保边缘”',
      chain: ['许可', '补贴'],
      promised: '8',
      statutory: '20（1 项未写明）',
      waiting: '5',
      uncounted: '10'
    })
    expect(rows).toHaveLength(4)
    // It waits for nothing and nothing waits for it.
    expect(rows.flatMap(({ chain }) => chain)).not.toContain('体检')
  })

  test('the times of a row are those of its chain; one that takes longer is named', () => {
    const item = (id: string, promised: number, statutory: number) => ({
      [`${id}.yaml`]: `kind: item\nid: ${id}\nname: ${id}\nlimits: {promised: ${promised} workdays, statutory: ${statutory} workdays}\n`
    })
    const { components } = summarize(
      cases({
        ...{ ...item('start', 3, 1), ...item('long', 4, 2), ...item('lawful', 1, 9) },
        'service.yaml':
          'kind: service\nid: s\nname: 服务\nsubjects: {}\nitems:\n  start: {use: start}\n  long: {use: long, after: [start]}\n  lawful: {use: lawful, after: [start]}\n'
      })['s']!
    ).process
    expect(components.flatMap(({ rows }) => rows)).toMatchObject([
      { chain: ['start', 'long'], promised: '7', statutory: '3；start → lawful：10', waiting: '' }
    ])
  })

  test('every stage, also one that nobody answers for', () => {
    expect(process.responsibilities.map(({ isMissing }) => isMissing)).toEqual([false, true, true, true])
    expect(process.dead).toEqual([])
  })
})

test('the matrix counts what each department gets', () => {
  expect(matrix.departments).toEqual([
    { name: '民政局', fields: 3, personal: 2, sensitive: 0 },
    { name: '卫健局', fields: 3, personal: 2, sensitive: 1 }
  ])
  expect(matrix.groups[0]!.rows.map(({ cells }) => cells)).toEqual([
    ['required', 'required'],
    ['required', 'optional'],
    ['optional', ''],
    ['', 'optional']
  ])
})
