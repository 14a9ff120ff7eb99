import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datePattern, inNotation, orderPattern } from '../../../src/vocabulary/date-patterns.js'
import { limitSchema, valueSchema } from '../../../src/emit/form/values.js'
import { bothValidators } from '../../support/validators.js'
import { runs } from '../../support/effort.js'

const DATES = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('dates', () => {
  test.each(['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD', 'YYYY年MM月DD日'])('every date fits %s', (notation) => {
    const pattern = new RegExp(datePattern(notation), 'u')
    fc.assert(
      fc.property(DATES, (date) => pattern.test(inNotation(date, notation))),
      { seed: 1 }
    )
    for (const wrong of ['2024-13-01', '2024-00-10', '2024-04-31', '2024-02-30', '2024-01-00', '024-01-01'])
      expect(pattern.test(inNotation(wrong, notation)), wrong).toBe(false)
  })

  test('months', () => {
    expect('202402').toMatch(new RegExp(datePattern('YYYYMM'), 'u'))
    expect('2024-13').not.toMatch(new RegExp(datePattern('YYYY-MM'), 'u'))
  })

  test.each(['YYYY-MM-DD', 'YYYYMMDD', 'YYYY年MM月DD日'])('order in %s', (notation) => {
    fc.assert(
      fc.property(DATES, DATES, (date, bound) => {
        const [text, other] = [inNotation(date, notation), inNotation(bound, notation)]
        const matches = (is: Parameters<typeof orderPattern>[0]) => new RegExp(orderPattern(is, other), 'u').test(text)
        expect([matches('lt'), matches('lte'), matches('gt'), matches('gte')]).toEqual([
          date < bound,
          date <= bound,
          date > bound,
          date >= bound
        ])
      }),
      { numRuns: runs(125, 500), seed: 2 }
    )
  })
})

describe('values', () => {
  const codes = ['1', '2', '9'].map((code) => ({ code, name: code }))
  const cases: [string, object, unknown[], unknown[]][] = [
    ['text', valueSchema({ type: 'text' }, { maxLength: 3 }), ['一二三', '𠮷𠮷𠮷'], ['', '一二三四', 1, null]],
    ['pattern', valueSchema({ type: 'text' }, { patterns: ['a|b', '[a-z]'] }), ['a', 'b'], ['ab', 'c', 'xa']],
    ['format', valueSchema({ type: 'text' }, { formats: ['mobile'], maxLength: 16 }), ['13800000000'], ['1380000000']],
    ['code', valueSchema({ type: 'code', codes }, { options: ['1', '2'] }), ['1', '2'], ['9', '3', 1]],
    ['open code', valueSchema({ type: 'code' }, {}), ['任何'], ['', true]],
    ['codes', valueSchema({ type: 'codes', codes }, {}), [['1'], ['1', '9']], [[], ['3'], ['1', '1'], '1']],
    ['integer', valueSchema({ type: 'integer' }, { minimum: 0, maximum: 5 }), [0, 5], [-1, 6, 0.5, '1']],
    ['decimal', valueSchema({ type: 'decimal' }, { minimum: 0 }), [0, 0.1], [-0.1, '0']],
    ['boolean', valueSchema({ type: 'boolean' }, {}), [true, false], ['true', 0]],
    [
      'date',
      valueSchema({ type: 'date' }, { earliest: '2020-01-01', latest: '2020-12-31' }),
      ['2020-01-01', '2020-12-31'],
      ['2019-12-31', '2021-01-01', '20200101']
    ],
    ['month', valueSchema({ type: 'month' }, {}), ['2024-02'], ['2024-2', '2024-02-01']],
    ['year', valueSchema({ type: 'year' }, {}), ['2024'], [2024, '24']],
    ['region', valueSchema({ type: 'region' }, {}), ['110105', '110105001'], ['11010', '北京']],
    [
      'date-time',
      valueSchema({ type: 'date-time' }, {}),
      ['2024-02-29T08:30:00+08:00', '2024-02-29T08:30'],
      ['2024-02-29']
    ],
    ['limit on codes', limitSchema({ type: 'codes', codes }, { options: ['1'] }), [['1']], [['2']]],
    ['limit on numbers', limitSchema({ type: 'integer' }, { maximum: 3 }), [3], [4]],
    [
      'limit on texts',
      limitSchema({ type: 'text' }, { minLength: 2, formats: ['postcode'], patterns: ['1.*'] }),
      ['110000'],
      ['210000', '1']
    ]
  ]
  test.each(cases)('%s', (_, schema, right, wrong) => {
    const valid = bothValidators(schema)
    for (const value of right) expect(valid(value), JSON.stringify(value)).toEqual([])
    for (const value of wrong) expect(valid(value), JSON.stringify(value)).not.toEqual([])
  })
})
