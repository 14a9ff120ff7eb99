/** One person, many hats: who is a row of a list is filled in there, once, and every role that he plays is given that row. */
import { expect, test } from 'vitest'
import { itemSchema, planOf, submissionSchema } from '../../../src/emit/form/index.js'
import { guideView } from '../../../src/emit/guide/view.js'
import { uiOf } from '../../../src/emit/form/ui.js'
import { link } from '../../../src/link/index.js'
import { normalForm } from '../../../src/prove/normal-form/index.js'
import { prove } from '../../../src/prove/prove.js'
import { certificateOf } from '../../../src/prove/certificate/index.js'
import { recheck } from '../../../src/recheck/index.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { dispatch } from '../../../templates/integration/runtime/dispatch.js'
import type { Plan, Row } from '../../../templates/integration/runtime/types.js'
import { said } from '../../support/said.js'
import { compileTexts, documentsOf } from '../../support/specs.js'
import { bothValidators } from '../../support/validators.js'

const SPECS = {
  'person.yaml':
    'kind: entity\nid: person\nname: 自然人\nelements:\n  name: {name: 姓名, type: text}\n  phone: {name: 电话, type: text}\n  share: {name: 份额, type: integer}\n',
  'office.yaml': 'kind: organization\nid: office\nname: 市监局\n',
  'card.yaml': 'kind: material\nid: card\nname: 身份证\n',
  'found.yaml': `kind: item
id: found
name: 设立登记
owner: office
roles: {holders: {entity: person, many: {min: 1}}, head: person}
form:
  - {element: holders.name, required: true}
  - {element: holders.share, required: true}
  - {element: head.name, label: 法定代表人姓名, required: true}
  - {element: head.phone, required: true}
`,
  'tax.yaml': `kind: item
id: tax
name: 税务登记
owner: office
roles: {payer: person}
form: [{element: payer.name, label: 办税人, required: true}, {element: payer.phone, required: true}]
`,
  'start.yaml': `kind: service
id: start
name: 开办“一件事”
subjects:
  holders: {entity: person, name: 股东, many: {min: 1, max: 5}}
  head: {entity: person, name: 法定代表人, mayBe: [holders]}
  payer: {entity: person, name: 办税人, mayBe: [head]}
items:
  found: {use: found}
  tax: {use: tax}
`
}
const { bundles, codes } = compileTexts(SPECS)
const bundle = bundles['start']!
const plan: Plan = planOf(bundle)
const FAMILY: Row = {
  same: { head: 'holders', payer: 'head' },
  chosen: { head: 1 },
  holders: [
    { name: '甲', share: 60 },
    { name: '乙', share: 40, phone: '2' }
  ]
}

test('the specs have no finding', () => expect(codes).toEqual([]))

test('the form asks who he is, and then which of them', () => {
  const asks = uiOf(bundle).questions.map(({ fact, label, options }) => [fact, label, options?.map(({ name }) => name)])
  expect(asks).toEqual([
    ['same.head', '法定代表人就是其中一位股东吗？', ['是', '不是']],
    ['same.payer', '办税人就是法定代表人吗？', ['是', '不是']],
    ['chosen.head', expect.stringContaining('法定代表人是哪一位股东'), undefined]
  ])
})

test('he is filled in once, and plays every role', () => {
  expect(check(plan, FAMILY)).toEqual([])
  const validate = bothValidators(submissionSchema(bundle))
  expect(validate(FAMILY)).toEqual([])
  expect(dispatch(plan, FAMILY, 'found')).toEqual({
    holders: [
      { name: '甲', share: 60 },
      { name: '乙', share: 40 }
    ],
    head: { name: '乙', phone: '2' }
  })
  expect(dispatch(plan, FAMILY, 'tax')).toEqual({ payer: { name: '乙', phone: '2' } })
  for (const item of bundle.items)
    expect(bothValidators(itemSchema(bundle, item))(dispatch(plan, FAMILY, item.usage))).toEqual([])
  // What is demanded of him is not demanded of the others.
  const silent = {
    ...FAMILY,
    holders: [
      { name: '甲', share: 60, phone: '1' },
      { name: '乙', share: 40 }
    ]
  }
  expect(check(plan, silent).map(({ code, facts }) => `${code} ${facts.join()}`)).toEqual(['missing holders.phone'])
  // Asked once more it is refused; and a row that is none is found out.
  expect(check(plan, { ...FAMILY, head: { name: '乙' } }).map(({ code }) => code)).toEqual(['not-applicable'])
  expect(check(plan, { ...FAMILY, chosen: { head: 7 } }).map(({ code }) => code)).toContain('option')
})

test('the guide says of whom it is demanded', () => {
  expect(JSON.stringify(guideView(bundle).fill)).toContain('是法定代表人的那一位必填')
})

test('who is somebody else is asked apart', () => {
  const apart: Row = {
    same: { head: 'other', payer: 'other' },
    holders: [{ name: '甲', share: 100 }],
    head: { name: '丙', phone: '3' },
    payer: { name: '丁', phone: '4' }
  }
  expect(check(plan, apart)).toEqual([])
  expect(dispatch(plan, apart, 'tax')).toEqual({ payer: { name: '丁', phone: '4' } })
})

test('it is proved, and the second program accepts the proof', () => {
  const { program } = link(documentsOf(SPECS))
  const proved = prove(normalForm(program, bundle))
  expect(proved.findings).toEqual([])
  expect(recheck(JSON.stringify(certificateOf(bundle, proved))).problems).toEqual([])
})

test('what an item wants of him alone is not said of all', async () => {
  const files = { ...SPECS, 'tax.yaml': `${SPECS['tax.yaml']}materials: [card of payer]\n` }
  expect(await said(files, 'LB4121')).toEqual([
    'LB4121 “法定代表人”是“股东”中的一位时，“税务登记”只对他要的“身份证”会变成对每一位要'
  ])
  const all = { ...files, 'found.yaml': `${SPECS['found.yaml']}materials: [card of holders]\n` }
  expect(await said(all, 'LB4121')).toEqual([])
  const looking = {
    ...SPECS,
    'tax.yaml': `${SPECS['tax.yaml']}materials: [{material: card, when: {payer.name: {known: true}}}]\n`
  }
  expect((await said(looking, 'LB4121')).length).toBe(1)
})

test('a row of two lists is nobody', async () => {
  const two = SPECS['start.yaml']
    .replace('mayBe: [holders]', 'mayBe: [holders, staff]')
    .replace('  payer:', '  staff: {entity: person, name: 员工, many: {min: 0}}\n  payer:')
  expect(await said({ ...SPECS, 'start.yaml': two }, 'LB3021')).toEqual([
    expect.stringContaining('只能是一组人里的一位') as string
  ])
  const many = SPECS['start.yaml'].replace('many: {min: 1, max: 5}', 'many: {min: 1, max: 5}, mayBe: [payer]')
  expect((await said({ ...SPECS, 'start.yaml': many }, 'LB3021')).length).toBe(1)
})
