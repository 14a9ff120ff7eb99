/** The lists of the window: what is taken in, and what goes to which department in that department's own order of fields. */
import { expect, it } from 'vitest'
import type { Scalar } from '../../../src/condition/cond.js'
import { emitWindowLists } from '../../../src/emit/notice/index.js'
import { windowView } from '../../../src/emit/notice/window/view.js'
import { trialOf } from '../../../src/emit/trial/index.js'
import { compileTexts } from '../../support/specs.js'
import { context, smallService, unbalanced } from '../guide/support.js'

const given = (...pairs: [string, Scalar][]) => new Map<string, Scalar>(pairs)

function twoOffices() {
  const { bundles } = compileTexts({
    'person.yaml':
      'kind: entity\nid: person\nname: 自然人\nelements: {name: {name: 姓名, type: text}, born: {name: 出生日期, type: date}, mobile: {name: 手机, type: text}}\n',
    'a.yaml': 'kind: organization\nid: police\nname: 公安局\n',
    'b.yaml': 'kind: organization\nid: health\nname: 卫健委\n',
    'birth.yaml': 'kind: material\nid: birth\nname: 出生证\n',
    'first.yaml': `kind: item
id: first
name: 落户
owner: police
roles: {holder: person}
system: {name: 户籍系统}
situations: {abroad: {ask: 生在国外, type: boolean}}
form:
  - {element: holder.mobile, as: LXDH}
  - {element: holder.name, as: XM, required: true}
  - {element: holder.born, as: CSRQ, when: {abroad: true}}
materials: [{material: birth, need: original}]
`,
    'second.yaml': `kind: item
id: second
name: 登记
owner: health
roles: {holder: person}
form: [{element: holder.name, as: NAME}]
`,
    'service.yaml': `kind: service
id: two
name: 两家
subjects: {child: {entity: person, name: 孩子}}
situations: {abroad: {ask: 生在国外, type: boolean}}
items:
  first: {use: first, bind: {holder: child}, situations: {abroad: abroad}}
  second: {use: second, bind: {holder: child}}
`
  })
  return bundles['two']!
}

it('gives each department its papers and its fields, in the order and by the names of its own system', () => {
  const bundle = twoOffices()
  const view = windowView(bundle, trialOf(bundle, given(['situations.abroad', true])))
  expect(view.papers).toEqual([{ name: '出生证', form: '原件', goesTo: '公安局' }])
  expect(view.departments.map(({ name }) => name)).toEqual(['公安局', '卫健委'])
  const [police, health] = view.departments.map(({ items }) => items[0]!)
  expect(police!.system).toBe('户籍系统')
  expect(police!.papers).toEqual([{ name: '出生证', form: '原件' }])
  expect(police!.fields.map(({ number, name, from }) => [number, name, from])).toEqual([
    ['1', 'LXDH', '孩子的手机'],
    ['2', 'XM', '孩子的姓名'],
    ['3', 'CSRQ', '孩子的出生日期']
  ])
  expect(health!.system).toBe('来源没有写')
  expect(health!.gap).toBe('要什么材料，来源没有写')
})

it('leaves out fields that the answers rule out', () => {
  const bundle = twoOffices()
  const view = windowView(bundle, trialOf(bundle, given(['situations.abroad', false])))
  expect(view.departments[0]!.items[0]!.fields.map(({ name }) => name)).toEqual(['LXDH', 'XM'])
})

it('has no list for somebody who is not accepted, and says why', () => {
  const bundle = smallService()
  const trial = { ...trialOf(bundle, given(['situations.poor', true])), refused: ['不是本地户籍'] }
  const html = emitWindowLists(bundle, trial, 'html', context)
  expect(html).toContain('不能办：不是本地户籍')
  expect(html).not.toMatch(/收哪些|分发清单：/)
})

it('takes hostile texts as texts, in HTML and Markdown', () => {
  const hostile = '<script>alert(1)</script>{{digest}}a|b`*_[x](javascript:1)\u202E</style><b>\n# 标题'
  const bundle = smallService((plain) => (plain.startsWith('https') ? plain : plain + hostile))
  const trial = trialOf(bundle, given(['situations.poor', true]))
  const html = emitWindowLists(bundle, trial, 'html', context)
  const md = emitWindowLists(bundle, trial, 'md', context)
  expect(unbalanced(html)).toBeUndefined()
  expect(html).not.toMatch(/<script|<b>|\u202E/)
  expect(html.match(/<\/style>/g)).toHaveLength(1)
  expect(md).not.toMatch(/^# 标题|<script|\u202E/m)
  expect(md).toContain('## 收哪些')
})
