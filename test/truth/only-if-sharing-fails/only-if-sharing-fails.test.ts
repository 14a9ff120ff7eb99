/** 先共享，取不到再交: not brought, and still told. */
import { holds } from '../../../src/condition/evaluate.js'
import { expect, test } from 'vitest'
import { outcomeOf } from '../../../src/merge/outcome.js'
import { filesIn } from '../../../src/testing/index.js'
import { tell } from '../../support/truth.js'

const files = filesIn('test/truth/only-if-sharing-fails/specs')

test('with a certificate and without', async () => {
  const { guides, bundles } = await tell(files)
  const svc = bundles['svc']!
  expect(svc.materials.map(({ demands }) => demands.map(({ duty, copies }) => [duty, copies]))).toEqual([
    [['fallback', 1]],
    [['fallback', 1]],
    [['unclear', 1]]
  ])
  expect(outcomeOf(svc, (cond) => holds(cond, () => undefined)).materials).toEqual([])
  expect(svc.ledger.classes[0]!.after.materials).toBe(0)
  expect(guides['svc']).toContain('### 一般不用带，系统取不到时才上传（2 样）')
  expect(guides['svc']).not.toContain('都要带')
})

test('whoever else asks for it plainly has to get it', async () => {
  const item = files['item.yaml']!.replace(
    'necessary: false}',
    'necessary: false}\n  - {material: invoice, of: holder, copies: 2}'
  )
  const { bundles } = await tell({ ...files, 'item.yaml': item })
  const invoice = bundles['svc']!.materials.find(({ material }) => material === 'invoice')!
  expect(invoice.demands.map(({ duty, copies }) => [duty, copies])).toEqual([['required', 2]])
})
