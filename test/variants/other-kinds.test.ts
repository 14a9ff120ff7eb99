/** Kinds that were seen in services of real places and have no case of their own. */
import { expect, test } from 'vitest'
import { feeTexts } from '../../src/emit/guide/fees.js'
import { between, variant } from '../diff/folders.js'
import { said } from '../support/said.js'
import { tell } from '../support/truth.js'
import { materials, outcome, specs } from './spec.js'

const item = (id: string, rest: string, owner = 'bureau') => `kind: item
id: ${id}
name: ${id}登记
owner: ${owner}
roles: {grower: person}
${rest}---
`
const service = (rest: string) => `kind: service
id: s
name: 登记“一件事”
subjects: {grower: {entity: person, name: 农户}}
${rest}`

test('what is only verified is no trip, no step and no department before; unknown materials are no nought', async () => {
  const { bundles, guides } = await tell(
    specs(
      materials({ plan: '方案' }) +
        item('a', 'nature: verification\n', 'court') +
        item('b', 'materials: [plan of grower]\n') +
        item('c', '') +
        service(
          'situations: {kind: {ask: 哪一种, options: {b: 甲, c: 乙}}}\nitems: {a: {use: a}, b: {use: b, when: {kind: b}}, c: {use: c, when: {kind: c}}}\n'
        )
    )
  )
  const { before } = bundles['s']!.ledger.classes[0]!
  expect([before.steps, before.visits, before.departments]).toEqual([1, 1, 1])
  expect(guides['s']).toContain('| 哪一种：甲 | b登记 | 1 样 |')
  expect(guides['s']).toContain('| 哪一种：乙 | c登记 | 来源没有写 |')
  expect(guides['s']).not.toMatch(/[^0-9]0 样/)
})

test('one may take one, another or both: each application weighs the same, none that is impossible weighs anything', async () => {
  const { ledger } = (
    await tell(
      specs(
        materials({ m: '甲表', n: '乙表' }) +
          item('a', 'materials: [m of grower]\n') +
          item('b', 'materials: [n of grower]\n') +
          service(
            'items: {a: {use: a, optional: true}, b: {use: b, optional: true}}\nchoose: [{name: 种类, of: [a, b], min: 1}]\n'
          )
      )
    )
  ).bundles['s']!
  expect(ledger.classes.map(({ weight }) => Math.round(weight * 1000))).toEqual([333, 333, 333])
  expect(ledger.weighted.after.materials).toBeCloseTo(4 / 3, 2)
  expect([ledger.least.after.materials, ledger.most.after.materials]).toEqual([1, 2])
})

test('a group of which one applies: its name without the count, members by name, nothing said twice or denied twice', async () => {
  const kinds = ['p', 'q', 'r', 't']
  const { guides } = await tell(
    specs(
      materials({ m: '甲表', n: '乙表' }) +
        kinds.map((id) => item(id, `form: [grower.name${id === 't' ? '' : ', grower.idNumber'}]\n`)).join('') +
        item(
          'u',
          'situations: {leased: {ask: 地是不是租的, type: boolean}}\nmaterials: [{anyOf: [[{material: m, of: grower, when: {leased: true}}], [{material: n, of: grower, when: {leased: true}}]], when: {not: {not: {leased: true}}}}]\n'
        ) +
        service(`situations: {kind: {ask: 哪一类, options: {p: 甲类, q: 乙类, r: 丙类, t: 都不是}}}
items: {${kinds.map((id) => `${id}: {use: ${id}, when: {kind: ${id}}}`).join(', ')}, u: {use: u, when: {not: {kind: t}}}}
choose: [{name: 登记（四选一）, of: [${kinds.join(', ')}], min: 1, max: 1}]
`)
    )
  )
  const guide = guides['s']!
  expect(guide).toContain('用于登记）')
  expect(guide).toContain('用于p登记、q登记、r登记）')
  expect(guide).not.toMatch(/四选一|不是都不是|不选“都不是”|“都不是”以外/)
  // Of one of its two items nobody says what it takes.
  expect(guide).toContain('| 哪一类：甲类；地是不是租的：是 | p登记、u登记 | 至少 1 样 | 至少 2 项 |')
  // The group has the condition; its options do not repeat it.
  expect(guide).toContain('- 甲表（农户）\n- 乙表（农户）\n')
})

test('fees with their condition, waiting with its length, 选填 only where a source says so', async () => {
  const { bundles, guides } = await tell(
    specs(
      item(
        'a',
        `situations: {home: {ask: 户口在哪里, type: region}}
fee: {charged: true, items: [{name: 工本费, standard: 10 元, when: {home: {within: "430100001000"}}}]}
limits: {promised: 5 workdays, waiting: [{name: 公告, time: 45 日, when: {home: {within: "430000"}}}]}
form: [grower.name, {element: grower.birthDate, required: false}]
`
      ) +
        item('b', 'fee: {charged: false}\n') +
        item('c', '') +
        service('items: {a: {use: a}, b: {use: b}, c: {use: c}}\n')
    )
  )
  expect(feeTexts(bundles['s']!)).toEqual([
    'a登记：工本费 10 元（“户口在哪里”在长沙市下辖地区（代码 430100001000）时收）',
    '有 1 项不收费',
    '其余 1 项收不收费，来源没有写'
  ])
  expect(guides['s']).toContain('“户口在哪里”在湖南省时，另有公告 45 日，不计在内')
  expect(guides['s']).toMatch(/姓名（未写明/)
  expect(guides['s']).toMatch(/出生日期（选填/)
})

