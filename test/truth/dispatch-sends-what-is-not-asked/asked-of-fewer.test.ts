/** A question of an item that the service asks of fewer applicants: checking says so, not only the proof. */
import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { said } from '../../support/said.js'

const files = filesIn(`${import.meta.dirname}/specs`)

it('the situation without an answer is named', async () => {
  expect(await said(files, 'LB4014')).toEqual([
    'LB4014 “某证申领”要“是否转账”的答案，服务在这种情形下却不问：办哪一种：二'
  ])
})

it.each([
  [
    'the item does not ask either',
    'i.yaml',
    'transfer: {ask: 是否转账, type: boolean}',
    'kind: {ask: 办哪一种, options: {a: 一, b: 二}}\n  transfer: {ask: 是否转账, type: boolean, when: {kind: a}}'
  ],
  ['the item is not handled then', 's.yaml', '{use: card}', '{use: card, when: {kind: a}}'],
  ['everybody is asked', 's.yaml', ', when: {kind: a}', '']
])('%s: nothing is missing', async (_, file, from, to) => {
  expect(await said({ ...files, [file]: files[file]!.replace(from, to) }, 'LB4014')).toEqual([])
})
