/**
 * More than fifty mistakes of somebody who has not read the manual, in four files: what is certain is mended, each of the others
 * is one message that shows what to write, and after two rounds of writing that nothing is wrong.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { check } from '../../src/api/check.js'
import { fix } from '../../src/api/fix.js'
import { tree } from '../source/tree.js'

const ITEM = `kind: 事项
标识: insured-transfer
名称：医保关系转移
owner: 医保部门
type: 公共服务
level: 市级
handlingType: 承诺件
channels: 线上、窗口
visits: 0次
fee: 不收费
roles:
  insured: 自然人
form:
  - {element: insured.name，required: 是}
  - { element: insured.idNumber, required: 是 }
  - insured.phone
materials:
  - 居民身份证 of insured
  - material: household-register
    of: insured
    need: 原件1份，复印件2份
    medium: 纸质或电子
    required: 是
  - anyOf: [{material: 居民户口簿, of: insured}, {material: 居民身份证, of: insured}]
  - material: 结婚证
    of: insured
    when: 是否结婚=是
results:
  - material: id-card of insured
limits: { promised: 1-2个工作日 }
situations:
  - 是否结婚: [是, 否]
legalBasis: 《社会保险法》第十九条
sources:
  - https://example.gov.cn/guide
`
const CLAIM = `kind: item
id: pension_claim
name: 养老金申领
owner: 人社局
type: 其他行政权力
handlingType: 即办件
level: 县级
channels: [网上, 现场, 电话]
visits: 一次
fee: 无
limits: 5个工作日
roles: [自然人]
materials: 无
results: 无
situations:
  type: {ask: 类型, options: [甲类, 乙类]}
form: 无
sources: 同上
`
const MATERIAL = `kind: 材料
id: proof-of-transfer
name: 转移证明
issuer: 医保局
medium: 电子证照
subject: 个人
`
const SERVICE = `kind: 一件事
id: transfer
name: 医保关系转移一件事
编码: "123"
lead: 医保部门
partners: 公安部门、人社部门
audience: 个人
stage: 退休
subjects:
  insured: 自然人
items:
  - 医保关系转移
  - 养老金申领
channels: 线上
faq:
  - 问: 要跑几次
    答: 不用跑
effective: 2026年1月1日
`

type Corrections = Readonly<Record<string, readonly (readonly [string, string])[]>>

/** What the messages of the first round say is written. */
const FIRST: Corrections = {
  'specs/items/insured-transfer.yaml': [
    ['    required: 是\n', '    necessary: 是\n'],
    ['when: 是否结婚=是', 'when: { 是否结婚: 是 }'],
    ['1-2个工作日', '2个工作日'],
    ['  - 是否结婚: [是, 否]', '  married: { ask: 是否结婚, type: boolean }'],
    ['  - https://example.gov.cn/guide', '  "1": { title: 办事指南, url: https://example.gov.cn/guide }']
  ],
  'specs/items/pension-claim.yaml': [
    ['pension_claim', 'pension-claim'],
    ['人社局', 'human-resources'],
    [', 电话', ''],
    ['fee: 无\n', ''],
    ['limits: 5个工作日', 'limits: { promised: 5个工作日 }'],
    ['roles: [自然人]', 'roles: { insured: 自然人 }'],
    ['materials: 无\n', ''],
    ['results: 无\n', ''],
    ['options: [甲类, 乙类]', 'options: { "1": 甲类, "2": 乙类 }'],
    ['form: 无\n', ''],
    ['sources: 同上\n', '']
  ],
  'specs/materials/proof.yaml': [
    ['medium: 电子证照\n', ''],
    ['subject:', 'entity:']
  ],
  'specs/services/transfer.yaml': [
    ['编码', 'code'],
    ['公安部门、人社部门', '[公安部门, 人社部门]'],
    ['  insured: 自然人', '  insured: { entity: 自然人, name: 参保人 }'],
    ['  - 医保关系转移\n  - 养老金申领', '  transfer: { use: 医保关系转移 }\n  claim: { use: 养老金申领 }'],
    ['effective: 2026年1月1日', 'effective: { from: 2026-01-01 }']
  ]
}

const project = () =>
  tree({
    'lianban.yaml': 'library: [lianban]\nspecs: specs\n',
    'specs/items/insured-transfer.yaml': ITEM,
    'specs/items/pension-claim.yaml': CLAIM,
    'specs/materials/proof.yaml': MATERIAL,
    'specs/services/transfer.yaml': SERVICE
  })

async function errorsIn(cwd: string) {
  const { diagnostics } = await check({ cwd, cacheDir: false })
  return diagnostics.filter(({ severity }) => severity === 'error')
}

function correct(cwd: string, corrections: Corrections) {
  for (const [file, changes] of Object.entries(corrections)) {
    let text = readFileSync(join(cwd, file), 'utf8')
    for (const [from, to] of changes) {
      expect(text).toContain(from)
      text = text.replace(from, to)
    }
    writeFileSync(join(cwd, file), text)
  }
}

it('is without errors after --fix and two rounds', async () => {
  const cwd = project()
  await fix({ cwd })
  const first = await errorsIn(cwd)
  expect(first.length).toBe(Object.values(FIRST).flat().length)
  correct(cwd, FIRST)
  await fix({ cwd })
  const second = await errorsIn(cwd)
  expect(second.map(({ code, span }) => `${span?.file} ${code}`)).toEqual(['specs/materials/proof.yaml LB2027'])
  correct(cwd, { 'specs/materials/proof.yaml': [['entity: 个人', 'entity: person']] })
  expect(await errorsIn(cwd)).toEqual([])
})
