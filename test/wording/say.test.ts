/** An option may bring the clause with which a condition speaks of it. */
import { expect, test } from 'vitest'
import { equals, not } from '../../src/condition/cond.js'
import { condText } from '../../src/wording/conditions.js'
import { lexiconOf } from '../../src/wording/lexicon.js'
import { compileTexts } from '../support/specs.js'

const { bundles } = compileTexts({
  'base.yaml': 'kind: item\nid: base\nname: 登记\n',
  'service.yaml': `kind: service
id: s
name: 服务
subjects: {}
situations:
  born:
    ask: 在哪里出生？
    options: {home: {name: 国内, say: 孩子在国内出生的}, abroad: {name: 国外, say: 孩子在国外出生的}, sea: 船上}
  wed: {ask: 是否婚生, type: boolean, say: {yes: 孩子婚生的, no: 孩子非婚生的}}
  poor: {ask: 是否低保, type: boolean, say: {yes: 低保家庭的}}
items:
  base: {use: base}
`
})
const { asked, words } = lexiconOf(bundles['s']!)
const born = (...codes: string[]) => equals('situations.born', ...codes)

test('the clause stands for question and option, and what follows it fits', () => {
  expect(asked(born('home'))).toBe('孩子在国内出生')
  expect(asked(born('home', 'abroad'))).toBe('孩子在国内出生或孩子在国外出生')
  expect(condText(born('home'), words)).toBe('孩子在国内出生')
  expect(condText(not(born('home')), words)).toBe('不属于“孩子在国内出生”的情形')
})

test('with an option that brings none all is said as before', () => {
  expect(asked(born('sea'))).toBe('“在哪里出生”选“船上”')
  expect(asked(born('home', 'sea'))).toBe('“在哪里出生”选“国内”或“船上”')
})

test('yes and no of a question may be said with a clause each', () => {
  expect(asked(equals('situations.wed', true))).toBe('孩子婚生')
  expect(asked(equals('situations.wed', false))).toBe('孩子非婚生')
  expect(condText(equals('situations.wed', false), words)).toBe('孩子非婚生')
  expect(asked(equals('situations.poor', true))).toBe('低保家庭')
  expect(asked(equals('situations.poor', false))).toBe('“是否低保”选“否”')
})
