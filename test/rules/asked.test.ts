/** What rules say of a row of materials, they say of it wherever it stands: on an item, on a service, in a region. */
import { describe, expect, it } from 'vitest'
import { findings } from '../../src/testing/index.js'
import { said } from '../support/said.js'

const project = (of: { item?: string; service?: string; overlay?: string }) => ({
  'standard.yaml': 'kind: standard\nid: s\nname: 标准\nregion: "210000"\n',
  'person.yaml': 'kind: entity\nid: person\nname: 自然人\nelements: { name: { name: 姓名, type: text } }\n',
  'house.yaml': 'kind: entity\nid: house\nname: 房屋\nelements: { name: { name: 坐落, type: text } }\n',
  'survey.yaml': 'kind: material\nid: survey\nname: 入户调查表\nentity: person\n',
  'deed.yaml': 'kind: material\nid: deed\nname: 房产证\nentity: house\n',
  'form.yaml': 'kind: material\nid: form\nname: 联办申请表\n',
  'i.yaml': `kind: item\nid: i\nname: 住房核查\nroles: { one: person }\nform: [one.name]
situations: { far: { ask: 远不远, type: boolean } }
localMaterials: { text: 市县结合本地要求上传材料 }\n${of.item === undefined ? '' : `materials: ${of.item}\n`}`,
  'v.yaml': `kind: service\nid: v\nname: 住房“一件事”\nsubjects: { one: { entity: person, name: 申请人 } }\nitems: { i: { use: i } }
situations: { far: { ask: 远不远, type: boolean } }
${of.service === undefined ? '' : `materials: ${of.service}\n`}`,
  'o.yaml': `kind: overlay\nid: o\nname: 某市\nregion: "210100"\nitem: i\n${of.overlay === undefined ? 'owner: office\n' : `materials: ${of.overlay}\n`}`,
  'office.yaml': 'kind: organization\nid: office\nname: 住房局\n'
})

/** Each row breaks one rule. */
const BAD: [code: string, row: string][] = [
  ['LB6401', '{ material: survey, of: one, need: copy, label: 法律法规规定的其他材料'],
  ['LB6402', '{ material: survey, of: one, need: copy, label: 调查表等材料'],
  ['LB6404', '{ material: survey, of: one, need: copy, necessary: true, when: { far: true }'],
  ['LB6410', '{ material: survey, of: one, need: electronic, copies: 2'],
  ['LB6411', '{ material: survey, of: one, need: electronic, medium: paper'],
  ['LB6412', '{ material: survey, of: one, need: copy, onlyIfSharingFails: true'],
  ['LB6413', '{ anyOf: [[survey of one], [survey of one]], need: copy'],
  ['LB6420', '{ material: survey, of: one, need: copy, label: 户籍卡或劳动合同书'],
  ['LB6422', '{ material: deed, of: one, need: original'],
  ['LB6423', '{ material: survey, of: one, need: copy, onlyIfSharingFails: true, necessary: true']
]

const CODES = BAD.map(([code]) => code)

describe.each(['item', 'service', 'overlay'] as const)('materials of an %s', (where) => {
  it.each(BAD)('are looked at: %s', async (code, row) => {
    const found = await said(project({ [where]: `[${row}, basis: 某市办法第三条 }]` }), ...CODES)
    expect(found.some((one) => one.startsWith(code))).toBe(true)
  })

  it('are no finding where nothing is wrong', async () => {
    const row = '[{ material: survey, of: one, need: copy, copies: 1, basis: 某市办法第三条 }]'
    expect(await said(project({ [where]: row }), ...CODES)).toEqual([])
  })
})

it('a form of the whole is one too many only where all items have a form', async () => {
  const rows = '[{ material: form, need: original }]'
  expect(await said(project({ service: rows }), 'LB6416')).toHaveLength(1)
  const bare = project({ service: rows })
  bare['i.yaml'] = bare['i.yaml'].replace('form: [one.name]\n', '')
  expect(await said(bare, 'LB6416')).toEqual([])
})

it('what a region adds may have details in common', async () => {
  const rows = `\n  - of: one\n    need: copy\n    basis: 某市办法第三条\n    each:\n      - survey\n      - { material: deed, copies: 2 }`
  expect(await said(project({ overlay: rows }), ...CODES, 'LB7161', 'LB3002')).toEqual([
    expect.stringContaining('LB6422')
  ])
  const [lost] = (await findings(project({ overlay: rows.replace('- survey', '- surveys') }))).filter(
    ({ code }) => code === 'LB3002'
  )
  expect(lost?.span).toMatchObject({ file: 'o.yaml', start: expect.any(Number) })
})

it('a value is used by conditions alone, and not by a key that is called like it', async () => {
  const values = (when: string) => ({
    ...project({}),
    'i.yaml': `kind: item\nid: i\nname: 核查\nroles: { one: person }\nform: [{ element: one.name, label: 名, when: ${when} }]
situations: { rent: { ask: 租金, type: integer }, people: { ask: 几人, type: integer } }
values: { label: { name: 人均, ratio: [rent, people] } }\n`
  })
  expect(await said(values('{ rent: { gte: 1 } }'), 'LB6134')).toHaveLength(1)
  expect(await said(values('{ any: [{ label: { gte: 1 } }, { rent: { gte: { fact: people } } }] }'), 'LB6134')).toEqual(
    []
  )
})
