/** Conditions in words: who is not asked has not refused. */
import { expect, test } from 'vitest'
import { all, equals, not } from '../../src/condition/cond.js'
import { lexiconOf } from '../../src/wording/lexicon.js'
import { compileTexts } from '../support/specs.js'

const item = (id: string, name: string) => ({ [`${id}.yaml`]: `kind: item\nid: ${id}\nname: ${name}\n` })
const { bundles } = compileTexts({
  ...{ ...item('base', '登记'), ...item('card', '制卡'), ...item('mail', '邮寄') },
  'service.yaml': `kind: service
id: s
name: 服务
subjects: {}
situations: {lost: {ask: 是否遗失？, type: boolean}}
items:
  base: {use: base}
  card: {use: card, optional: true}
  mail: {use: mail, optional: true, when: {lost: true}}
`
})
const { asked } = lexiconOf(bundles['s']!)
const chosen = (item: string, is: boolean) => equals(`choices.${item}`, is)

test('what everybody is asked is chosen or not', () => {
  expect(asked(chosen('card', true))).toBe('您选择办理制卡')
  expect(asked(not(chosen('card', true)))).toBe('您选择不办理制卡')
})

test('of what only some are asked, nobody who is not asked is said to have chosen', () => {
  expect(asked(chosen('mail', true))).toBe('您选择办理邮寄')
  expect(asked(chosen('mail', false))).toBe('您选择不办理邮寄')
  expect(asked(not(chosen('mail', true)))).toBe('没有选择办理邮寄')
  expect(asked(all(not(chosen('mail', true)), not(chosen('mail', false))))).toBe('“是否遗失”选“否”')
})
