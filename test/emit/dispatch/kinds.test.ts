import { describe, expect, test } from 'vitest'
import { submissionSchema } from '../../../src/emit/form/index.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { collect } from '../../../templates/integration/runtime/collect.js'
import { applicable, dispatch } from '../../../templates/integration/runtime/dispatch.js'
import { normalise } from '../../../templates/integration/runtime/normalise.js'
import type { Row } from '../../../templates/integration/runtime/types.js'
import { compileTexts } from '../../support/specs.js'
import { runs } from '../../support/effort.js'
import { planFor } from '../../support/submissions.js'
import { bothValidators } from '../../support/validators.js'
import { exercise } from './exercise.js'
import { LATER, SPECS } from './kinds.js'

const { bundles, codes } = compileTexts(SPECS)
const bundle = bundles['kinds']!
const plan = planFor(bundle)

/** What the applicant types; the rest is worked out. */
const TYPED: Row = {
  situations: { settle: 'mother', hurry: true },
  choices: { extra: false },
  same: { agent: 'mother' },
  chosen: { payer: 1 },
  child: { name: '小明', idNumber: '110105202401021231', hobbies: ['a', 'c'], province: '福建', city: '平潭' },
  mother: { name: '王芳', sex: '2' },
  buyers: [
    { name: '甲', sex: '1', cash: 0.1, goods: 0.2, buyerSpouse: { name: '乙' } },
    { name: '丙', sex: '1', cash: 12345678.9, goods: 0 }
  ],
  matter: { kind: 'x', phone: '010-12345678', amount: 120000.5, from: '2024-02-29', until: '2024-03-01' }
}
const submission = normalise(plan, TYPED)
const form = dispatch(plan, submission, 'main')!
const part = (name: string) => form[name] as Row

test('the specs have no finding', () => {
  expect(codes).toEqual([])
})

test('what is typed and what is worked out is a valid submission', () => {
  expect(check(plan, submission)).toEqual([])
  expect(bothValidators(submissionSchema(bundle))(submission)).toEqual([])
})

test('submissions of every class', async () => {
  await exercise(bundle, runs(60, 300))
}, 60_000)

describe('worked out', () => {
  test('from the number', () => {
    expect(submission['child']).toMatchObject({ birthDate: '2024-01-02', sex: '1' })
  })

  test('sums are exact, and shares are of the sum', () => {
    expect(submission['buyers']).toMatchObject([
      { total: 0.3, share: 0 },
      { total: 12345678.9, share: 100 }
    ])
    expect(submission['matter']).toMatchObject({ sum: 12345679.2 })
  })
})

describe('dispatch', () => {
  test('recode, single and multiple', () => {
    expect(part('person')).toMatchObject({ xb: 'M', ah: [1, 3] })
    expect(part('case')['zl']).toBe(10)
  })

  test('dates in the department’s notation', () => {
    expect(part('person')['csrq']).toBe('20240102')
    expect(part('case')['ksrq']).toBe('2024年02月29日')
  })

  test('scale moves the point exactly', () => {
    expect(part('case')['je']).toBe(12.00005)
    expect(form['owners']).toMatchObject([{ xj: 0.00001 }, { xj: 1234.56789 }])
  })

  test('split and join', () => {
    expect(part('case')).toMatchObject({ area: '010', number: '12345678' })
    expect(part('person')['address']).toBe('福建|平潭')
  })

  test('fixed values are filled in and never asked', () => {
    expect(part('case')['ly']).toBe('网上')
    expect(bundle.fields.map(({ key }) => key)).not.toContain('matter.source')
  })

  test('a role played by one or another', () => {
    expect(part('guardian')).toEqual({ jhr: '王芳' })
    const other = normalise(plan, { ...TYPED, situations: { settle: 'father' }, father: { name: '李强' } })
    expect(dispatch(plan, other, 'main')!['guardian']).toEqual({ jhr: '李强' })
  })

  test('a person who is another', () => {
    expect(part('handler')).toEqual({ jbr: '王芳', jbrxb: 'F' })
    expect(submission['agent']).toBeUndefined()
  })

  test('a role of several played by one is a list of one', () => {
    expect(form['helpers']).toEqual([{ name: '小明' }])
  })

  test('one row chosen among several', () => {
    expect(form['payer']).toEqual({ fkr: '丙' })
  })

  test('nested in each row', () => {
    expect(form['owners']).toMatchObject([{ yz: '甲', spouse: { po: '乙' } }, { yz: '丙' }])
  })

  test('nothing of an item that was not chosen', () => {
    expect(applicable(plan, submission)).toEqual(['main'])
    expect(dispatch(plan, submission, 'extra')).toBeUndefined()
    expect(dispatch(plan, submission, 'nothing')).toBeUndefined()
  })

  test('collected again', () => {
    const known = { situations: submission['situations']!, same: submission['same']!, chosen: submission['chosen']! }
    const found = collect(plan, 'main', form, known)
    const { choices: _, chosen: __, same: ___, ...rest } = submission
    expect({ ...found, situations: { settle: 'mother', ...(found['situations'] as Row) } }).toEqual(rest)
  })
})

