/** What one place wants besides is a change of its own, and a use of the material in the catalogue. */
import { expect, it } from 'vitest'
import { said } from '../support/said.js'

const project = (overlay: string) => ({
  'standard.yaml': 'kind: standard\nid: s\nname: 标准\nregion: "210000"\n',
  'person.yaml': 'kind: entity\nid: person\nname: 自然人\nelements: { name: { name: 姓名, type: text } }\n',
  'survey.yaml': 'kind: material\nid: survey\nname: 入户调查表\nentity: person\n',
  'i.yaml':
    'kind: item\nid: i\nname: 住房核查\nroles: { one: person }\nform: [one.name]\nlocalMaterials: { text: 市县结合本地要求上传材料 }\n',
  'v.yaml':
    'kind: service\nid: v\nname: 住房“一件事”\nsubjects: { one: { entity: person, name: 申请人 } }\nitems: { i: { use: i } }\n',
  'o.yaml': `kind: overlay\nid: o\nname: 某市\nregion: "210100"\nitem: i\n${overlay}`
})

it('an overlay that only adds a material changes something, and uses the material', async () => {
  const wanted = project('materials: [{ material: survey, of: one, basis: 某市办法第三条 }]\n')
  expect(await said(wanted, 'LB6941', 'LB6418')).toEqual([])
  expect(await said(project(''), 'LB6941', 'LB6418')).toHaveLength(2)
})
