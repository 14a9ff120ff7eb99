import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueSchema } from '../../src/emit/form/values.js'
import { meet } from '../../src/values/constraints.js'
import type { Accepts } from '../../src/values/accepts.js'
import { contains, example, included, jointly } from '../../src/values/set.js'
import { textsOf } from '../../src/values/texts.js'
import { small, words } from './random.js'

const AJV = new Ajv2020({ validateSchema: false })
const TEXTS = words('abc', 6).slice(1)

const text = fc
  .record({
    pattern: fc.option(small, { nil: undefined }),
    minLength: fc.option(fc.nat(4), { nil: undefined }),
    maxLength: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined })
  })
  .map(({ pattern, minLength, maxLength }): Accepts => ({
    type: 'text',
    constraints: {
      ...(pattern !== undefined && { patterns: [pattern] }),
      ...(minLength !== undefined && { minLength }),
      ...(maxLength !== undefined && { maxLength })
    }
  }))

const bound = fc.option(
  fc.integer({ min: -30, max: 30 }).map((value) => value / 10),
  { nil: undefined }
)
const number = fc
  .record({
    low: bound,
    high: bound,
    type: fc.constantFrom('integer' as const, 'decimal' as const),
    decimals: fc.option(fc.nat(1), { nil: undefined })
  })
  .map(({ low, high, type, decimals }): Accepts => ({
    type,
    ...(type === 'decimal' && decimals !== undefined && { decimals }),
    constraints: { ...(low !== undefined && { minimum: low }), ...(high !== undefined && { maximum: high }) }
  }))
const NUMBERS = Array.from({ length: 1001 }, (_, index) => (index - 500) / 100)

