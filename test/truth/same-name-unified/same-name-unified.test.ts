import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { said } from '../../support/said.js'
import { tell } from '../../support/truth.js'

const files = filesIn(`${import.meta.dirname}/specs`)

it('several 业务办理项 of one 事项 keep its official name', async () => {
  expect(await said(files, 'LB6102')).toEqual([])
})

it('the same 业务办理项 written twice, and a name that nothing tells apart, are found', async () => {
  const twice = files['i-b.yaml']!.replace('乙类备案', '甲类备案')
  expect(await said({ ...files, 'i-b.yaml': twice }, 'LB6102')).toEqual(['LB6102 事项“事项a”已有一份：i-a.yaml'])
  const bare = (text: string) => text.replace(/unifiedName: .*\n/, '')
  const plain = { ...files, 'i-a.yaml': bare(files['i-a.yaml']!), 'i-b.yaml': bare(files['i-b.yaml']!) }
  expect(await said(plain, 'LB6102')).toHaveLength(1)
})

it('an applicant who chooses between them is told them apart', async () => {
  const { bundles, guides } = await tell(files)
  expect(bundles['svc']!.items.map(({ name }) => name)).toEqual(['事项a（甲类备案）', '事项a（乙类备案）'])
  expect(bundles['svc']!.questions.map(({ ask }) => ask)).toEqual([
    '是否同时办理事项a（甲类备案）？',
    '是否同时办理事项a（乙类备案）？'
  ])
  expect(guides['svc']).toContain('您选择办理事项a（甲类备案）')
  const alone = { ...files, 'i-b.yaml': files['i-b.yaml']!.replace('name: 事项a', 'name: 事项b') }
  expect((await tell(alone)).bundles['svc']!.items.map(({ name }) => name)).toEqual(['事项a', '事项b'])
})
