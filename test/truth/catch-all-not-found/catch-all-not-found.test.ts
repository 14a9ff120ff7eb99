import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { said } from '../../support/said.js'

const files = filesIn(`${import.meta.dirname}/specs`)

it('“其他申请材料” and its kin are found, each once', async () => {
  expect(await said(files, 'LB6401')).toEqual(
    ['其他申请材料', '其他材料', '需要提交的其他材料', '其他相关材料', '法律法规规定的其他材料'].map(
      (name) => `LB6401 “${name}”没有说是什么材料`
    )
  )
})

const named = (name: string) => ({ 'm.yaml': `kind: material\nid: m\nname: ${name}\n` })

it.each([
  '窗口认为有必要提交的其他申请材料',
  '其他能够证明亲属关系的材料',
  '登记机关要求提供的材料',
  '其他材料（如有）',
  '其 他 材 料',
  '法律、行政法规规定的其它文件'
])('so is %s', async (name) => {
  expect(await said(named(name), 'LB6401', 'LB6402', 'LB6420', 'LB6421')).toEqual([`LB6401 “${name}”没有说是什么材料`])
})

it.each(['居民身份证', '其他组织法人登记证书', '身份证明', '其他投资者身份证明', '法院判决材料', '收养关系证明'])(
  '%s says which it is',
  async (name) => {
    expect(await said(named(name), 'LB6401', 'LB6402', 'LB6420', 'LB6421')).toEqual([])
  }
)

it('a province adds wordings of its own, also for the labels that an item gives', async () => {
  const item = `kind: item
id: i
name: 某证申领
roles: { holder: person }
materials:
  - anyOf: [[{ material: m, of: holder, label: 窗口告知的东西 }], [{ material: m, of: holder }]]
`
  const own = { ...files, ...named('身份证'), 'i2.yaml': item.replace('id: i', 'id: i2') }
  expect((await said(own, 'LB6401')).filter((text) => text.includes('窗口告知'))).toEqual([])
  const standard = files['standard.yaml']! + 'phrases: { catchAll: [窗口告知] }\n'
  expect((await said({ ...own, 'standard.yaml': standard }, 'LB6401')).at(0)).toBe(
    'LB6401 “窗口告知的东西”没有说是什么材料'
  )
})
