import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDuration, durationText, parseDuration, workdays } from '../../src/vocabulary/duration.js'

describe('reading', () => {
  it.each([
    ['10 workdays', 10, 'workday'],
    ['1 workday', 1, 'workday'],
    ['10 个工作日', 10, 'workday'],
    ['10个工作日', 10, 'workday'],
    ['3 工作日', 3, 'workday'],
    ['20 days-or-workdays', 20, 'either-day'],
    ['20 日或工作日', 20, 'either-day'],
    ['20 日', 20, 'day'],
    ['20 days', 20, 'day'],
    ['7天', 7, 'day'],
    ['3 个月', 3, 'month'],
    ['2 years', 2, 'year'],
    ['2 年', 2, 'year'],
    ['0.5 hours', 0.5, 'hour'],
    ['1 小时', 1, 'hour'],
    ['30 分钟', 30, 'minute'],
    ['即办', 0, 'workday'],
    ['immediate', 0, 'workday']
  ])('%s', (text, amount, unit) => {
    expect(parseDuration(text)).toEqual({ amount, unit })
  })

  it.each(['', '10', 'workdays', '十日', '10 fortnights', '-1 days', '1..5 days', '1 day '])('not %j', (text) => {
    expect(parseDuration(text)).toBeUndefined()
  })

  it('reads back what it writes', () => {
    const units = ['workday', 'day', 'month', 'year', 'hour', 'minute'] as const
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.constantFrom(...units), (amount, unit) => {
        expect(parseDuration(durationText({ amount, unit }))).toEqual({ amount, unit })
      })
    )
  })
})

describe('working days', () => {
  it.each([
    ['5 workdays', 5],
    ['5 日或工作日', 5],
    ['7 days', 5],
    ['20 日', 14.29],
    ['1 month', 21.75],
    ['1 year', 250],
    ['4 hours', 0.5],
    ['240 minutes', 0.5],
    ['即办', 0]
  ])('%s', (text, days) => {
    expect(workdays(parseDuration(text)!)).toBe(days)
  })

  it('is in proportion to the amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom('day', 'month', 'year' as const),
        (amount, unit) => {
          expect(workdays({ amount: amount + 1, unit })).toBeGreaterThan(workdays({ amount, unit }))
        }
      )
    )
  })
})

describe('adding to a date', () => {
  it.each([
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2024-01-31', '1 month', '2024-02-29'],
    ['2024-02-29', '1 year', '2025-02-28'],
    ['2026-03-31', '1 个月', '2026-04-30'],
    ['2026-11-30', '3 months', '2027-02-28'],
    ['2026-12-31', '1 day', '2027-01-01'],
    ['2026-02-27', '2 days', '2026-03-01'],
    ['2026-01-01', '即办', '2026-01-01']
  ])('%s and %s', (date, text, expected) => {
    expect(addDuration(date, text)).toBe(expected)
  })

  it('of what is not a date or a duration is nothing', () => {
    expect(addDuration('2026-1-1', '1 day')).toBeUndefined()
    expect(addDuration('2026-01-01', 'soon')).toBeUndefined()
  })

  it('never leaves the month that is meant, and keeps the order of dates', () => {
    const date = fc.record({
      year: fc.integer({ min: 1950, max: 2090 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 })
    })
    const text = ({ year, month, day }: { year: number; month: number; day: number }) =>
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const to = addDuration(text(from), `${months} months`)!
        const total = from.year * 12 + from.month - 1 + months
        expect(to).toBe(text({ year: Math.floor(total / 12), month: (total % 12) + 1, day: from.day }))
      })
    )
  })
})
