/** 非必要 that means: required of some. */
import { expect, test } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { tell } from '../../support/truth.js'

const files = filesIn('test/truth/necessary-false/specs')

test('a married applicant must bring it', async () => {
  const { guides, bundles } = await tell(files)
  expect(guides['svc']).toContain('| 结婚证（申请人） | 复印件，1 份 | “是不是已婚”选“是”时 | 贷款 |')
  expect(bundles['svc']!.materials[1]!.demands.map(({ duty }) => duty)).toEqual(['required'])
})

test('one of a group, too', async () => {
  const cert = '{material: cert, of: holder, need: copy, copies: 1, when: {married: true}, necessary: false}'
  expect(files['item.yaml']).toContain(cert)
  const group = '{anyOf: [[cert of holder], [{material: cert}]], when: {married: true}, necessary: false}'
  const { guides } = await tell({ ...files, 'item.yaml': files['item.yaml']!.replace(cert, group) })
  expect(guides['svc']).toContain('“是不是已婚”选“是”时，下面的任选一样')
})