test('places of towns and villages lie in each other as their codes are cut: 2, 2, 2, 3 and 3 digits', async () => {
  const { bundles } = await tell(
    specs(
      item('a', '') +
        item('b', '') +
        service(
          'situations: {home: {ask: 户口在哪里, type: region}}\nitems: {a: {use: a, when: {home: {within: "430102001000"}}}, b: {use: b, when: {home: {within: "430102010000"}}}}\n'
        )
    )
  )
  const items = (home: string) => outcome(bundles['s']!, { home }).items
  expect(items('430102001005')).toEqual(['a'])
  expect(items('430102010000')).toEqual(['b'])
  // A town 010 is no part of a town 01.
  expect(items('430102011001')).toEqual([])
  expect(items('430102000000')).toEqual([])
})

test('a code that is wrong by its check character may be excepted with a reason, and only that', async () => {
  const dept = (comment: string) => ({
    'o.yaml': `kind: organization\nid: old\nname: 老单位\nuscc: 11210100MB0000001X${comment}\n`
  })
  expect(await said(dept(''), 'LB6203')).toHaveLength(1)
  const open = (await tell(dept(' # lianban-ignore LB6203: 登记机关来函确认是老代码'))).diagnostics
  expect(open.filter(({ code, ignored }) => code === 'LB6203' && !ignored)).toEqual([])
  expect(await said(dept(' # lianban-ignore LB6203:'), 'LB6090')).toHaveLength(1)
})

test('a question that lost its use is told, and a need that became less is no burden', () => {
  const files = specs(
    materials({ m: '甲表' }) +
      item('a', 'materials: [{material: m, of: grower, need: original, copies: 1}]\n') +
      item('b', '') +
      service(
        'situations: {big: {ask: 是不是大户, type: boolean}}\nitems: {a: {use: a}, b: {use: b, when: {big: true}}}\n'
      )
  )
  const unused = between(files, variant(files, ['services/s.yaml', ', when: {big: true}', ', optional: true']))
  expect(unused.ids).toContain('question-unused:situations.big')
  const less = between(files, variant(files, ['items/a.yaml', 'need: original', 'need: copy']))
  expect(less).toMatchObject({ level: 'minor', heavier: false, ids: ['material-looser:m of grower'], demands: [] })
})

test('two answers are compared where they decide, and not where the form is checked: said so at the place', async () => {
  const check = (line: string) =>
    specs(
      item(
        'a',
        `situations: {home: {ask: 户口在哪里, type: region}, now: {ask: 住在哪里, type: region}}
${line}`
      ) + service('items: {a: {use: a}}\n')
    )
  expect(
    await said(check('checks: [{name: 不在一地, distinct: [situations.home, situations.now]}]\n'), 'LB3061', 'LB3003')
  ).toEqual(['LB3061 核对的是表上的栏目，“home”是问题的答案', 'LB3061 核对的是表上的栏目，“now”是问题的答案'])
  const told = await tell(check('form: [{element: grower.name, required: {home: {eq: {fact: now}}}}]\n'))
  expect(told.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('whoever has nothing handled has no case that a change could leave as it is', () => {
  const files = specs(
    materials({ m: '甲表' }) +
      item('a', 'materials: [{material: m, of: grower, need: copy, copies: 1}]\n') +
      service(
        'situations: {kind: {ask: 种什么, options: {none: 不种地, rice: 水稻}}}\nitems: {a: {use: a, when: {kind: rice}}}\n'
      )
  )
  const { text, level } = between(files, variant(files, ['items/a.yaml', 'copies: 1', 'copies: 2']))
  expect(level).toBe('major')
  expect(text).toContain('要补')
  expect(text).not.toContain('照旧有效')
})

test('of a group in which an earlier item supplies one in every situation nothing is asked for, and the choice stays', async () => {
  const { bundles, guides } = await tell(
    specs(
      materials({ proof: '确权证明', m: '甲表', n: '乙表' }) +
        item('early', 'materials: []\nresults: [{material: proof, of: grower}]\n') +
        item(
          'late',
          'materials: [{label: 权属证明, anyOf: [[m of grower], [{material: proof, of: grower}], [n of grower]]}]\n'
        ) +
        service('items: {early: {use: early}, late: {use: late}}\n')
    )
  )
  expect(outcome(bundles['s']!).materials).toEqual([])
  expect(bundles['s']!.ledger.most.after.materials).toBe(0)
  expect(guides['s']).not.toContain('任选')
  expect(guides['s']).toMatch(/不用带（1 样）[^]*权属证明[^]*确权证明[^]*要改交/)
})