const day = fc.option(
  fc
    .date({ min: new Date('2023-12-25'), max: new Date('2024-03-05'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  { nil: undefined }
)
const DAYS = Array.from({ length: 100 }, (_, index) =>
  new Date(Date.UTC(2023, 11, 15 + index)).toISOString().slice(0, 10)
)
const date = fc
  .record({ earliest: day, latest: day, pattern: fc.constantFrom(undefined, '.*-0[12]-.*', '.*9') })
  .map(({ earliest, latest, pattern }): Accepts => ({
    type: 'date',
    constraints: {
      ...(earliest !== undefined && { earliest }),
      ...(latest !== undefined && { latest }),
      ...(pattern !== undefined && { patterns: [pattern] })
    }
  }))

const codes = fc
  .record({
    codes: fc.option(fc.subarray(['a', 'b', 'cc', 'd']), { nil: undefined }),
    options: fc.option(fc.subarray(['a', 'b', 'cc', 'x']), { nil: undefined })
  })
  .map(({ codes, options }): Accepts => ({
    type: 'code',
    ...(codes && { codes }),
    constraints: options ? { options } : {}
  }))

/** What the emitted schema says; the number of decimals is checked at run time only, an empty list of codes not at all. */
function judge(of: Accepts): (value: unknown) => boolean {
  const { type, codes, decimals, constraints } = of
  const valid = AJV.compile(
    valueSchema({ type, ...(codes && { codes: codes.map((code) => ({ code, name: code })) }) }, constraints)
  )
  const isEmpty =
    type === 'code' &&
    (codes ?? constraints.options)?.every((code) => constraints.options?.includes(code) === false) === true
  return (value) => {
    const isFine =
      typeof value !== 'number' ||
      decimals === undefined ||
      Number.isInteger((Math.round(value * 1e9) / 1e9) * 10 ** decimals)
    return !isEmpty && isFine && value !== '' && valid(value)
  }
}

describe.each<[string, fc.Arbitrary<Accepts>, unknown[]]>([
  ['texts', text, TEXTS],
  ['numbers', number, NUMBERS],
  ['dates', date, DAYS],
  ['codes', codes, ['a', 'b', 'cc', 'd', 'x', 'y']]
])('%s', (_, arbitrary, values) => {
  test('one set in another, against the emitted schemas', () => {
    let decided = 0
    let outside = 0
    fc.assert(
      fc.property(arbitrary, arbitrary, (narrow, wide) => {
        const compared = included(narrow, wide)
        if (compared.holds === undefined) return
        const [inNarrow, inWide] = [judge(narrow), judge(wide)]
        decided++
        if (compared.holds) {
          expect(values.find((value) => inNarrow(value) && !inWide(value))).toBeUndefined()
          return
        }
        outside++
        expect(inNarrow(compared.value), `${String(compared.value)} in the first`).toBe(true)
        expect(inWide(compared.value), `${String(compared.value)} in the second`).toBe(false)
        expect(contains(narrow, compared.value)).toBe(true)
        expect(contains(wide, compared.value)).toBe(false)
      }),
      { seed: 6, numRuns: 100 }
    )
    expect(decided).toBeGreaterThan(70)
    expect(outside).toBeGreaterThan(15)
    expect(decided - outside).toBeGreaterThan(15)
  })

  test('a value of several sets, or those that exclude each other', () => {
    fc.assert(
      fc.property(fc.array(arbitrary, { minLength: 1, maxLength: 3 }), (parts) => {
        const found = jointly(parts)
        const judges = parts.map(judge)
        if ('value' in found) expect(judges.every((accepts) => accepts(found.value))).toBe(true)
        if (!('empty' in found)) return
        const conflicting = found.conflict.map((place) => judges[place]!)
        expect(values.find((value) => conflicting.every((accepts) => accepts(value)))).toBeUndefined()
        for (const left of found.conflict) {
          const rest = found.conflict.filter((place) => place !== left).map((place) => parts[place]!)
          expect(rest.length === 0 || !('empty' in jointly(rest))).toBe(true)
        }
      }),
      { seed: 7, numRuns: 100 }
    )
  })
})

const of = (type: Accepts['type'], constraints: Accepts['constraints'] = {}, more: Partial<Accepts> = {}): Accepts => ({
  type,
  constraints,
  ...more
})

test.each<[string, Accepts, Accepts, object]>([
  [
    'a code of 18 characters fits 18',
    of('text', { formats: ['uscc'] }),
    of('text', { maxLength: 18 }),
    { holds: true, how: 'automata' }
  ],
  ['but not 17', of('text', { formats: ['uscc'] }), of('text', { maxLength: 17 }), { holds: false }],
  [
    'a name is a text without outer blanks',
    of('text', { formats: ['chinese-name'] }),
    of('text', { patterns: ['^\\S(.{0,198}\\S)?$'] }),
    { holds: true, how: 'automata' }
  ],
  [
    'a text of 200 may end in a blank',
    of('text', { maxLength: 200 }),
    of('text', { patterns: ['^\\S(.{0,198}\\S)?$'] }),
    { holds: false }
  ],
  [
    'a parcel is not a unit',
    of('text', { formats: ['real-estate-unit'] }),
    of('text', { formats: ['resident-id'] }),
    { holds: false }
  ],
  ['lengths alone', of('text', { maxLength: 64 }), of('text', { maxLength: 128 }), { holds: true, how: 'lengths' }],
  ['the same limits', of('text', { maxLength: 64 }), of('text', { maxLength: 64 }), { holds: true, how: 'same' }],
  [
    'characters beyond the basic plane count once',
    of('text', { maxLength: 2, patterns: ['[𠀀-𪛟]*'] }),
    of('text', { maxLength: 1 }),
    { holds: false, value: '𠀀𠀀' }
  ],
  ['long addresses', of('text', { formats: ['url'] }), of('text', { maxLength: 2000 }), { holds: false }],
  [
    '2000 within 2000',
    of('text', { formats: ['url'], maxLength: 2000 }),
    of('text', { maxLength: 2000 }),
    { holds: true }
  ],
  [
    'no 30 February is asked for',
    of('date', { earliest: '2023-02-29', latest: '2023-02-29' }),
    of('date', { latest: '2000-01-01' }),
    { holds: true, how: 'dates' }
  ],
  [
    '1900 had no 29 February',
    of('date', { patterns: ['1900-02-29'] }),
    of('date', { latest: '1800-01-01' }),
    { holds: true }
  ],
  [
    '2000 had one',
    of('date', { patterns: ['2000-02-29'] }),
    of('date', { latest: '1800-01-01' }),
    { holds: false, value: '2000-02-29' }
  ],
  [
    'months',
    of('month', { earliest: '2020-05-01' }),
    of('month', { earliest: '2020-06-01' }),
    { holds: false, value: '2020-05' }
  ],
  [
    'years',
    of('year', { earliest: '2020-01-01' }),
    of('year', { earliest: '2019-01-01' }),
    { holds: true, how: 'dates' }
  ],
  [
    'times by their date',
    of('date-time', { earliest: '2020-01-02' }),
    of('date-time', { earliest: '2020-01-01' }),
    { holds: true, how: 'dates' }
  ],
  [
    'an integer is a decimal',
    of('integer', { minimum: 0 }),
    of('decimal', { minimum: 0 }, { decimals: 2 }),
    { holds: true, how: 'numbers' }
  ],
  [
    'two decimals are not one',
    of('decimal', { minimum: 0 }, { decimals: 2 }),
    of('decimal', { minimum: 0 }, { decimals: 1 }),
    { holds: false, value: 0.01 }
  ],
  ['no integer between', of('integer', { minimum: 0.1, maximum: 0.9 }), of('integer', { minimum: 5 }), { holds: true }],
  [
    'bounds open to one side',
    of('integer', { maximum: 3 }),
    of('integer', { minimum: 0 }),
    { holds: false, value: -1 }
  ],
  [
    'listed codes that fit a length',
    of('code', {}, { codes: ['01', '02'] }),
    of('code', { maxLength: 2 }),
    { holds: true, how: 'codes' }
  ],
  [
    'no code that is too long',
    of('code', {}, { codes: ['01', '002'] }),
    of('code', { maxLength: 2 }),
    { holds: false, value: '002' }
  ],
  ['any text is no listed code', of('text', { maxLength: 2 }), of('code', {}, { codes: ['1', '2'] }), { holds: false }],
  [
    'two texts are',
    of('text', { patterns: ['[12]'] }),
    of('code', {}, { codes: ['1', '2', '3'] }),
    { holds: true, how: 'codes' }
  ],
  ['a region is a text', of('region'), of('text', { minLength: 6, maxLength: 12 }), { holds: true }],
  ['a number is no text', of('integer'), of('text'), { holds: false, value: 0 }],
  ['nothing is anything', of('integer', { minimum: 2, maximum: 1 }), of('text'), { holds: true }],
  ['yes and no', of('boolean'), of('boolean'), { holds: true, how: 'same' }],
  [
    'what cannot be said',
    of('text', { patterns: ['[ab]*a[ab]{20}'] }),
    of('text', { patterns: ['[ab]*'] }),
    { holds: undefined }
  ],
  [
    'what it does not matter for',
    of('text', { patterns: ['[ab]*a[ab]{20}'], maxLength: 5 }),
    of('text', { maxLength: 9 }),
    { holds: true }
  ]
])('%s', (_, narrow, wide, expected) => {
  const compared = included(narrow, wide)
  expect(compared).toMatchObject(expected)
  if (compared.holds === false)
    expect([contains(narrow, compared.value), contains(wide, compared.value)]).toEqual([true, false])
})

test('the meet of two sets is in each, and what is in both is in it', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const both: Accepts = { ...a, constraints: meet(a.constraints, b.constraints) }
      for (const one of [a, b]) expect(included(both, one).holds).not.toBe(false)
    }),
    { seed: 8, numRuns: 200 }
  )
})

