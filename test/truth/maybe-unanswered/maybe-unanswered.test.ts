import { expect, it } from 'vitest'
import { holds } from '../../../src/condition/evaluate.js'
import { outcomeOf } from '../../../src/merge/outcome.js'
import { filesIn } from '../../../src/testing/index.js'
import { said } from '../../support/said.js'
import { tell, type Told } from '../../support/truth.js'

const files = filesIn(`${import.meta.dirname}/specs`)
const example = (given: string, expected: string) => ({
  ...files,
  'service.yaml': `${files['service.yaml']!}examples:\n  - {name: 例, given: {${given}}, expect: {${expected}}}\n`
})
const brought = ({ bundles }: Told, answers: Record<string, string | boolean>) =>
  outcomeOf(bundles['svc']!, (cond) => holds(cond, (fact) => answers[fact])).materials

it('a question with one possible answer is not asked', async () => {
  const told = await tell(files)
  const question = told.bundles['svc']!.questions.find(({ fact }) => fact === 'same.owner')!
  expect(question.when).toEqual({ op: 'test', fact: 'situations.withBorrower', is: 'in', values: [true] })
  expect(told.guides['svc']).toContain('共有产权人就是共同借贷人吗？')
})

it('whoever is not said to be another is himself, asked or not', async () => {
  const told = await tell(files)
  expect(brought(told, { 'situations.withBorrower': false })).toEqual(['a of owner'])
  expect(brought(told, { 'situations.withBorrower': true })).toEqual(['a of owner', 'a of borrower'])
  expect(brought(told, { 'situations.withBorrower': true, 'same.owner': 'borrower' })).toEqual(['a of borrower'])
})

it.each([
  ['withBorrower: false', []],
  ['withBorrower: true', ['LB4012 例子“例”没有回答“共有产权人就是共同借贷人吗？”']],
  ['', ['LB4012 例子“例”没有回答“有没有共同借贷人”']],
  ['withBorrower: true, same.owner: other', []],
  ['withBorrower: false, same.owner: other', ['LB4012 例子“例”回答了这时不问的“共有产权人就是共同借贷人吗？”，不算数']]
])('an example is told what it does not answer: %s', async (given, told) => {
  expect(await said(example(given, 'visits: 1'), 'LB4012')).toEqual(told)
})

it('an answer to what is not asked makes nobody disappear', async () => {
  const idle = example('withBorrower: false, same.owner: borrower', 'materials: [a of owner]')
  expect(await said(idle, 'LB4006')).toEqual([])
})

it('an example says which optional items are handled: those it does not mention are not', async () => {
  const loan = { ...example('withBorrower: false', 'items: []') }
  loan['service.yaml'] = loan['service.yaml'].replace('{loan: {use: loan}}', '{loan: {use: loan, optional: true}}')
  expect(await said(loan, 'LB4012', 'LB4006')).toEqual([])
})

it('what must hold in all situations that agree with an example need not be answered whole', async () => {
  expect(await said(example('', 'holds: [complete]'), 'LB4012')).toEqual([])
})

it('two others of whom one is always there leave a question, and the option of him who is not is no answer', async () => {
  const three = example('withBorrower: false, same.owner: borrower', 'materials: [a of owner]')
  three['service.yaml'] = three['service.yaml'].replace('mayBe: [borrower]', 'mayBe: [borrower, holder]')
  const { bundles } = await tell(three)
  expect(bundles['svc']!.questions.find(({ fact }) => fact === 'same.owner')!.when).toEqual({ op: 'true' })
  expect(await said(three, 'LB4011')).toEqual([
    'LB4011 例子“例”写的情形不会有：“共有产权人就是共同借贷人或申请人吗？”这时没有“就是共同借贷人”这个选项'
  ])
})
