import { expect, test, vi } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { tell } from '../../support/truth.js'

// The first compile of a file takes long where many tests run at once.
vi.setConfig({ testTimeout: 30_000 })

const specs = filesIn('test/truth/prior-missing-list/specs')

test('what another service does not say is not a gap of this one', async () => {
  const { guides, catalogues } = await tell(specs)
  expect(guides['s']).not.toMatch(/open审批|还缺什么/)
  expect(catalogues['s']!.missing.map(({ name }) => name)).not.toContain('open审批')
  expect(catalogues['s']!.missing.map(({ name }) => name)).toContain('通行证审批')
})

test('what the sources do not say stands in its row and in one sentence', async () => {
  const { guides } = await tell(specs)
  expect(guides['s']).toContain('**费用**：来源没有写')
  expect(guides['s']!.match(/办之前请先问清/g)).toHaveLength(1)
})

test('sources of vocabulary and of other services stay in the report; published guides are named', async () => {
  const cited = (title: string, more = '') =>
    `\nsources: {main: {title: ${title}, url: "https://example.org/${title}"${more}}}\nsource: main\n`
  const { guides, bundles } = await tell({
    ...specs,
    's.yaml': `${specs['s.yaml']}${cited('本服务的指南')}`,
    's0.yaml': `${specs['s0.yaml']}${cited('别的服务的指南')}`,
    'i.yaml': `${specs['i.yaml']}${cited('二手转载', ', confidence: low')}`,
    'person.yaml': `${specs['person.yaml']}${cited('词汇的出处')}`
  })
  expect(bundles['s']!.sources.map(({ title }) => title)).toEqual(['本服务的指南'])
  expect(guides['s']).toContain('本服务的指南')
  expect(guides['s']).not.toMatch(/别的服务的指南|二手转载|词汇的出处/)
})

test('a note of the author is not printed; help is, beside its option', async () => {
  const { guides } = await tell({
    ...specs,
    's.yaml': `${specs['s.yaml']}situations: {kind: {ask: 哪一类车, options: {a: {name: 甲类, note: 待核实, help: 蓝牌的}, b: 乙类}}}\n`
  })
  expect(guides['s']).toContain('甲类（蓝牌的）')
  expect(guides['s']).not.toContain('待核实')
})
