/** 10 个工作日 are not ten days: they are counted by the calendar of the standard, or refused where it has none. */
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { afterWorkdays, type Calendar } from '../../../src/vocabulary/calendar.js'
import { not, type Cond } from '../../../src/condition/cond.js'
import { holds, settle } from '../../../src/condition/evaluate.js'
import { findings, markedBy, type Files } from '../../../src/testing/index.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { decided } from '../../../templates/integration/runtime/condition.js'
import { dispatch } from '../../../templates/integration/runtime/dispatch.js'
import { later } from '../../../templates/integration/runtime/moment.js'
import { normalise } from '../../../templates/integration/runtime/normalise.js'
import type { Plan, Row } from '../../../templates/integration/runtime/types.js'
import { compileTexts } from '../../support/specs.js'
import { planFor } from '../../support/submissions.js'
import { runs } from '../../support/effort.js'

const folder = import.meta.dirname
const texts: Files = Object.fromEntries(
  readdirSync(`${folder}/specs`).map((name) => [name, readFileSync(`${folder}/specs/${name}`, 'utf8')])
)
const submissions = JSON.parse(readFileSync(`${folder}/submissions.json`, 'utf8')) as Record<string, Row>

/** 国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）. */
const STANDARD = `
kind: standard
id: one
name: 某标准
sources:
  notice: {title: 国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）}
calendar:
  "2026":
    source: notice
    holidays:
      - {name: 元旦, from: 2026-01-01, to: 2026-01-03, workdays: [2026-01-04]}
      - {name: 春节, from: 2026-02-15, to: 2026-02-23, workdays: [2026-02-14, 2026-02-28]}
      - {name: 清明节, from: 2026-04-04, to: 2026-04-06}
      - {name: 劳动节, from: 2026-05-01, to: 2026-05-05, workdays: [2026-05-09]}
      - {name: 端午节, from: 2026-06-19, to: 2026-06-21}
      - {name: 中秋节, from: 2026-09-25, to: 2026-09-27}
      - {name: 国庆节, from: 2026-10-01, to: 2026-10-07, workdays: [2026-09-20, 2026-10-10]}
`
const counted: Files = { ...texts, 'standard.yaml': STANDARD }

const errors = async (files: Files) =>
  (await findings(files))
    .filter(({ severity }) => severity === 'error')
    .map((found) => `${found.code} ${markedBy(files, found)}`)

describe('without a calendar', () => {
  test('refused at the place', async () => {
    expect(await errors(texts)).toEqual(['LB3051 10 个工作日'])
  })

  test('also from a parameter, and in a condition with a name', async () => {
    const files = {
      ...texts,
      'i.yaml':
        texts['i.yaml']!.replace('10 个工作日', '{param: grace}') +
        'parameters: {grace: {name: 宽限, type: duration, default: 5 workdays}}\n'
    }
    expect(await errors(files)).toEqual(['LB3051 {param: grace}'])
    expect(await errors({ ...files, 'standard.yaml': STANDARD })).toEqual([])
    const days = { ...files, 'i.yaml': files['i.yaml'].replace('5 workdays', '5 日') }
    expect(await errors(days)).toEqual([])
    const named = {
      ...texts,
      'i.yaml':
        texts['i.yaml']!.replace(/when: .*/, 'when: {is: late}}') +
        'conditions: {late: {name: 逾期, when: {application.date: {after: {fact: application.received, plus: 3 个工作日}}}}}\n'
    }
    expect(await errors(named)).toEqual(['LB3051 3 个工作日'])
  })

  test('of the standard that the service follows, though the item has one', async () => {
    const files = {
      ...counted,
      'two.yaml': 'kind: standard\nid: two\nname: 另一标准\n',
      'i.yaml': texts['i.yaml']!.replace('owner:', 'standard: one\nowner:'),
      's.yaml': texts['s.yaml']!.replace('subjects:', 'standard: two\nsubjects:')
    }
    expect(await errors(files)).toEqual(['LB3051 card'])
    expect(await errors({ ...files, 's.yaml': files['s.yaml'].replace('two', 'one') })).toEqual([])
  })
})

