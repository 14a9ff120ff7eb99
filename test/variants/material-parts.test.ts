/** A page of a document: whoever hands in the document hands in the page, if it does for what is asked of the page. */
import { expect, test } from 'vitest'
import { trialOf } from '../../src/emit/trial/index.js'
import { proofOf } from '../../src/prove/index.js'
import { tell } from '../support/truth.js'
import { variant } from '../diff/folders.js'
import { outcome, specs } from './spec.js'

const FILES = specs(`kind: material
id: register
name: 户口簿
entity: person
---
kind: material
id: page
name: 户口簿本人页
entity: person
partOf: register
---
kind: item
id: school
name: 入学
owner: bureau
roles: {child: person}
situations: {moved: {ask: 是否随迁, type: boolean}}
materials:
  - {material: page, of: child, need: copy, copies: 1}
---
kind: item
id: settle
name: 落户
owner: court
roles: {child: person}
situations: {moved: {ask: 是否随迁, type: boolean}}
materials:
  - {material: register, of: child, need: copy, copies: 2, when: {moved: true}}
---
kind: service
id: s
name: 入学“一件事”
subjects: {child: {entity: person, name: 儿童}}
situations: {moved: {ask: 是否随迁, type: boolean}}
items: {school: {use: school}, settle: {use: settle}}
`)
const brought = (bundle: Parameters<typeof outcome>[0], moved: boolean) =>
  outcome(bundle, { moved }).brought.map(({ key }) => key)

test('the page is not asked for where the document is handed in', async () => {
  const { bundles, guides, program } = await tell(FILES)
  expect(brought(bundles['s']!, true)).toEqual(['register of child'])
  expect(brought(bundles['s']!, false)).toEqual(['page of child'])
  expect(guides['s']).toMatch(/户口簿本人页（儿童）\*\*：交了“户口簿（儿童）”，不用另交（“是否随迁”选“是”时）/)
  expect(trialOf(bundles['s']!, new Map([['situations.moved', true]])).notNeeded).toEqual([
    { name: '户口簿本人页（儿童）', why: '交了“户口簿（儿童）”，不用另交' }
  ])
  const { certificate, diagnostics } = proofOf(program, bundles['s']!, '2026-12-01')
  expect(diagnostics.filter(({ code }) => code.startsWith('LB41'))).toEqual([])
  expect(JSON.stringify(certificate)).toContain('whole page of child/0')
})

test.each([
  ['the document is only looked at', 'need: copy, copies: 2', 'need: inspect'],
  ['there are fewer copies of it', 'copies: 1', 'copies: 3'],
  ['it need not be handed in', 'copies: 2, when', 'copies: 2, necessary: optional, when'],
  ['it is of somebody else', 'partOf: register', 'description: 不是户口簿的页']
])('the page is asked for where %s', async (_, from, to) => {
  const file = ['items/school.yaml', 'items/settle.yaml', 'materials/page.yaml'].find((one) =>
    FILES[one]!.includes(from)
  )!
  const { bundles } = await tell(variant(FILES, [file, from, to]))
  expect(brought(bundles['s']!, true)).toContain('page of child')
})

test('a document is no part of itself', async () => {
  const { diagnostics } = await tell(variant(FILES, ['materials/register.yaml', '户口簿', '户口簿\npartOf: page']))
  expect(diagnostics.map(({ code }) => code).filter((code) => code === 'LB3100')).toHaveLength(1)
})

test('only an original that is kept can come back', async () => {
  const found = async (need: string) =>
    (await tell(variant(FILES, ['items/school.yaml', 'need: copy', `need: ${need}, returned: true`]))).diagnostics
  expect((await found('copy')).map(({ code }) => code)).toContain('LB3101')
  expect((await found('original')).map(({ code }) => code)).not.toContain('LB3101')
})
