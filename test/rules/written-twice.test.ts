/** What is one thing written twice, and what only looks like it. */
import { expect, it } from 'vitest'
import { said } from '../support/said.js'

const item = (id: string, name: string, more = '') =>
  `kind: item\nid: ${id}\nname: ${name}\nroles: { one: person }\nform: [one.name]\n${more}`
const project = (...files: string[]) => ({
  'standard.yaml': 'kind: standard\nid: s\nname: 标准\nregion: "210000"\n',
  'person.yaml': 'kind: entity\nid: person\nname: 自然人\nelements: { name: { name: 姓名, type: text } }\n',
  'police.yaml': 'kind: organization\nid: police\nname: 公安部门\n',
  'tax.yaml': 'kind: organization\nid: tax\nname: 税务部门\n',
  ...Object.fromEntries(files.map((text, index) => [`f${index}.yaml`, text]))
})
const twice = (...files: string[]) => said(project(...files), 'LB6135')

it('names that differ in brackets only are one item, unless another office has it', async () => {
  const check = item('check', '身份核验', 'owner: police\n')
  expect(await twice(check, item('again', '身份核验（购房）', 'owner: police\n'))).toHaveLength(1)
  expect(await twice(check, item('again', '身份核验（购房）', 'owner: tax\n'))).toEqual([])
})

it('an item that extends another has its office', async () => {
  const check = item('check', '身份核验', 'owner: police\n')
  const again = 'kind: item\nid: again\nname: 身份核验（购房）\nextends: check\n'
  expect(await twice(check, again)).toHaveLength(1)
  expect(await twice(`${check}abstract: true\n`, again)).toEqual([])
})

it('one 业务办理项 under two names is one item; two of one 事项 are two', async () => {
  const one = item('one', '合同备案', 'unifiedName: 现房合同备案\n')
  expect(await twice(one, item('two', '合同备案（期房）', 'unifiedName: 期房合同备案\n'))).toEqual([])
  expect(await twice(one, item('two', '购房备案', 'unifiedName: 现房合同备案\n'))).toHaveLength(1)
})

it('materials of two issuers are two', async () => {
  const proof = (id: string, name: string, issuer: string) =>
    `kind: material\nid: ${id}\nname: ${name}\nissuer: ${issuer}\n`
  expect(await twice(proof('a', '缴费证明', 'tax'), proof('b', '缴费证明（个人）', 'tax'))).toHaveLength(1)
  expect(await twice(proof('a', '缴费证明', 'tax'), proof('b', '缴费证明（个人）', '社保中心'))).toEqual([])
})
