/** What nobody types is worked out anew: it can always be produced, and a contradicting value is found. */
import { describe, expect, test } from 'vitest'
import { submissionSchema } from '../../../src/emit/form/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { normalise } from '../../../templates/integration/runtime/normalise.js'
import { drop, scopesOf } from '../../../templates/integration/runtime/read.js'
import { isWorkedOut } from '../../../templates/integration/runtime/rows.js'
import type { Json, Plan, Row } from '../../../templates/integration/runtime/types.js'
import { compileTexts, shippedBundles } from '../../support/specs.js'
import { planFor, situationClasses, submissionOf } from '../../support/submissions.js'
import { bothValidators } from '../../support/validators.js'
import { SPECS } from './kinds.js'

const all: Record<string, Bundle> = { kinds: compileTexts(SPECS).bundles['kinds']!, ...shippedBundles() }
const withWorked = Object.entries(all).filter(([, bundle]) =>
  planFor(bundle).fields.some(({ computed, derived }) => computed ?? derived)
)

describe.each(withWorked)('%s', (_, bundle) => {
  const plan = planFor(bundle)
  const classes = situationClasses(bundle)

  test('comes back when it is left out, and is found when it is changed', () => {
    let seen = 0
    for (let seed = 0; seed < 8; seed++) {
      const submission = submissionOf(bundle, classes[(seed * 5) % classes.length]!.situation, seed)
      const without = JSON.parse(JSON.stringify(submission)) as Row
      for (const { element, row } of workedOut(plan, without)) drop(row, element)
      expect(normalise(plan, without), `seed ${seed}`).toEqual(submission)
      for (const [index, { key }] of workedOut(plan, submission).entries()) {
        const changed = JSON.parse(JSON.stringify(submission)) as Row
        const { element, row } = workedOut(plan, changed)[index]!
        row[element] = other(row[element]!)
        expect(check(plan, changed).map(({ code, facts }) => `${code} ${facts.join()}`)).toContain(`differs ${key}`)
        seen++
      }
    }
    expect(seen).toBeGreaterThan(0)
  }, 60_000)
})

/** Where values stand that nobody typed. */
function workedOut(plan: Plan, submission: Row): { key: string; element: string; row: Row }[] {
  return plan.fields.flatMap((field) => {
    const [subject, element] = field.key.split('.') as [string, string]
    return scopesOf(plan, submission, subject, {})
      .filter((scope) => isWorkedOut(plan, submission, field, scope) && Object.hasOwn(scope[subject]!, element))
      .map((scope) => ({ key: field.key, element, row: scope[subject]! }))
  })
}

function other(value: Json): Json {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? '1999-12-31' : `${String(value)}9`
}

const OWN: Record<string, string> = {
  'person.yaml': `
kind: entity
id: person
name: 自然人
login: [name, idNumber]
elements:
  name: {name: 姓名, type: text}
  idNumber: {name: 身份号码, type: text, format: resident-id, derives: {birth: birth-date-of}}
  birth: {name: 出生日期, type: date}
  paid: {name: 实缴, type: decimal, decimals: 2, minimum: 0}
  price: {name: 单价, type: decimal, decimals: 2}
  amount: {name: 数量, type: integer}
  cost: {name: 金额, type: decimal, decimals: 2}
  whole: {name: 合计, type: decimal, decimals: 2}
  share: {name: 占比, type: decimal, decimals: 2}
`,
  'item.yaml': `
kind: item
id: item
name: 某事项
owner: office
roles: {one: person}
form:
  - {element: one.idNumber, required: true}
  - {element: one.birth, required: true}
  - {element: one.paid, required: true}
  - {element: one.whole, required: true, computed: {sum: [one.paid]}}
  - {element: one.share, required: true, computed: {share: {of: one.paid, total: one.whole}}}
  - {element: one.price}
  - {element: one.amount}
  - {element: one.cost, required: true, computed: {product: [one.price, one.amount]}}
`,
  'office.yaml': `
kind: organization
id: office
name: 某局
`,
  'service.yaml': `
kind: service
id: own
name: 某事
subjects: {one: {entity: person, name: 本人, login: true}}
items: {item: {use: item}}
`
}

describe('what a form demands and nobody types', () => {
  const bundle = compileTexts(OWN).bundles['own']!
  const plan = planFor(bundle)
  const valid = bothValidators(submissionSchema(bundle))
  const one: Row = { idNumber: '11010519491231002X', paid: 5, price: 2, amount: 3 }

  test('is derived from what a login gives', () => {
    const submission = normalise(plan, { one })
    expect(submission['one']).toMatchObject({ birth: '1949-12-31', whole: 5, share: 100, cost: 6 })
    expect([valid(submission), check(plan, submission)]).toEqual([[], []])
    const wrong = { one: { ...(submission['one'] as Row), birth: '1949-12-30' } }
    expect(check(plan, wrong)).toEqual([{ code: 'differs', facts: ['one.birth'], message: '与算出的值不同' }])
  })

  test('is not demanded where it has no value: a share of nothing', () => {
    const submission = normalise(plan, { one: { ...one, paid: 0 } })
    expect(submission['one']).not.toHaveProperty('share')
    expect([valid(submission), check(plan, submission)]).toEqual([[], []])
  })

  test('what it is worked out from is demanded, not itself', () => {
    const submission = normalise(plan, { one: { idNumber: '11010519491231002X', paid: 5, price: 2 } })
    expect(valid(submission)).not.toEqual([])
    expect(check(plan, submission)).toEqual([
      { code: 'missing', facts: ['one.amount'], message: '必填，别的要由它算出' }
    ])
    const nothing = normalise(plan, { one: { price: 2, amount: 3 } })
    expect(check(plan, nothing).map(({ facts }) => facts)).toEqual([['one.idNumber'], ['one.paid']])
  })
})
