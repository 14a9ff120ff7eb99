/** What stands beside `anyOf`, and in an alternative, is in what the citizen reads and in what is counted. */
import { holds } from '../../../src/condition/evaluate.js'
import { expect, test } from 'vitest'
import { broughtIn } from '../../../src/merge/materials/brought.js'
import { filesIn } from '../../../src/testing/index.js'
import { tell } from '../../support/truth.js'

const files = filesIn('test/truth/anyof/specs')
const asked = { ...files, 'm-c.yaml': files['m-c.yaml']!.replace('origin: generated', '') }

test('a group that is met by what is generated need not be brought, and stays a choice', async () => {
  const { guides, bundles } = await tell(files)
  expect(broughtIn(bundles['svc']!, (cond) => holds(cond, () => undefined))).toEqual([])
  const row = guides['svc']!.split('\n').find((line) => line.includes('**异地安置认定材料**'))!
  for (const text of [
    '户口簿首页',
    '用个人承诺书',
    '按您填写的内容自动生成',
    '要改交',
    '原件 2 份，复印件 2 份，纸质',
    '湘医保发〔2022〕61号'
  ])
    expect(row).toContain(text)
})

test('what is taken on the spot need not be brought either, and is not said to be made of the form', async () => {
  const { guides, bundles } = await tell({
    ...files,
    'm-c.yaml': files['m-c.yaml']!.replace('origin: generated', 'origin: on-site')
  })
  expect(broughtIn(bundles['svc']!, (cond) => holds(cond, () => undefined))).toEqual([])
  const row = guides['svc']!.split('\n').find((line) => line.includes('**异地安置认定材料**'))!
  expect(row).toContain('办理时当场采集')
  expect(row).not.toContain('自动生成')
})

test('else all of it is said of the choice', async () => {
  const { guides, bundles } = await tell(asked)
  expect(broughtIn(bundles['svc']!, (cond) => holds(cond, () => undefined))).toEqual([
    { key: 'commitment of applicant', need: 'original-and-copy', copies: 2, originals: 2, medium: 'paper' }
  ])
  expect(guides['svc']).toContain('**异地安置认定材料**：下面的任选一组（备案用；原件 2 份，复印件 2 份，纸质）')
  expect(bundles['svc']!.ledger.classes[0]!.after.copies).toBe(4)
})

test('what cannot have a meaning is an error', async () => {
  const item = (text: string) => ({ ...files, 'item.yaml': files['item.yaml']!.replace('label: 异地', text) })
  expect((await tell(item('of: applicant\n    label: 异地'))).diagnostics.map(({ code }) => code)).toContain('LB3045')
  const nested = files['item.yaml']!.replace('material: commitment, of', 'necessary: true, material: commitment, of')
  expect((await tell({ ...files, 'item.yaml': nested })).diagnostics.map(({ code }) => code)).toContain('LB2007')
})
