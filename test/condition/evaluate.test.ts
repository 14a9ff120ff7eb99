import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, any, equals, not, type Cond, type Test } from '../../src/condition/cond.js'
import { holds, isWithin, settle, type Reader, type Value } from '../../src/condition/evaluate.js'
import { allSituations, cond, FACTS, reader, VALUES } from './random.js'

const SITUATIONS = allSituations(() => ({}))
const given = (facts: Record<string, Value>) => (fact: string) => facts[fact]
const test = (rest: Omit<Test, 'op'>): Cond => ({ op: 'test', ...rest }) as Test

describe('at submission', () => {
  it.each<[string, Cond]>([
    ['a code', equals('code', 'a')],
    ['a number', test({ fact: 'number', is: 'gte', value: 0 } as never)],
    ['a region', test({ fact: 'place', is: 'within', values: ['210000'] } as never)],
    ['known', test({ fact: 'code', is: 'known' } as never)],
    ['a date', test({ fact: 'end', is: 'gt', value: { fact: 'start', plus: '1 day' } } as never)]
  ])('%s that is absent makes the test false, and its opposite true', (_, cond) => {
    expect(holds(cond, given({}))).toBe(false)
    expect(holds(not(cond), given({}))).toBe(true)
  })

  it('compares numbers and dates, and nothing else by order', () => {
    const compare = (is: 'lt' | 'lte' | 'gt' | 'gte', value: number | string, actual: Value) =>
      holds({ op: 'test', fact: 'x', is, value }, given({ x: actual }))
    expect([compare('lt', 2, 1), compare('lt', 2, 2), compare('lte', 2, 2)]).toEqual([true, false, true])
    expect([compare('gt', 2, 3), compare('gt', 2, 2), compare('gte', 2, 2)]).toEqual([true, false, true])
    expect(compare('lt', '2026-01-01', '2025-12-31')).toBe(true)
    expect(compare('lt', 2, '1')).toBe(false)
    expect(compare('gte', '2026-01-01', 3000)).toBe(false)
    expect(compare('gte', 0, true)).toBe(false)
  })

  it('compares a date with another and a length of time', () => {
    const late: Cond = { op: 'test', fact: 'end', is: 'gt', value: { fact: 'start', plus: '1 month' } }
    expect(holds(late, given({ start: '2026-01-31', end: '2026-02-28' }))).toBe(false)
    expect(holds(late, given({ start: '2026-01-31', end: '2026-03-01' }))).toBe(true)
    expect(holds(late, given({ end: '2026-03-01' }))).toBe(false)
    const after: Cond = { op: 'test', fact: 'end', is: 'gt', value: { fact: 'start' } }
    expect(holds(after, given({ start: '2026-01-31', end: '2026-02-01' }))).toBe(true)
  })

  it('takes any of several values', () => {
    const one = equals('codes', 'b')
    expect(holds(one, given({ codes: ['a', 'b'] }))).toBe(true)
    expect(holds(one, given({ codes: ['a', 'c'] }))).toBe(false)
    expect(holds(one, given({ codes: [] }))).toBe(false)
  })

  it('knows which region lies in which', () => {
    expect(isWithin('210102', '210000')).toBe(true)
    expect(isWithin('210102', '210100')).toBe(true)
    expect(isWithin('210102', '210102')).toBe(true)
    expect(isWithin('210202', '210100')).toBe(false)
    expect(isWithin('210000', '210100')).toBe(false)
    expect(isWithin('211000', '210000')).toBe(true)
    expect(isWithin('110000', '210000')).toBe(false)
    // Towns and villages have three digits each.
    expect(isWithin('210102010001', '210102010000')).toBe(true)
    expect(isWithin('210102011001', '210102010000')).toBe(false)
    expect(isWithin('210102001002', '210102001000')).toBe(true)
    expect(isWithin('210102001002', '210102000000')).toBe(true)
    expect(isWithin('210103001002', '210102000000')).toBe(false)
  })
})

describe('during the interview', () => {
  const decide = (whole: Cond, read: Reader) => settle(whole, read, undefined)
  const yes = equals('flag', true)
  const code = equals('code', 'a')

  it('is undecided until what matters is known', () => {
    expect(decide(all(yes, code), given({ flag: true }))).toBeUndefined()
    expect(decide(all(yes, code), given({ flag: false }))).toBe(false)
    expect(decide(any(yes, code), given({ flag: true }))).toBe(true)
    expect(decide(any(yes, code), given({ flag: false }))).toBeUndefined()
    expect(decide(not(yes), given({}))).toBeUndefined()
    expect(decide(not(yes), given({ flag: false }))).toBe(true)
  })

  it('never goes back on a decision, whatever is answered later', () => {
    fc.assert(
      fc.property(cond, fc.subarray(FACTS), fc.nat(), (whole, answered, index) => {
        const full = reader(SITUATIONS[index % SITUATIONS.length]!)
        const isComplete = FACTS.every((fact) => full(fact) !== undefined)
        const now = decide(whole, (fact) => (answered.includes(fact) ? full(fact) : undefined))
        return now === undefined || !isComplete || now === holds(whole, full)
      }),
      { numRuns: 1000 }
    )
  })

  it('decides everything once everything is answered', () => {
    fc.assert(
      fc.property(cond, fc.nat(1000), (whole, seed) => {
        const read = (fact: string) => VALUES[fact]![seed % VALUES[fact]!.length]
        return decide(whole, read) === holds(whole, read)
      })
    )
  })
})
