import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ValueMap } from '../../src/link/model.js'
import type { Accepts } from '../../src/values/accepts.js'
import { invertible } from '../../src/values/mapping.js'
import { fromDepartment, toDepartment } from '../../templates/integration/runtime/mapping.js'
import { runs } from '../support/effort.js'

const of = (type: Accepts['type'], constraints: Accepts['constraints'] = {}, more: Partial<Accepts> = {}): Accepts => ({
  type,
  constraints,
  ...more
})
const codes = of('code', {}, { codes: ['a', 'b', 'c'] })

test.each<[string, ValueMap, Accepts, object]>([
  ['a table', { recode: { a: '1', b: '2', c: '3' } }, codes, { holds: true }],
  ['two codes alike', { recode: { a: '1', b: '2', c: '1' } }, codes, { holds: false, first: 'a', second: 'c' }],
  ['1 and “1” are alike', { recode: { a: 1, b: '2', c: '1' } }, codes, { holds: false, first: 'a', second: 'c' }],
  [
    'a code without counterpart',
    { recode: { a: '1', b: '2' } },
    codes,
    { holds: false, first: 'c', second: undefined }
  ],
  [
    'not asked where it does not apply',
    { recode: { a: '1', b: '2', c: '1' } },
    of('code', { options: ['a', 'b'] }, { codes: ['a', 'b', 'c'] }),
    { holds: true }
  ],
  ['unlisted codes stay', { recode: { a: 'b' } }, of('code'), { holds: false, first: 'a', second: 'b' }],
  [
    'unless they are not accepted',
    { recode: { a: 'b' } },
    of('code', { maxLength: 1, patterns: ['[ac]'] }),
    { holds: true }
  ],
  ['yes and no', { recode: { true: 'Y', false: 'Y' } }, of('boolean'), { holds: false, first: true, second: false }],
  [
    'numbers',
    { recode: { 1: 'x', 2: 'x' } },
    of('integer', { minimum: 1, maximum: 2 }),
    { holds: false, first: 1, second: 2 }
  ],
  ['a date', { format: 'YYYYMMDD' }, of('date'), { holds: true }],
  ['a month of a date', { format: 'YYYYMM' }, of('date'), { holds: false, why: { zh: '丢了日' } }],
  [
    'also where the days are few',
    { format: 'YYYY-MM' },
    of('date', { patterns: ['.*-01'] }),
    { holds: false, first: expect.stringContaining('-01') as unknown }
  ],
  ['a month', { format: 'YYYYMM' }, of('month'), { holds: true }],
  ['a month has no day', { format: 'YYYYMMDD' }, of('month'), { holds: false }],
  ['a text is no date', { format: 'YYYYMMDD' }, of('text'), { holds: false }],
  [
    'ten thousands',
    { scale: 0.0001 },
    of('decimal', { minimum: 0, maximum: 1e8 }, { decimals: 2 }),
    { holds: true, assumes: undefined }
  ],
  [
    'without a limit',
    { scale: 0.0001 },
    of('decimal', { minimum: 0 }),
    { holds: true, assumes: { en: expect.stringContaining('15') as unknown } }
  ],
  ['dozens', { scale: 12 }, of('decimal', { minimum: 0 }), { holds: false }],
  ['acres', { scale: 0.0015 }, of('decimal', { minimum: 0 }), { holds: false }],
  ['powers far off', { scale: 1e-7 }, of('integer', { minimum: 0, maximum: 9 }), { holds: true }],
  ['a text is no number', { scale: 10 }, of('text'), { holds: false }],
  [
    'split',
    { split: { at: '-', into: ['a', 'b'] } },
    of('text', { patterns: ['[0-9]{3}-[0-9]{8}'] }),
    { holds: true, assumes: undefined }
  ],
  [
    'blank parts',
    { split: { at: '-', into: ['a', 'b'] } },
    of('text', { maxLength: 9 }),
    { holds: true, assumes: { en: expect.stringContaining('“1” and “1-”') as unknown } }
  ],
  [
    'one field twice',
    { split: { at: '-', into: ['a', 'a'] } },
    of('text', { patterns: ['[0-9]{3}-[0-9]{2}'] }),
    { holds: false, first: '111-11' }
  ],
  [
    'where nothing is accepted',
    { format: 'YYYYMMDD' },
    of('text', { options: [] }),
    { holds: false, first: undefined }
  ],
  ['a number is not split', { split: { at: '-', into: ['a', 'b'] } }, of('integer'), { holds: false }],
  ['always the same', { const: 'x' }, of('text'), { holds: true }]
])('%s', (_, map, element, expected) => {
  expect({ second: undefined, assumes: undefined, ...invertible(map, element) }).toMatchObject(expected)
})

test.each<[string, string, Accepts[], object]>([
  [
    'no separator in the parts',
    '-',
    [of('text', { formats: ['mobile'] }), of('text', { formats: ['postcode'] })],
    { holds: true }
  ],
  [
    'one in the first',
    '-',
    [of('text', { formats: ['phone'] }), of('text', { formats: ['postcode'] })],
    { holds: false }
  ],
  ['one in the last', '-', [of('text', { formats: ['postcode'] }), of('text')], { holds: false, first: '-' }],
  [
    'one that is begun',
    '--',
    [of('text', { patterns: ['a-'] }), of('text', { formats: ['postcode'] })],
    { holds: false, first: 'a-', second: 'a' }
  ],
  ['dates', '/', [of('date'), of('date')], { holds: true }],
  ['dates by their own separator', '-', [of('date'), of('date')], { holds: false }],
  ['numbers come back as texts', '/', [of('integer'), of('date')], { holds: false }]
])('joined: %s', (_, by, parts, expected) => {
  expect(invertible({ join: { of: ['x.a', 'x.b'], with: by } }, of('text'), parts)).toMatchObject(expected)
})

test('a table that holds is read back by the runtime, one that does not is not', () => {
  const theirs = fc.constantFrom<string | number>('1', 2, '2', 'a', 'b')
  const table = fc.dictionary(fc.constantFrom('a', 'b', 'c'), theirs, { minKeys: 2 })
  const seen = { true: 0, false: 0 }
  fc.assert(
    fc.property(table, fc.subarray(['a', 'b', 'c'], { minLength: 1 }), (recode, listed) => {
      const map: ValueMap = { recode }
      const result = invertible(map, of('code', {}, { codes: listed }))
      seen[String(result.holds) as 'true' | 'false']++
      if (result.holds === false && result.second !== undefined)
        expect(String(toDepartment(map, result.first!))).toBe(String(toDepartment(map, result.second)))
      const isWhole = listed.every((code) => Object.hasOwn(recode, code))
      if (result.holds === false) {
        expect(result.second !== undefined || !isWhole).toBe(true)
        return
      }
      const images = listed.map((code) => String(toDepartment(map, code)))
      expect(new Set(images).size).toBe(listed.length)
    }),
    { seed: 9, numRuns: runs(100, 400) }
  )
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(runs(10, 40))
})

test('a scaled number of few digits is read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e11 }),
      fc.nat(3),
      fc.constantFrom(0.0001, 1e-7, 10, 1000),
      (digits, places, scale) => {
        const value = Number(`${digits}e-${places}`)
        expect(invertible({ scale }, of('decimal', { minimum: 0, maximum: 1e11 }, { decimals: 3 }))).toEqual({
          holds: true,
          assumes: undefined
        })
        expect(fromDepartment({ scale }, toDepartment({ scale }, value)!)).toBe(value)
      }
    ),
    { seed: 10 }
  )
})
