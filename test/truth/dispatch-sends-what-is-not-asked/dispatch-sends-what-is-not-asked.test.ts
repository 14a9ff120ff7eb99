/** 不适用即不存在 holds for whoever calls `dispatch`, not only for those who called `normalise` before. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { applicable, dispatch } from '../../../templates/integration/runtime/dispatch.js'
import { normalise } from '../../../templates/integration/runtime/normalise.js'
import type { Row } from '../../../templates/integration/runtime/types.js'
import { compileTexts } from '../../support/specs.js'
import { planFor } from '../../support/submissions.js'

const folder = 'test/truth/dispatch-sends-what-is-not-asked'
const texts = filesIn(`${folder}/specs`)
const plan = planFor(compileTexts(texts).bundles['one']!)
const { 改主意: changed } = JSON.parse(readFileSync(`${folder}/submissions.json`, 'utf8')) as { 改主意: Row }

test('an answer to a question that is not asked any more, and what hangs on it, is not sent', () => {
  expect(dispatch(plan, changed, 'card')).toEqual({ holder: { name: '张三' } })
})

test('asked again, it is sent', () => {
  const asked = { ...changed, situations: { kind: 'a', transfer: true } }
  expect(dispatch(plan, asked, 'card')).toEqual({
    situations: { transfer: true },
    holder: { name: '张三', bank: '6222000000' }
  })
})

describe('the same of other places', () => {
  /** A person, a list and an item that are there for some only; the question comes after what depends on it. */
  const more = planFor(
    compileTexts({
      ...texts,
      'item.yaml': `
kind: item
id: loan
name: 某贷款
owner: dept
roles: {holder: person, partner: {entity: person, optional: true}, heirs: {entity: person, many: {min: 1, max: 5}, optional: true}}
form:
  - {element: holder.name, required: true}
  - {element: partner.name, as: po}
  - {element: heirs.name, as: jcr}
`,
      'service.yaml': `
kind: service
id: more
name: 多事
subjects:
  holder: {entity: person, name: 申请人}
  partner: {entity: person, name: 配偶, when: {married: true}}
  heirs: {entity: person, name: 继承人, many: {min: 1, max: 5}, when: {kind: a}}
items:
  card: {use: card, when: {kind: a}}
  loan: {use: loan, optional: true, when: {kind: b}}
situations:
  married: {ask: 是否已婚, type: boolean, when: {kind: b}}
  transfer: {ask: 是否转账, type: boolean, when: {married: true}}
  kind: {ask: 办哪一种, options: {a: 一, b: 二}}
`
    }).bundles['more']!
  )
  const full: Row = {
    situations: { kind: 'b', married: true, transfer: true },
    choices: { loan: true },
    holder: { name: '张三', bank: '6222000000' },
    partner: { name: '李四' },
    heirs: [{ name: '王五' }]
  }

  test('a list that is not there in this situation', () => {
    expect(dispatch(more, full, 'loan')).toEqual({ holder: { name: '张三' }, partner: { po: '李四' } })
  })

  test('a person who is not there any more, an item that is not offered any more', () => {
    const single = { ...full, situations: { kind: 'a', married: true, transfer: true } }
    expect(applicable(more, single)).toEqual(['card'])
    expect(dispatch(more, single, 'loan')).toBeUndefined()
    expect(dispatch(more, single, 'card')).toEqual({ holder: { name: '张三' } })
    expect(normalise(more, single)).toEqual({ situations: { kind: 'a' }, holder: { name: '张三' } })
  })
})