describe('normalise', () => {
  test('clearing spreads', () => {
    const stale = normalise(plan, {
      ...submission,
      matter: { ...(submission['matter'] as Row), kind: 'y', late: '忘了' }
    })
    expect(stale['matter']).not.toHaveProperty('amount')
    expect(stale['matter']).not.toHaveProperty('late')
  })

  test('blanks are absent, and the input stays as it is', () => {
    const before = JSON.stringify(submission)
    const blank = normalise(plan, {
      ...submission,
      matter: { ...(submission['matter'] as Row), phone: '', until: null }
    })
    expect(blank['matter']).not.toHaveProperty('phone')
    expect(JSON.stringify(submission)).toBe(before)
  })

  const owners = (...rows: (Row | null)[]) => ({ ...TYPED, buyers: rows })
  const payerOf = (submission: Row) => dispatch(plan, submission, 'main')?.['payer']

  test('a row without anything goes, and the answer which row it is follows its row', () => {
    const result = normalise(plan, owners({ name: ' ' }, null, { name: '丙', sex: '1', cash: 1 }, { buyerSpouse: {} }))
    expect(result['buyers']).toMatchObject([{ name: '丙', total: 1 }])
    expect(result).not.toHaveProperty('chosen')
    const third = { ...owners({ name: ' ' }, null, { name: '丙', sex: '1', cash: 1 }), chosen: { payer: 2 } }
    expect(normalise(plan, third)['chosen']).toEqual({ payer: 0 })
    expect(payerOf(third)).toEqual({ fkr: '丙' })
  })

  test('the answer which row it is goes with its row', () => {
    for (const payer of [1, 2, -1, 0.5, 'length']) {
      const gone = { ...owners({ name: '甲' }, {}), chosen: { payer } }
      expect(normalise(plan, gone)['chosen'], String(payer)).toEqual(typeof payer === 'string' ? { payer } : undefined)
      expect(payerOf(gone)).toBeUndefined()
      expect(check(plan, normalise(plan, gone)).map(({ facts }) => facts)).toContainEqual(['chosen.payer'])
    }
  })

  test('doing it again changes nothing', () => {
    const raw = { ...owners({}, { name: ' 甲　', sex: '2', goods: 3 }, { name: '乙' }), chosen: { payer: 2 } }
    const once = normalise(plan, raw)
    expect(once).toMatchObject({ buyers: [{ name: '甲' }, { name: '乙' }], chosen: { payer: 1 } })
    expect(normalise(plan, once)).toEqual(once)
  })

  test('what is decided by a value that is worked out later in the form is kept', () => {
    const young = planFor(compileTexts(LATER).bundles['later']!)
    const typed = { situations: { school: true }, one: { note: '甲', idNumber: '110105202001021232' } }
    expect(normalise(young, typed)).toEqual({ ...typed, one: { ...typed.one, birth: '2020-01-02' } })
    const old = { ...typed, one: { ...typed.one, idNumber: '110105199001021238' } }
    expect(normalise(young, old)).toEqual({ one: { idNumber: '110105199001021238', birth: '1990-01-02' } })
  })

  test('names that objects inherit are no fields', () => {
    const strange = JSON.parse('{"__proto__": {"settle": "mother"}, "constructor": 1}') as Row
    expect(check(plan, normalise(plan, strange)).length).toBeGreaterThan(0)
  })
})

describe('check', () => {
  const codesOf = (change: Row) =>
    check(plan, { ...submission, matter: { ...(submission['matter'] as Row), ...change } }).map(({ code }) => code)

  test('a date relative to another', () => {
    expect(codesOf({ until: '2024-08-29' })).toEqual([])
    expect(codesOf({ until: '2024-08-30' })).toEqual(['missing'])
    expect(codesOf({ until: '2024-08-30', late: '忙' })).toEqual([])
    expect(codesOf({ late: '忙' })).toEqual(['not-applicable'])
  })

  test('dates in order', () => {
    expect(codesOf({ until: '2024-02-28' })).toEqual(['check'])
  })

  test('values that are worked out cannot be changed', () => {
    expect(codesOf({ sum: 1 })).toContain('differs')
  })

  test('digits after the point', () => {
    expect(codesOf({ amount: 0.1234567 })).toEqual(['decimals'])
  })

  test('at least one of', () => {
    const { phone: _, until: __, ...rest } = submission['matter'] as Row
    expect(check(plan, { ...submission, matter: rest }).map(({ code }) => code)).toEqual(['at-least-one'])
    expect(bothValidators(submissionSchema(bundle))({ ...submission, matter: rest })).not.toEqual([])
  })

  test('a chosen row that is not there', () => {
    expect(check(plan, { ...submission, chosen: { payer: 2 } }).map(({ code }) => code)).toEqual(['option'])
  })
})
