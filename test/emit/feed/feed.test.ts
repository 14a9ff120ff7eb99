/** The feed for a platform: what is in it, and what changed between two of them. */
import { expect, it } from 'vitest'
import { cpsvAp } from '../../../src/emit/feed/cpsv-ap.js'
import { feedChanges, feedOf } from '../../../src/emit/feed/document.js'
import { smallBundle } from '../small.js'

const bundle = smallBundle()
const feed = feedOf([bundle])

it('has the catalogue and the fields of each service', () => {
  expect(feed.services[0]).toMatchObject({ id: 'small', digest: bundle.digest, catalogue: { name: '小“一件事”' } })
  expect(feed.services[0]!.fields.map(({ key }) => key)).toEqual(bundle.fields.map(({ key }) => key))
})

it('tells what a platform has to publish, publish again and take down', () => {
  const [one] = feed.services
  const with_ = (...services: (typeof feed)['services']) => ({ ...feed, services })
  const other = { ...one!, id: 'other', digest: '0'.repeat(64) }
  expect(feedChanges(with_(one!, other), with_({ ...one!, digest: '1'.repeat(64) }, { ...one!, id: 'third' }))).toEqual(
    [
      { kind: 'changed', id: 'small', name: '小“一件事”' },
      { kind: 'created', id: 'third', name: '小“一件事”' },
      { kind: 'withdrawn', id: 'other', name: '小“一件事”' }
    ]
  )
  expect(feedChanges(feed, feed)).toEqual([])
})

it('has what CPSV-AP demands of each class', () => {
  const { '@included': nodes } = cpsvAp([bundle]) as { '@included': Record<string, unknown>[] }
  const demanded: Record<string, string[]> = {
    'cpsv:PublicService': ['dct:identifier', 'dct:title', 'dct:description', 'cv:hasCompetentAuthority'],
    'cv:PublicOrganisation': ['skos:prefLabel', 'dct:spatial'],
    'cv:Output': ['dct:identifier', 'dct:title'],
    'cv:Evidence': ['dct:identifier', 'dct:title']
  }
  for (const [type, keys] of Object.entries(demanded)) {
    const own = nodes.filter((node) => node['@type'] === type)
    if (type !== 'cv:Evidence') expect(own.length).toBeGreaterThan(0)
    for (const node of own) expect(Object.keys(node)).toEqual(expect.arrayContaining(keys))
  }
})
