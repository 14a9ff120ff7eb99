import { expect, test, vi } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { tell } from '../../support/truth.js'

// The first compile of a file takes long where many tests run at once.
vi.setConfig({ testTimeout: 30_000 })

const specs = filesIn('test/truth/overlay-breaks-example/specs')
const withExamples = (examples: string) => ({
  ...specs,
  's.yaml': specs['s.yaml']!.replace(/examples:[^]*$/, `examples:\n${examples}`)
})
const wrong = async (files: Record<string, string>, region?: string) =>
  (await tell(files, region)).diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, params }) => [code, (params as { example?: string }).example])

test('an example holds without overlays, whatever region is built', async () => {
  expect(await wrong(specs)).toEqual([])
  const { diagnostics, bundles } = await tell(specs, '430200')
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(bundles['s']!.process.tasks[0]!.promised.map(({ time }) => time)).toEqual([{ amount: 10, unit: 'workday' }])
})

test('an example that names a region holds there, whatever region is built', async () => {
  const right = withExamples(
    '  - {name: 省, given: {}, expect: {days: 14}}\n  - {name: 株洲, region: "430200", given: {}, expect: {days: 10}}\n'
  )
  expect(await wrong(right)).toEqual([])
  expect(await wrong(right, '430200')).toEqual([])
})

test('one that does not hold is found from every region, once', async () => {
  const both = withExamples(
    '  - {name: 省, given: {}, expect: {days: 10}}\n  - {name: 株洲, region: "430200", given: {}, expect: {days: 14}}\n'
  )
  for (const region of [undefined, '430200'])
    expect((await wrong(both, region)).sort()).toEqual([
      ['LB4006', '株洲'],
      ['LB4006', '省']
    ])
})
