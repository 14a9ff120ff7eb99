/** All keys beside `anyOf`, 容缺 and 承诺 included; the least that is known is counted. */
import { expect, test } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { tell } from '../../support/truth.js'

const files = filesIn('test/truth/anyof-group-keys/specs')

test('every key is told', async () => {
  const { guides, bundles } = await tell(files)
  const guide = guides['svc']!
  for (const text of [
    '婚姻关系证明',
    '原件，2 份，纸质',
    '系统取不到时才上传',
    '5 个工作日内补齐',
    '可以告知承诺代替',
    '盖民政局章',
    '某条例第三条'
  ])
    expect(guide).toContain(text)
  expect(guide).not.toContain('M43PCP00010013')
  expect(bundles['svc']!.alternatives[0]!.others.map(({ duty }) => duty)).toEqual(['fallback'])
})

test('one alternative without a number of copies does not make the whole unknown', async () => {
  const item = files['item.yaml']!.replace('    copies: 2\n', '')
    .replace('    onlyIfSharingFails: true\n', '')
    .replace('[b of holder]', '[{material: b, of: holder, copies: 1}]')
  const { bundles } = await tell({ ...files, 'item.yaml': item })
  expect(bundles['svc']!.ledger.classes.map(({ after }) => after.copies).sort()).toEqual([0, 1])
})
