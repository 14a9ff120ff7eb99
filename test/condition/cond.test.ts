import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, any, equals, facts, FALSE, key, mapTests, not, TRUE, type Cond } from '../../src/condition/cond.js'
import { holds } from '../../src/condition/evaluate.js'
import { allSituations, cond, reader } from './random.js'

const SITUATIONS = allSituations(() => ({}))
const a = equals('code', 'a')
const b = equals('flag', true)

/** The same tree, put together by the functions that simplify. */
function simplified(raw: Cond): Cond {
  switch (raw.op) {
    case 'not':
      return not(simplified(raw.of))
    case 'all':
      return all(...raw.of.map(simplified))
    case 'any':
      return any(...raw.of.map(simplified))
    default:
      return raw
  }
}

describe('simplifying', () => {
  it('keeps the meaning in every situation', () => {
    fc.assert(
      fc.property(cond, fc.nat(), (raw, from) => {
        const short = simplified(raw)
        for (let step = 0; step < 60; step++) {
          const read = reader(SITUATIONS[(from + step * 7919) % SITUATIONS.length]!)
          if (holds(short, read) !== holds(raw, read)) return false
        }
        return true
      }),
      { numRuns: 500 }
    )
  })

  it('leaves nothing to simplify', () => {
    fc.assert(fc.property(cond, (raw) => key(simplified(simplified(raw))) === key(simplified(raw))))
  })

  it.each<[string, Cond, Cond]>([
    ['nothing is true', all(), TRUE],
    ['none of nothing', any(), FALSE],
    ['true is left out', all(TRUE, a), a],
    ['false absorbs', all(a, FALSE, b), FALSE],
    ['true absorbs', any(a, TRUE, b), TRUE],
    ['twice the same', all(a, a), a],
    ['flattened', all(a, all(b, a)), all(a, b)],
    ['absorbed by any', any(a, all(a, b)), a],
    ['absorbed by all', all(a, any(a, b)), a],
    ['contradiction', all(a, not(a)), FALSE],
    ['tautology', any(a, not(a)), TRUE],
    ['values united', any(equals('code', 'a'), equals('code', 'b')), equals('code', 'a', 'b')],
    ['not not', not(not(a)), a]
  ])('%s', (_, actual, expected) => {
    expect(actual).toEqual(expected)
  })

  it('does not unite the values of different facts, nor those that must hold together', () => {
    expect(any(equals('code', 'a'), equals('other', 'b'))).toMatchObject({ op: 'any' })
    expect(all(equals('code', 'a'), equals('code', 'b'))).toMatchObject({ op: 'all' })
  })
})

describe('looking into conditions', () => {
  it('lists each fact once, and the date that another is compared with', () => {
    const later: Cond = { op: 'test', fact: 'end', is: 'gt', value: { fact: 'start', plus: '6 months' } }
    expect(facts(all(a, not(any(b, later)), equals('code', 'c')))).toEqual(['code', 'flag', 'end', 'start'])
  })

  it('replaces every test', () => {
    fc.assert(
      fc.property(cond, fc.nat(), (raw, index) => {
        const read = reader(SITUATIONS[index % SITUATIONS.length]!)
        const decided = mapTests(raw, (test) => (holds(test, read) ? TRUE : FALSE))
        return decided.op === (holds(raw, read) ? 'true' : 'false')
      })
    )
  })
})
