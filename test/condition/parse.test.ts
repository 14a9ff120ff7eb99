import { describe, expect, it } from 'vitest'
import { all, any, equals, FALSE, not, TRUE, type Cond, type Scalar } from '../../src/condition/cond.js'
import { MAX_PARTS, parseCondition, type FactInfo, type Flaw } from '../../src/condition/parse.js'
import type { Condition } from '../../src/language/generated/types.js'

const FACTS: Record<string, FactInfo> = {
  settle: {
    fact: 'situations.settle',
    type: 'code',
    codes: new Map([
      ['1', '随母亲'],
      ['2', '随父亲']
    ])
  },
  open: { fact: 'situations.open', type: 'code' },
  married: { fact: 'situations.married', type: 'boolean' },
  months: { fact: 'situations.months', type: 'number' },
  born: { fact: 'child.born', type: 'date' },
  moved: { fact: 'child.moved', type: 'date' },
  place: { fact: 'situations.place', type: 'region' },
  note: { fact: 'child.note', type: 'text' }
}

function parse(raw: unknown, named: Record<string, unknown> = {}, parameters: Record<string, Scalar> = {}) {
  const flaws: Flaw[] = []
  const cond = parseCondition(raw as Condition, {
    fact: (name) => FACTS[name],
    named: (name) => named[name] as Condition | undefined,
    value: () => undefined,
    parameter: (name) => parameters[name],
    hasCalendar: false,
    hasRows: () => false,
    flaw: (flaw) => void flaws.push(flaw)
  })
  return { cond, flaws }
}

const test = (fact: string, is: string, value: unknown): Cond =>
  ({ op: 'test', fact, is, ...(Array.isArray(value) ? { values: value } : { value }) }) as Cond

describe('what can be said', () => {
  it.each<[string, unknown, Cond]>([
    ['always', true, TRUE],
    ['never', false, FALSE],
    ['nothing', undefined, TRUE],
    ['a code', { settle: '1' }, equals('situations.settle', '1')],
    ['a code written as a number', { settle: 1 }, equals('situations.settle', '1')],
    ['a code without a list', { open: 7 }, equals('situations.open', '7')],
    ['one of several', { settle: ['1', '2'] }, equals('situations.settle', '1', '2')],
    ['in', { settle: { in: ['1', '2'] } }, equals('situations.settle', '1', '2')],
    ['eq', { settle: { eq: '2' } }, equals('situations.settle', '2')],
    ['yes', { married: true }, equals('situations.married', true)],
    ['text', { note: '无' }, equals('child.note', '无')],
    ['lt', { months: { lt: 3 } }, test('situations.months', 'lt', 3)],
    ['lte', { months: { lte: 3 } }, test('situations.months', 'lte', 3)],
    ['gt', { months: { gt: 3 } }, test('situations.months', 'gt', 3)],
    ['gte', { months: { gte: 3 } }, test('situations.months', 'gte', 3)],
    ['before', { born: { before: '2026-01-01' } }, test('child.born', 'lt', '2026-01-01')],
    ['after', { born: { after: '2026-01-01' } }, test('child.born', 'gt', '2026-01-01')],
    [
      'between',
      { months: { between: [1, 3] } },
      all(test('situations.months', 'gte', 1), test('situations.months', 'lte', 3))
    ],
    [
      'between dates',
      { born: { between: ['2026-01-01', '2026-02-01'] } },
      all(test('child.born', 'gte', '2026-01-01'), test('child.born', 'lte', '2026-02-01'))
    ],
    ['after another date', { moved: { after: { fact: 'born' } } }, test('child.moved', 'gt', { fact: 'child.born' })],
    [
      'after another date and a while',
      { moved: { after: { fact: 'born', plus: '6 months' } } },
      test('child.moved', 'gt', { fact: 'child.born', plus: '6 个月' })
    ],
    ['a parameter', { months: { gte: { param: 'grace' } } }, test('situations.months', 'gte', 3)],
    ['within', { place: { within: '210000' } }, test('situations.place', 'within', ['210000'])],
    [
      'within one of',
      { place: { within: ['210100', '210200'] } },
      test('situations.place', 'within', ['210100', '210200'])
    ],
    ['known', { note: { known: true } }, { op: 'test', fact: 'child.note', is: 'known' }],
    ['unknown', { note: { known: false } }, not({ op: 'test', fact: 'child.note', is: 'known' })],
    [
      'several keys',
      { settle: '1', married: true },
      all(equals('situations.settle', '1'), equals('situations.married', true))
    ],
    [
      'two bounds',
      { months: { gt: 1, lt: 3 } },
      all(test('situations.months', 'lt', 3), test('situations.months', 'gt', 1))
    ],
    [
      'all',
      { all: [{ settle: '1' }, { married: true }] },
      all(equals('situations.settle', '1'), equals('situations.married', true))
    ],
    [
      'any',
      { any: [{ settle: '1' }, { married: true }] },
      any(equals('situations.settle', '1'), equals('situations.married', true))
    ],
    ['not', { not: { married: true } }, not(equals('situations.married', true))],
    ['a named condition', { is: 'local' }, all(equals('situations.married', true), equals('situations.settle', '1'))]
  ])('%s', (_, raw, expected) => {
    const named = { local: { settle: '1', is: 'wed' }, wed: { married: true } }
    expect(parse(raw, named, { grace: 3 })).toEqual({ cond: expected, flaws: [] })
  })
})

