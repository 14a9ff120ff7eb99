/**
 * What published guides say and specs once could not: each kind of fact has keys of the language. That a key does
 * something, and in which outputs, is held by the walk through the keys.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keyPaths } from './walk/paths.js'

const FACTS: Record<string, string[]> = {
  'the code, name and exemption of a material in this service, or for this holder': [
    'item.materials[].code',
    'item.materials[].label',
    'item.materials[].exemption'
  ],
  'one row “A or B or C” with a code, a number of copies and a basis of its own': [
    'item.materials[].anyOf',
    'item.materials[].anyOf[][].copies',
    'item.materials[].basis'
  ],
  'materials of the whole, attributed to no item': ['service.materials', 'service.materials[].for'],
  'fee, delivery, code, links of the whole': [
    'service.fee',
    'service.delivery',
    'service.implementation',
    'service.links'
  ],
  'conditions that refuse, of one channel, verified by somebody': [
    'service.eligibility[].when',
    'service.eligibility[].channel',
    'service.situations.*.answeredBy'
  ],
  'what the whole applies to': ['service.eligibility[].text'],
  'facts that a department, a resource or a query answers': [
    'item.situations.*.answeredBy.organization',
    'item.situations.*.answeredBy.resource',
    'item.situations.*.answeredBy.item'
  ],
  'numbers, materials, lead, owner and places of a city': [
    'overlay.parameters',
    'overlay.materials',
    'overlay.lead',
    'overlay.owner',
    'overlay.places'
  ],
  'limits and fees by situation': ['item.limits.promised[].when', 'item.fee.items[].when'],
  'one person in several roles': ['service.subjects.*.mayBe', 'service.subjects.*.login'],
  'sharing first, upload where it fails; not for everybody': [
    'item.materials[].onlyIfSharingFails',
    'item.materials[].necessary'
  ],
  'channels by situation; a step that is a group of items with a channel': [
    'service.channels',
    'service.steps[].items',
    'service.steps[].channels'
  ],
  'how to fill in; blank forms and samples': ['item.materials[].filling', 'material.template', 'material.sample'],
  'two published values that contradict each other': [
    'item.disputed[].values[].says',
    'service.disputed[].values[].source'
  ],
  'two places in one service': ['overlay.at', 'item.owner.at'],
  'sums, ratios, ages and tables': [
    'service.values.*.sum',
    'service.values.*.ratio',
    'service.values.*.age',
    'service.values.*.table'
  ],
  'original 1 and copies 2; handed back': [
    'item.materials[].originals',
    'item.materials[].copies',
    'item.materials[].returned'
  ],
  'where a material comes from; taken on the spot': ['item.materials[].origin', 'material.origin'],
  'a page of a document': ['material.partOf'],
  'options that exclude, depend or are limited': [
    'codelist.codes.*.alone',
    'item.situations.*.under',
    'item.form[].maxItems'
  ],
  'a query; one item with several 业务办理项': ['item.nature', 'item.codes.handling', 'item.unifiedName'],
  'benefits, windows and quotas': ['item.benefits', 'service.periods'],
  'leaving out a part of a reused item': ['service.items.*.without']
}

const known = new Set(['item', 'service', 'overlay', 'material', 'codelist'].flatMap(keyPaths))

test.each(Object.entries(FACTS))('%s', (_, keys) => {
  expect(keys.filter((key) => !known.has(key))).toEqual([])
})

test('every reference of the page about them leads somewhere', () => {
  const headings = readFileSync('docs/language-reference.md', 'utf8').matchAll(/^## `([^`]+)`/gm)
  const ids = new Set([...headings].map(([, name]) => name!.toLowerCase()))
  const links = [...readFileSync('docs/language.md', 'utf8').matchAll(/language-reference\.md#([a-z.]+)/g)]
  expect(links.length).toBeGreaterThan(40)
  expect(links.map(([, id]) => id!).filter((id) => !ids.has(id))).toEqual([])
})
