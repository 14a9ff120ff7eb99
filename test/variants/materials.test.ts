/** Kinds of what is brought, in services of other domains: who brings it, instead of what, how much of it. */
import { expect, test } from 'vitest'
import { rangeAfter } from '../../src/emit/numbers.js'
import { between, variant } from '../diff/folders.js'
import { said } from '../support/said.js'
import { tell } from '../support/truth.js'
import { materials, outcome, specs } from './spec.js'

const PAPERS = { deed: '林权证', lease: '承包合同', map: '四至图', pledge: '承诺书', card: '身份证' }
const service = (rest: string) => `kind: service
id: s
name: 采伐“一件事”
${rest}`
const item = (rest: string, id = 'felling') => `kind: item
id: ${id}
name: 采伐许可${id === 'felling' ? '' : id}
owner: court
${rest}---
`

const GROUP = specs(
  materials(PAPERS) +
    item(`roles: {grower: person}
situations: {own: {ask: 林地是不是自己的, type: boolean}}
materials:
  - label: 林地权属材料
    need: copy
    copies: 2
    anyOf:
      - [{material: deed, of: grower, copies: 5}]
      - [{material: lease, of: grower}, {material: map, of: grower, copies: 1, when: {own: false}}]
`) +
    service('subjects: {grower: {entity: person, name: 种植户}}\nitems: {felling: {use: felling}}\n')
)

test('amounts of a group and of one of its members: the cheapest option is counted, as the situation asks', async () => {
  const { bundles, guides } = await tell(GROUP)
  const brought = (own: boolean) => outcome(bundles['s']!, { own }).brought.map(({ key, copies }) => [key, copies])
  expect(brought(true)).toEqual([['lease of grower', 2]])
  // One thing is fewer than two, though it takes more copies.
  expect(brought(false)).toEqual([['deed of grower', 5]])
  expect(guides['s']).toContain('林地权属材料')
  expect(guides['s']).toMatch(/林权证（种植户）（复印件，5 份）/)
  expect(guides['s']).toMatch(/四至图（种植户）（复印件，1 份；“林地是不是自己的”选“否”时）/)
})

test('a change of what a member of a group asks is a change of meaning', () => {
  const more = between(GROUP, variant(GROUP, ['items/felling.yaml', 'copies: 1,', 'copies: 2,']))
  expect(more.ids).toEqual(['material-stricter:map of grower'])
  expect(more).toMatchObject({ level: 'major', heavier: true })
})

test('an option that an optional item hands over leaves the choice to those who do without the item', async () => {
  const files = specs(
    materials(PAPERS) +
      item('roles: {grower: person}\nmaterials: [{anyOf: [[deed of grower], [lease of grower]]}]\n') +
      item('roles: {grower: person}\nresults: [{material: deed, of: grower}]\n', 'survey') +
      service(
        'subjects: {grower: {entity: person, name: 种植户}}\nitems: {survey: {use: survey, optional: true}, felling: {use: felling}}\n'
      )
  )
  const { bundles, guides } = await tell(files)
  const brought = (taken: boolean) => outcome(bundles['s']!, { 'choices.survey': taken }).materials
  expect([brought(true), brought(false).length]).toEqual([[], 1])
  expect(rangeAfter(bundles['s']!.ledger, 'materials')).toBe('0 至 1')
  expect(guides['s']).toContain('您选择不办理采伐许可survey时，下面的任选一样')
})

test('who is there in some situations only: neither his group nor his paper is asked of others', async () => {
  const files = specs(
    materials(PAPERS) +
      item(`roles: {grower: person, partner: {entity: person, optional: true}}
situations: {wide: {ask: 是不是成片采伐, type: boolean}}
materials:
  - {anyOf: [[deed of partner], [{material: lease, of: partner}, {material: map, of: partner}]], when: {wide: true}}
  - {material: card, of: partner}
`) +
      service(`subjects:
  grower: {entity: person, name: 种植户}
  partner: {entity: person, name: 合伙人, when: {joint: true}}
situations: {joint: {ask: 是不是合伙, type: boolean}}
items: {felling: {use: felling}}
`)
  )
  const { bundles, guides } = await tell(files)
  const brought = (joint: boolean, wide: boolean) => outcome(bundles['s']!, { joint, wide }).materials
  expect(brought(false, true)).toEqual([])
  expect(brought(true, false)).toEqual(['card of partner'])
  expect(brought(true, true)).toEqual(['deed of partner', 'card of partner'])
  expect(rangeAfter(bundles['s']!.ledger, 'materials')).toBe('0 至 2')
  expect(guides['s']).toMatch(/\| 身份证（合伙人） \|.*“是不是合伙”选“是”时/)
})