test('three that exclude each other only together', () => {
  const parts = ['[ab]', '[bc]', '[ac]', '[abcd]'].map((pattern) => of('text', { patterns: [pattern] }))
  expect(jointly(parts)).toEqual({ empty: true, conflict: [0, 1, 2] })
  expect(jointly([parts[0]!, of('integer')])).toEqual({ empty: true, conflict: [0, 1] })
  expect(jointly([parts[3]!, of('text', { formats: ['mobile'] }), of('text', { minLength: 12 })])).toEqual({
    empty: true,
    conflict: [0, 1]
  })
})

test('examples look familiar', () => {
  expect(example(of('text', { formats: ['mobile'], maxLength: 20 }))).toBe('13800000000')
  expect(example(of('date', { earliest: '2024-02-29', latest: '2024-02-29' }))).toBe('2024-02-29')
  expect(example(of('decimal', { minimum: 5, maximum: 12 }))).toBe(5)
  expect(example(of('integer', { minimum: 2, maximum: 1 }))).toBeUndefined()
})

test('the patterns that go into a certificate are all that is compared', () => {
  const patternsOf = (one: Accepts) => textsOf(one).patterns
  expect(patternsOf(of('text', { patterns: ['a|b'], formats: ['postcode'] }))).toEqual(['^(?:a|b)$', '^[0-9]{6}$'])
  expect(patternsOf(of('date', { earliest: '2024-02-29' }))).toHaveLength(2)
  expect(patternsOf(of('integer', { minimum: 1 }))).toEqual([])
})

test('29 February is a date in leap years only', () => {
  const wrong = Array.from({ length: 10_000 }, (_, year) => year).filter((year) => {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
    return contains(of('date'), `${String(year).padStart(4, '0')}-02-29`) !== isLeap
  })
  expect(wrong).toEqual([])
})
