import { describe, expect, it } from 'vitest'
import type { CatalogueEntry } from '../../../src/emit/catalogue/entry.js'
import { emitCatalogue } from '../../../src/emit/catalogue/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { shippedBundles } from '../../support/specs.js'
import { smallBundle } from '../small.js'

async function entry(bundle: Bundle): Promise<CatalogueEntry> {
  const [file] = await emitCatalogue(bundle, { template: () => '' })
  return JSON.parse(file!.text) as CatalogueEntry
}

it('says what a platform lists of a small service', async () => {
  const { 'x-lianban-digest': digest, ...rest } = await entry(smallBundle())
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
  expect(rest).toMatchSnapshot()
})

describe.each(Object.entries(shippedBundles()))('%s', async (_, bundle) => {
  const found = await entry(bundle)
  const element = (name: string) => found.elements.find((one) => one.of === 'service' && one.element === name)!

  it('lists every item', () => expect(found.items.map(({ id }) => id)).toEqual(bundle.items.map(({ id }) => id)))

  it('can be found without the quotation marks of its name', () => {
    expect([found.name, ...found.aliases]).toContain(found.name.replace(/[“”]/g, ''))
    expect(found.keywords).toContain(bundle.items[0]!.name)
    expect(new Set(found.keywords).size).toBe(found.keywords.length)
  })

  it('has each element that it calls present, and lacks those that it calls missing', () => {
    expect(element('code').present).toBe('code' in found)
    expect(element('version').present).toBe('version' in found)
    expect(element('limits.promised').present).toBe('promised' in found)
    expect(element('channels').present).toBe(found.channels.length > 0)
    expect(element('faq').present).toBe(bundle.service.faq !== undefined)
  })

  it('names the items that lack an element', () => {
    const types = found.elements.find((one) => one.of === 'items' && one.element === 'type')!
    expect(types.missingIn ?? []).toEqual(found.items.filter(({ type }) => type === undefined).map((one) => one.usage))
  })
})