describe('what is wrong', () => {
  const named = { round: { is: 'about' }, about: { not: { is: 'round' } }, broken: { nothing: true } }

  it.each<[string, unknown, Partial<Flaw>]>([
    ['an unknown fact', { nothing: true }, { flaw: 'unknown-fact', path: ['nothing'] }],
    [
      'an unknown fact deep inside',
      { all: [{ married: true }, { not: { nothing: 1 } }] },
      { flaw: 'unknown-fact', path: ['all', 1, 'not', 'nothing'] }
    ],
    ['an unknown option', { settle: '3' }, { flaw: 'unknown-option', value: '3', path: ['settle'] }],
    ['an unknown option among several', { settle: ['1', '3'] }, { flaw: 'unknown-option', path: ['settle', 1] }],
    ['an unknown option after in', { settle: { in: ['3'] } }, { flaw: 'unknown-option', path: ['settle', 'in', 0] }],
    ['a word for yes', { married: '是' }, { flaw: 'bad-comparison', path: ['married'] }],
    ['a text for a number', { months: '3' }, { flaw: 'bad-comparison', path: ['months'] }],
    ['a code in order', { settle: { gt: '1' } }, { flaw: 'bad-comparison', path: ['settle', 'gt'] }],
    ['a number before', { months: { before: '2026-01-01' } }, { flaw: 'bad-comparison', path: ['months', 'before'] }],
    ['a date above a number', { born: { gt: 3 } }, { flaw: 'bad-comparison', path: ['born', 'gt'] }],
    ['not a date', { born: { before: '2026-1-1' } }, { flaw: 'bad-comparison', path: ['born', 'before'] }],
    ['a number within', { months: { within: '210000' } }, { flaw: 'bad-comparison', path: ['months', 'within'] }],
    ['codes between', { settle: { between: ['1', '2'] } }, { flaw: 'bad-comparison', path: ['settle', 'between', 0] }],
    [
      'a date after a number',
      { born: { after: { fact: 'months' } } },
      { flaw: 'bad-comparison', path: ['born', 'after'] }
    ],
    [
      'after an unknown date',
      { born: { after: { fact: 'nothing' } } },
      { flaw: 'unknown-fact', path: ['born', 'after', 'fact'] }
    ],
    [
      'an unknown parameter',
      { months: { gt: { param: 'nothing' } } },
      { flaw: 'unknown-parameter', name: 'nothing', path: ['months', 'gt', 'param'] }
    ],
    [
      'an unknown parameter between',
      { months: { between: [1, { param: 'nothing' }] } },
      { flaw: 'unknown-parameter', path: ['months', 'between', 1, 'param'] }
    ],
    ['an unknown condition', { is: 'nothing' }, { flaw: 'unknown-condition', name: 'nothing', path: ['is'] }],
    ['a circle', { is: 'round' }, { flaw: 'circular', names: ['round', 'about', 'round'], path: ['is'] }]
  ])('%s is one flaw, and the part is taken as true', (name, raw, expected) => {
    const { cond, flaws } = parse(raw, named)
    expect(flaws).toEqual([expect.objectContaining(expected)])
    const isInside = ['an unknown fact deep inside', 'a circle'].includes(name)
    expect(cond.op === 'true').toBe(!isInside)
  })

  it('of a named condition is not said again where it is used', () => {
    expect(parse({ is: 'broken' }, named)).toEqual({ cond: TRUE, flaws: [] })
  })

  it('stops where named conditions multiply, and says so once', () => {
    const layers = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `c${index + 1}`,
        { any: [{ all: [{ is: `c${index}` }, { months: { gt: index } }] }, { not: { is: `c${index}` } }] }
      ])
    )
    const { flaws } = parse({ is: 'c60' }, { ...layers, c0: { married: true } })
    expect(flaws).toEqual([expect.objectContaining({ flaw: 'too-big', limit: MAX_PARTS })])
  })
})