describe('with one', () => {
  const { bundles, codes } = compileTexts(counted)
  const plan = planFor(bundles['one']!)
  const look = (received: string, date: string, reason?: string) => {
    const submission: Row = { holder: { name: '张三' }, application: { received, date, ...(reason && { reason }) } }
    return check(plan, normalise(plan, submission)).map(({ code, facts }) => `${code} ${facts.join()}`)
  }
  const late = ['missing application.reason']
  const open = ['undecided application.date,application.received']

  test('the specs are right, and the guide says what is counted', () => {
    expect(codes).toEqual([])
    expect(plan.calendar).toMatchObject({ years: ['2026'], on: expect.arrayContaining(['2026-10-10']) as string[] })
    expect(plan.calendar!.off).not.toContain('2026-10-03')
  })

  test('the holiday is left out: four working days are not ten', () => {
    const { application } = submissions['2026-09-28 收到, 2026-10-09 申请（国庆）']!
    const { received, date } = application as { received: string; date: string }
    expect(look(received, date)).toEqual([])
    expect(look(received, '2026-10-17')).toEqual(late)
    expect(look(received, '2026-10-17', '忙')).toEqual([])
  })

  test('the moved working days count, the day itself does not', () => {
    expect(afterWorkdays('2026-09-28', 10, plan.calendar!)).toEqual({ day: '2026-10-16' })
    expect(look('2026-09-28', '2026-10-16')).toEqual([])
    expect(afterWorkdays('2026-02-13', 1, plan.calendar!)).toEqual({ day: '2026-02-14' })
    expect(afterWorkdays('2026-02-14', 1, plan.calendar!)).toEqual({ day: '2026-02-24' })
  })

  test('beyond its years nobody knows, unless it is certain anyway', () => {
    expect(look('2026-12-28', '2027-01-20')).toEqual(open)
    expect(look('2026-12-28', '2027-01-20', '忙')).toEqual(open)
    expect(look('2025-03-03', '2025-06-01')).toEqual(open)
    // Ten working days take ten days at least.
    expect(look('2026-12-28', '2027-01-06')).toEqual([])
    expect(look('2025-03-03', '2025-03-03')).toEqual([])
  })

  test('what turns on it is neither cleared nor sent', () => {
    const submission = { application: { received: '2026-12-28', date: '2027-01-20', reason: '忙' } }
    expect(normalise(plan, submission)).toEqual(submission)
    expect(dispatch(plan, submission, 'card')).toEqual({
      application: { received: '2026-12-28', date: '2027-01-20' }
    })
  })
})

describe('a test that cannot be computed', () => {
  const cond: Cond = { op: 'test', fact: 'a.end', is: 'gt', value: { fact: 'a.start', plus: '10 个工作日' } }
  const facts: Record<string, string> = { 'a.start': '2027-01-01', 'a.end': '2027-06-01' }

  test('does not hold, nor does its opposite', () => {
    const read = (fact: string) => facts[fact]
    expect([holds(cond, read), holds(not(cond), read)]).toEqual([false, false])
    expect([settle(cond, read, false), settle(cond, read, undefined)]).toEqual([undefined, undefined])
    expect(settle({ op: 'any', of: [cond, not(cond)] }, read, false)).toBeUndefined()
    expect(settle({ op: 'all', of: [cond, { op: 'false' }] }, read, false)).toBe(false)
  })

  const CALENDAR: Calendar = { years: ['2026', '2027'], off: ['2026-05-04', '2027-01-01'], on: ['2026-05-09'] }
  const DAY = fc
    .date({ min: new Date('2025-06-01'), max: new Date('2028-03-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const PLUS = fc.oneof(
    fc.integer({ min: 1, max: 400 }).map((amount) => `${amount} 个工作日`),
    fc.integer({ min: 1, max: 40 }).map((amount) => `${amount} 个月`),
    fc.integer({ min: 1, max: 400 }).map((amount) => `${amount} 日`)
  )

  test('is the same to the compiler and at run time', () => {
    fc.assert(
      fc.property(DAY, DAY, PLUS, fc.constantFrom('lt', 'lte', 'gt', 'gte' as const), (start, end, plus, is) => {
        const test: Cond = { op: 'test', fact: 'a.end', is, value: { fact: 'a.start', plus } }
        const read = Object.assign((fact: string) => ({ 'a.start': start, 'a.end': end })[fact], { calendar: CALENDAR })
        const plan = { subjects: [{ name: 'a' }], calendar: CALENDAR } as unknown as Plan
        const known = settle(test, read, false)
        expect(decided(plan, { a: { start, end } }, test, {})).toBe(known)
        expect(decided(plan, { a: { start, end } }, not(test), {})).toBe(known === undefined ? undefined : !known)
      }),
      { numRuns: runs(750, 3000), seed: 3 }
    )
  })

  test('counts one working day after the other', () => {
    const later = (day: string, count: number) => afterWorkdays(day, count, CALENDAR)
    fc.assert(
      fc.property(DAY, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (day, a, b) => {
        const first = later(day, a)
        if ('day' in first) expect(later(first.day, b)).toEqual(later(day, a + b))
      })
    )
  })

  test('at the ends of months, and of all days', () => {
    expect(later('2026-01-31', '1 个月', undefined)).toEqual({ day: '2026-02-28' })
    expect(later('2024-02-29', '1 年', undefined)).toEqual({ day: '2025-02-28' })
    expect(later('2026-08-31', '6 个月', undefined)).toEqual({ day: '2027-02-28' })
    expect('9999-12-31' < (later('9999-12-31', '1 日', undefined) as { day: string }).day).toBe(true)
    expect(later('2026-02-30', '1 日', undefined)).toBeUndefined()
  })
})

test.each([
  ['both off and on', 'workdays: [2026-05-09]', 'workdays: [2026-05-02]', 'LB3054 2026-05-02'],
  ['on anyway', 'workdays: [2026-05-09]', 'workdays: [2026-05-08]', 'LB3054 2026-05-08'],
  ['ends before it begins', 'from: 2026-05-01', 'from: 2026-05-06', 'LB3054 2026-05-06'],
  ['of another year', 'to: 2026-06-21', 'to: 2027-06-21', 'LB3054 2027-06-21'],
  ['no such day', 'to: 2026-06-21', 'to: 2026-06-31', 'LB2016 2026-06-31'],
  ['without a source', '    source: notice\n', '', 'LB2006 "2026"']
])('a calendar that is wrong: %s', async (_, from, to, expected) => {
  expect(await errors({ ...counted, 'standard.yaml': STANDARD.replace(from, to) })).toContain(expected)
})
