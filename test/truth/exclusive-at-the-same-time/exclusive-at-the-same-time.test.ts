/** An order that nobody states is unknown; items of which only one applies are not handled at the same time. */
import { expect, test } from 'vitest'
import { flowView } from '../../../src/emit/guide/flow.js'
import { processDocument } from '../../../src/emit/process/document.js'
import { mermaid } from '../../../src/emit/process/mermaid.js'
import { filesIn } from '../../../src/testing/index.js'
import { compileTexts } from '../../support/specs.js'

const folder = 'test/truth/exclusive-at-the-same-time/specs'
const texts = filesIn(folder)
const service = 's.yaml'
const bundleOf = (from: string | RegExp, to: string) =>
  compileTexts({ ...texts, [service]: texts[service]!.replace(from, to) })

test('of two items only one applies; an optional one comes before for those who choose it', () => {
  const { s } = compileTexts(texts).bundles
  const { levels, order } = flowView(s!)
  expect(levels.map(({ label, boxes }) => [label, ...boxes.map(({ name }) => name)])).toEqual([
    ['', 'plate审批'],
    ['按情形办其一', 'a-permit审批', 'b-permit审批']
  ])
  expect(order).toEqual(['选办了“plate审批”的，办完再办“a-permit审批”“b-permit审批”：后者要用前者给出的临时号牌'])
  const lines = mermaid(s!)
    .split('\n')
    .map((line) => line.trim())
  expect(lines).toContain('fork -.-> item_a')
  expect(lines).toContain('fork -.-> item_b')
  expect(lines.join()).not.toContain('并联')
})

test('two items without an order: unknown, unless a source says that they are parallel', () => {
  const apart = (more: string) => bundleOf(/items:[^]*/, `items:\n  a: {use: a-permit}\n  b: {use: b-permit}\n${more}`)
  const unknown = apart('').bundles['s']!
  expect(flowView(unknown).levels.map(({ label }) => label)).toEqual(['谁先谁后、能不能同时办，来源没有写'])
  expect(mermaid(unknown)).toContain('先后来源没有写')
  expect(processDocument(unknown)).toMatchObject({ parallel: [] })
  expect(processDocument(unknown).stages.find(({ code }) => code === 'review')?.parallel).toBe(null)
  const parallel = apart('parallel:\n  - {of: [a, b]}\n').bundles['s']!
  expect(flowView(parallel).levels.map(({ label }) => label)).toEqual(['可以同时办'])
  expect(mermaid(parallel)).toContain('可并联办理')
  expect(processDocument(parallel)).toMatchObject({ parallel: [['a', 'b']] })
  const wrong = 'items:\n  a: {use: a-permit}\n  b: {use: b-permit, after: [a]}\nparallel:\n  - {of: [a, b]}\n'
  expect(bundleOf(/items:[^]*/, wrong).codes).toEqual(['LB5006'])
})

test('a group of which one member needs an earlier result stands once, where its members can begin', () => {
  const group = `items:
  plate: {use: plate}
  a: {use: a-permit, when: {range: p}, after: [plate]}
  b: {use: plate, when: {range: c}}
choose:
  - {name: 许可, of: [a, b], min: 1, max: 1}
`
  const { s } = bundleOf(/items:[^]*/, group).bundles
  const { levels, order } = flowView(s!)
  expect(levels.map(({ boxes }) => boxes.map(({ name }) => name))).toEqual([['plate审批', '许可']])
  expect(order.join()).toContain('办完“plate审批”，再办“许可”中的“a-permit审批”')
  expect(mermaid(s!)).toMatch(/item_plate -->(\|[^|]*\|)? item_a/)
})
