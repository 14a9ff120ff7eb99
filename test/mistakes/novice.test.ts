/** What somebody writes who has not read the manual: mended, corrected where there was a doubt, and without errors. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { check } from '../../src/api/check.js'
import { fix } from '../../src/api/fix.js'
import { tree } from '../source/tree.js'

const ITEM = `kind: item
标识: insured-transfer
名称：医保关系转移
owner: 医保部门
type: 公共服务
level: 市级
handlingType: 承诺件
channels: [线上, 窗口]
visits: 0次
roles:
  insured: 自然人
form:
  - {element: insured.name，required: 是}
  - { element: insured.idNumber, required: 是 }
materials:
  - 居民身份证 of insured
  - material: household-register
    of: insured
    need: 原件1份，复印件2份
    medium: 纸质或电子
results:
  - material: id-card of insured
limits: { promised: 1-2个工作日 }
`
const SERVICE = `kind: service
id: transfer
name: 医保关系转移一件事
编码: "123"
lead: 医保部门
audience: 个人
subjects:
  insured: { entity: 自然人, name: 参保人 }
items:
  - 医保关系转移
`

it('is without errors after --fix and one round of corrections', async () => {
  const cwd = tree({
    'lianban.yaml': 'library: [lianban]\nspecs: specs\n',
    'specs/items/insured-transfer.yaml': ITEM,
    'specs/services/transfer.yaml': SERVICE
  })
  const errors = async () => {
    const { diagnostics } = await check({ cwd, cacheDir: false })
    return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  }
  const correct = (file: string, changes: readonly (readonly [string, string])[]) => {
    let text = readFileSync(join(cwd, file), 'utf8')
    for (const [from, to] of changes) {
      expect(text).toContain(from)
      text = text.replace(from, to)
    }
    writeFileSync(join(cwd, file), text)
  }
  await fix({ cwd })
  expect((await errors()).sort()).toEqual(['LB2007', 'LB2016', 'LB2028'])
  correct('specs/items/insured-transfer.yaml', [['1-2个工作日', '2个工作日']])
  correct('specs/services/transfer.yaml', [
    ['编码: "123"\n', ''],
    ['  - 医保关系转移', '  transfer: { use: insured-transfer, bind: { insured: insured } }']
  ])
  await fix({ cwd })
  expect(await errors()).toEqual([])
})
