/** Items that differ in their names alone, in the file of the one that they continue. */
import { expect, it } from 'vitest'
import { readDocuments } from '../../src/compile/index.js'
import { newStats } from '../../src/base/stats.js'
import { findings } from '../../src/testing/index.js'

const BASE = `kind: item
id: check
name: 核查（样板）
abstract: true
source: guide
sources: { guide: { title: 指南 }, other: { title: 另一份 } }
roles: { firm: person }
form: [firm.name]
variants:
  tax-check: 税务核查
  fire-check: { name: 消防核查, owner: fire, region: "430100", source: other }
`
const PROJECT = {
  'person.yaml': 'kind: entity\nid: person\nname: 自然人\nelements: { name: { name: 姓名, type: text } }\n',
  'fire.yaml': 'kind: organization\nid: fire\nname: 消防局\n',
  'v.yaml':
    'kind: service\nid: v\nname: 核查“一件事”\nsubjects: { firm: { entity: person, name: 企业 } }\nitems: { tax: { use: tax-check }, fire: { use: fire-check } }\n'
}
const file = (text: string) => [{ path: 'check.yaml', bytes: Buffer.from(text), sha256: '' }]

it('are what a file of their own would be that extends it', () => {
  const { documents } = readDocuments(file(BASE), newStats())
  expect(documents.map(({ id, data }) => [id, data.name])).toEqual([
    ['check', '核查（样板）'],
    ['tax-check', '税务核查'],
    ['fire-check', '消防核查']
  ])
  expect(documents[0]!.data).not.toHaveProperty('variants')
  expect(documents[1]!.data).toMatchObject({ extends: 'check', source: 'guide' })
  expect(documents[2]!.data).toMatchObject({ extends: 'check', source: 'other', region: '430100', owner: 'fire' })
})

it('lead to the places where they are written', () => {
  const [, tax, fire] = readDocuments(file(BASE), newStats()).documents
  const text = (range: { start: number; end: number } | undefined) => BASE.slice(range?.start, range?.end)
  expect(text(tax!.spans.value(['name']))).toBe('税务核查')
  expect(text(tax!.spans.value(['id']))).toBe('tax-check')
  expect(text(tax!.spans.value(['source']))).toBe('guide')
  expect(text(fire!.spans.value(['source']))).toBe('other')
  expect(text(fire!.spans.value(['owner']))).toBe('fire')
})

it('are used like any item, and wrong where they are wrong', async () => {
  const codes = async (base: string) =>
    (await findings({ ...PROJECT, 'check.yaml': base }))
      .filter(({ severity }) => severity === 'error')
      .map(({ code, span }) => [code, base.slice(span!.start, span!.end)])
  expect(await codes(BASE)).toEqual([])
  expect(await codes(BASE.replace('owner: fire', 'owner: fir'))).toEqual([['LB3002', 'fir']])
  expect(await codes(BASE.replace('  tax-check:', '  check:'))).toContainEqual(['LB3001', 'check'])
  // What cannot be read is not called missing where it is used.
  expect((await codes(BASE.replace('税务核查', '[税务核查]'))).map(([code]) => code)).toEqual(['LB2013'])
})
