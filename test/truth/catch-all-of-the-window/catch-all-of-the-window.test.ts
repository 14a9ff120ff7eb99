import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { said } from '../../support/said.js'

const files = filesIn(`${import.meta.dirname}/specs`)

it('a catch-all, alternatives and a condition in a name, and vague promises are found', async () => {
  expect(await said(files, 'LB6401', 'LB6402', 'LB6420', 'LB6421', 'LB6801')).toEqual([
    'LB6801 “本地规定标准”没有说清楚',
    'LB6801 “其他符合失业登记条件的人员”没有说清楚',
    'LB6801 “尽快”没有说清楚',
    'LB6801 “需要提供的其他材料”没有说清楚',
    'LB6401 “窗口认为有必要提交的其他申请材料”没有说是什么材料',
    'LB6420 “户籍卡或劳动合同书或就业协议书”里有几种材料：户籍卡、劳动合同书、就业协议书；任选其一的写成 anyOf',
    'LB6421 “大型活动方案，两个以上承办者的还应当提交联合承办协议”把何时要它写进了名称，谁都会被要求交'
  ])
})

const named = (name: string) =>
  said({ 'm.yaml': `kind: material\nid: m\nname: ${name}\n` }, 'LB6401', 'LB6402', 'LB6420', 'LB6421')

it.each([
  ['离婚证或法院判决书', 'LB6420', '离婚证、法院判决书；任选'],
  ['毕业证、学位证及复印件', 'LB6420', '毕业证、学位证；都要'],
  ['《授权委托书》及代理人身份证', 'LB6420', '《授权委托书》、代理人身份证；都要'],
  ['代理人身份证（代办时需提供）', 'LB6421', ''],
  ['申请人为外国人的，还需提供护照', 'LB6421', '']
])('%s: %s', async (name, code, parts) => {
  const found = await named(name)
  expect(found.map((text) => text.slice(0, 6))).toEqual([code])
  expect(found[0]).toContain(parts)
})

it.each([
  '住所或经营场所使用证明',
  '户口簿及复印件',
  '注销决议或决定',
  '身份证明',
  '已购、拟购车辆信息表',
  '法人或经办人身份证',
  '原单位辞职或解除劳动合同证明',
  '开办超市、便利店“一件事”承诺书',
  '居民户口簿（首页和本人页）'
])('%s is one material for everybody', async (name) => {
  expect(await named(name)).toEqual([])
})
