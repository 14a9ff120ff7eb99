/** 2026-02-30 and 2023-02-29 are no days: not in the specs, not in a submission, not inside a number. */
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dayPattern, RECENT_YEARS } from '../../../src/vocabulary/date-patterns.js'
import { dayNumber, dayText, isDay } from '../../../src/vocabulary/day.js'
import { submissionSchema } from '../../../src/emit/form/index.js'
import { findings, markedBy, type Files } from '../../../src/testing/index.js'
import { check } from '../../../templates/integration/runtime/check.js'
import * as atRunTime from '../../../templates/integration/runtime/day.js'
import { normalise } from '../../../templates/integration/runtime/normalise.js'
import type { Row } from '../../../templates/integration/runtime/types.js'
import { compileTexts } from '../../support/specs.js'
import { planFor } from '../../support/submissions.js'
import { bothValidators } from '../../support/validators.js'

const folder = import.meta.dirname
const texts: Files = Object.fromEntries(
  readdirSync(`${folder}/specs`).map((name) => [name, readFileSync(`${folder}/specs/${name}`, 'utf8')])
)
const submissions = JSON.parse(readFileSync(`${folder}/submissions.json`, 'utf8')) as Record<string, Row>

const errors = async (files: Files) =>
  (await findings(files))
    .filter(({ severity }) => severity === 'error')
    .map((found) => `${found.code} ${markedBy(files, found)}`)

describe('in the specs', () => {
  test('a limit', async () => {
    expect(await errors(texts)).toEqual(['LB2016 2026-02-30'])
  })

  const sound: Files = { ...texts, 'p.yaml': texts['p.yaml']!.replace('2026-02-30', '2026-02-28') }

  test.each([
    [
      'a limit of a field',
      'i.yaml',
      '{element: holder.other, ',
      '{element: holder.other, earliest: 2025-02-29, ',
      'LB2016 2025-02-29'
    ],
    [
      'when it takes effect',
      'i.yaml',
      'owner: dept',
      'owner: dept\neffective: {from: 2026-06-31}',
      'LB2016 2026-06-31'
    ],
    [
      'a comparison',
      'i.yaml',
      'holder.other, required: true',
      'holder.other, required: {holder.birthDate: {after: 2100-02-29}}',
      'LB3050 2100-02-29'
    ],
    [
      'between',
      'i.yaml',
      'holder.other, required: true',
      'holder.other, required: {holder.birthDate: {between: [2024-02-29, 2024-04-31]}}',
      'LB3050 2024-04-31'
    ],
    [
      'equal',
      'i.yaml',
      'holder.other, required: true',
      'holder.other, required: {holder.birthDate: {in: [2024-02-29, 2024-13-01]}}',
      'LB3050 2024-13-01'
    ],
    [
      'no date at all',
      'i.yaml',
      'holder.other, required: true',
      'holder.other, required: {holder.birthDate: 明天}',
      'LB3007 明天'
    ],
    [
      'given in an example',
      's.yaml',
      'items:',
      'examples: [{given: {holder.birthDate: 2023-02-29}, expect: {items: [card]}}]\nitems:',
      'LB3050 2023-02-29'
    ]
  ])('%s', async (_, file, from, to, expected) => {
    expect(await errors(sound)).toEqual([])
    expect(await errors({ ...sound, [file]: sound[file]!.replace(from, to) })).toEqual([expected])
  })
})

describe('in a submission', () => {
  const { bundles, codes } = compileTexts({ ...texts, 'p.yaml': texts['p.yaml']!.replace(', latest: 2026-02-30', '') })
  const bundle = bundles['one']!
  const plan = planFor(bundle)
  const valid = bothValidators(submissionSchema(bundle))
  const look = (submission: Row) => {
    const whole = normalise(plan, submission)
    return { violations: check(plan, whole).map(({ code, facts }) => `${code} ${facts.join()}`), schema: valid(whole) }
  }

  test('the specs are right', () => expect(codes).toEqual([]))

  test('a date', () => {
    const { violations, schema } = look(submissions['发证 2023-02-29']!)
    expect(violations).toEqual(['no-such-day holder.other'])
    expect(schema.join()).toMatch(/\/holder\/other must match pattern/)
  })

  test('inside a number: said of the number, and nothing is derived from it', () => {
    const submission = submissions['号码里 2 月 30 日']!
    expect(look(submission).violations).toEqual(['number holder.idNumber'])
    const holder = { ...(submission['holder'] as Row), birthDate: '1990-03-02' }
    expect(valid({ holder }).join()).toMatch(/\/holder\/idNumber must match pattern/)
    expect(normalise(plan, submission)['holder']).not.toHaveProperty('birthDate')
  })

  test('an answer', () => {
    const asked = compileTexts({
      ...texts,
      'p.yaml': texts['p.yaml']!.replace(', latest: 2026-02-30', ''),
      's.yaml': texts['s.yaml']!.replace('items:', 'situations: {moved: {ask: 哪天迁入, type: date}}\nitems:')
    })
    const own = planFor(asked.bundles['one']!)
    const holder = { name: '张三', idNumber: '11010519491231002X', birthDate: '1949-12-31', other: '2024-02-29' }
    const found = (moved: string) =>
      check(own, { situations: { moved }, holder }).map(({ code, facts }) => [code, facts])
    expect(found('2024-02-29')).toEqual([])
    expect(found('2024-02-30')).toEqual([['no-such-day', ['situations.moved']]])
  })
})

describe('days', () => {
  const written = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    .map(([year, month, day]) =>
      [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
    )
  /** Counted by hand, without the clock of the language. */
  const exists = (text: string): boolean => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    return day >= 1 && day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
  }

  test('are the same to conditions, to patterns and at run time', () => {
    const pattern = new RegExp(`^${dayPattern('YYYY-MM-DD')}$`, 'u')
    const recent = new RegExp(`^${dayPattern('YYYYMMDD', RECENT_YEARS)}$`, 'u')
    fc.assert(
      fc.property(written, (text) => {
        expect(isDay(text)).toBe(exists(text))
        expect(pattern.test(text)).toBe(exists(text))
        expect(recent.test(text.replaceAll('-', ''))).toBe(exists(text) && /^(19|20)/.test(text))
        expect(atRunTime.dayNumber(text)).toBe(dayNumber(text))
      }),
      { numRuns: 5000, seed: 1, examples: [['1900-02-29'], ['2000-02-29'], ['2024-02-29'], ['0004-02-29']] }
    )
  })

  test('are numbered one after the other, up to the last of four digits', () => {
    expect(dayText(dayNumber('2023-02-28')! + 1)).toBe('2023-03-01')
    expect(dayText(dayNumber('0099-12-31')! + 1)).toBe('0100-01-01')
    expect(dayText(dayNumber('9999-12-31')! + 1)).toBeUndefined()
    expect(dayText(Number.MAX_VALUE)).toBeUndefined()
  })
})
