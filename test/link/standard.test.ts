import { expect, it } from 'vitest'
import { compileTexts } from '../support/specs.js'

const standard = (id: string) => `kind: standard\nid: ${id}\nname: ${id}\n`
const item = (follows: string) => `kind: item\nid: card\nname: 居住证申领\nstandard: ${follows}\n`

it('a document may follow a standard of the project, and no other', () => {
  const texts = { 'a.yaml': standard('hunan'), 'b.yaml': standard('liaoning') }
  expect(compileTexts({ ...texts, 'card.yaml': item('hunan') }).codes).toEqual([])
  expect(compileTexts({ ...texts, 'card.yaml': item('jilin') }).codes).toEqual(['LB3002'])
})