test('one who may be the one who logs in has his certificate then, and only then', async () => {
  const files = specs(
    `kind: material
id: licence
name: 采伐资格证
entity: person
origin: government
certificate: {status: available, holderKey: idNumber, reads: [name]}
---
` +
      item(
        'roles: {grower: person, feller: person}\nform: [grower.idNumber, feller.idNumber]\nmaterials: [licence of feller]\n'
      ) +
      service(
        'subjects: {grower: {entity: person, name: 种植户, login: true}, feller: {entity: person, name: 采伐人, mayBe: [grower]}}\nitems: {felling: {use: felling}}\n'
      )
  )
  const { bundles } = await tell(files)
  const brought = (same: string) => outcome(bundles['s']!, { 'same.feller': same }).materials
  expect([brought('grower'), brought('other')]).toEqual([[], ['licence of feller']])
})

test('three who may be one: each brings what is asked of him, and one of them what is most', async () => {
  const files = specs(
    materials(PAPERS) +
      item(`roles: {feller: person, owner: person, agent: person}
materials:
  - {material: card, of: feller, need: copy, copies: 1}
  - {material: card, of: owner, need: inspect}
  - {material: card, of: agent, need: original-and-copy, copies: 2}
`) +
      service(`subjects:
  owner: {entity: person, name: 林地所有人}
  feller: {entity: person, name: 采伐人, mayBe: [owner]}
  agent: {entity: person, name: 代办人, mayBe: [feller, owner]}
items: {felling: {use: felling}}
`)
  )
  const { bundles } = await tell(files)
  const brought = (feller: string, agent: string) =>
    Object.fromEntries(
      outcome(bundles['s']!, { 'same.feller': feller, 'same.agent': agent }).brought.map(({ key, need, copies }) => [
        key.replace('card of ', ''),
        [need, ...(copies === undefined ? [] : [copies])].join(' ')
      ])
    )
  expect(brought('other', 'other')).toEqual({ feller: 'copy 1', owner: 'inspect', agent: 'original-and-copy 2' })
  expect(brought('owner', 'other')).toEqual({ owner: 'inspect-and-copy 1', agent: 'original-and-copy 2' })
  expect(brought('other', 'feller')).toEqual({ feller: 'original-and-copy 2', owner: 'inspect' })
  expect(brought('owner', 'owner')).toEqual({ owner: 'original-and-copy 2' })
})

test('necessary, not necessary and left to the applicant, under conditions that overlap: one count everywhere', async () => {
  const files = specs(
    materials(PAPERS) +
      item(`roles: {grower: person}
situations: {own: {ask: 林地是不是自己的, type: boolean}, wide: {ask: 是不是成片采伐, type: boolean}}
materials:
  - {material: deed, of: grower, necessary: true, when: {own: true}}
  - {material: lease, of: grower, necessary: false, when: {own: false}}
  - {material: map, of: grower, necessary: false, when: {any: [{own: false}, {wide: true}]}}
  - {material: pledge, of: grower, necessary: optional, when: {wide: true}}
  - {material: card, of: grower, necessary: false}
`) +
      service('subjects: {grower: {entity: person, name: 种植户}}\nitems: {felling: {use: felling}}\n')
  )
  const { bundles, guides } = await tell(files)
  const count = (own: boolean, wide: boolean) => outcome(bundles['s']!, { own, wide }).materials.length
  expect([count(true, false), count(true, true), count(false, false), count(false, true)]).toEqual([1, 2, 2, 2])
  const { least, most, weighted } = bundles['s']!.ledger
  expect([least.after.materials, most.after.materials, weighted.after.materials]).toEqual([1, 2, 1.75])
  expect(guides['s']).toContain('**带什么**：1 至 2 样，看您的情形')
  expect(guides['s']).toContain('来源标“非必要”，没有写哪些人要交')
  expect(await said(files, 'LB6424')).toHaveLength(1)
})

test('first shared for some, brought by others: each is told his own', async () => {
  const files = specs(
    materials({ deed: '林权证' }, 'proves: [name]\n') +
      item(`roles: {grower: person}
situations: {local: {ask: 林权证是不是本省发的, type: boolean}}
materials:
  - {material: deed, of: grower, copies: 1, onlyIfSharingFails: true, when: {local: true}}
  - {material: deed, of: grower, copies: 2, when: {local: false}}
`) +
      service('subjects: {grower: {entity: person, name: 种植户}}\nitems: {felling: {use: felling}}\n')
  )
  const { bundles, guides } = await tell(files)
  const brought = (local: boolean) => outcome(bundles['s']!, { local }).brought.map(({ copies }) => copies)
  expect([brought(true), brought(false)]).toEqual([[], [2]])
  expect(rangeAfter(bundles['s']!.ledger, 'materials')).toBe('0 至 1')
  expect(guides['s']).toMatch(/一般不用带，系统取不到时才上传（1 样）/)
  expect(guides['s']).toMatch(/按您的情形带（1 样/)
})
