import { expect, test, vi } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { lineOf, tell } from '../../support/truth.js'

// The first compile of a file takes long where many tests run at once.
vi.setConfig({ testTimeout: 30_000 })

const specs = filesIn('test/truth/overlay-location/specs')

test('a promise that breaks the chain is blamed where the overlay makes it', async () => {
  const { diagnostics } = await tell(specs, '210100')
  const [found, ...more] = diagnostics.filter(({ code }) => code === 'LB5003')
  expect(more).toEqual([])
  expect(found!.span!.file).toBe('ov.yaml')
  expect(lineOf(found!, specs)).toBe('limits: {promised: 5 workdays}')
})

test('without the region it is the service that is blamed', async () => {
  const { diagnostics } = await tell(specs)
  const found = diagnostics.filter(({ code }) => code === 'LB5003')
  expect(found.map(({ span }) => span!.file)).toEqual(['svc.yaml'])
})

test('an item that an overlay makes late is shown by the line of its overlay too', async () => {
  const files = {
    ...specs,
    'svc.yaml': specs['svc.yaml']!.replace('promised: 10', 'promised: 2'),
    'ov.yaml': 'kind: overlay\nid: city\nname: 示例市\nregion: "210100"\nitem: item-c\nlimits: {promised: 2 workdays}\n'
  }
  const { diagnostics } = await tell(files, '210100')
  const found = diagnostics.find(({ code }) => code === 'LB5003')
  expect(found!.span!.file).toBe('svc.yaml')
  expect(found!.related!.map(({ span }) => span!.file)).toContain('ov.yaml')
})
