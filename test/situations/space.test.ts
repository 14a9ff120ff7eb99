/** The regions of facts, and conditions as formulas over them, against conditions read from concrete answers. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, equals, not, TRUE, type Cond, type Test } from '../../src/condition/cond.js'
import { holds } from '../../src/condition/evaluate.js'
import type { FactDomain } from '../../src/situations/domain.js'
import { spaceOf } from '../../src/situations/space.js'
import { cases, kleene, reader } from './random.js'
import { runs } from '../support/effort.js'

const test = (fact: string, is: 'lt' | 'lte' | 'gt' | 'gte', value: number | string): Test => ({
  op: 'test',
  fact,
  is,
  value
})

function cut(domain: FactDomain, ...conds: Cond[]) {
  const space = spaceOf(conds, () => domain)
  return space.facts.map(({ regions, texts }) => regions.map((sample, index) => [sample, texts[index]]))
}

describe('a space', () => {
  it('says of every situation what the conditions say of its answers, and that it is possible', () => {
    fc.assert(
      fc.property(cases(2), ({ conds, space, situations, regionsIn }) => {
        const { nodes } = space.formulas
        const ids = conds.map((cond) => space.of(cond))
        for (const situation of situations) {
          const regions = regionsIn(situation)
          expect(regions).not.toContain(-1)
          const value = (id: number) => kleene(nodes, id, (fact) => regions[fact])
          expect(ids.map(value)).toEqual(conds.map((cond) => holds(cond, reader(situation))))
          expect(space.facts.every(({ valid }) => value(valid))).toBe(true)
        }
      }),
      { numRuns: runs(150, 600) }
    )
  })

  it('keeps values together that nothing tells apart', () => {
    const values = Array.from({ length: 200 }, (_, index) => String(index))
    const [fact] = cut({ values }, equals('x', '1'))
    expect(fact).toEqual([
      [null, '未填'],
      ['0', '1 以外'],
      ['1', '1']
    ])
  })

  it('knows that nothing lies between two whole numbers, and keeps to the limits', () => {
    const bounds = [test('x', 'gt', 3), test('x', 'lt', 4), test('x', 'gte', 6)]
    const texts = (domain: FactDomain) => cut(domain, ...bounds)[0]!.map(([, text]) => text)
    expect(texts({ integer: true })).toEqual(['未填', '不大于 3', '不小于 4 且小于 6', '不小于 6'])
    expect(texts({})).toEqual(['未填', '不大于 3', '大于 3 且小于 4', '不小于 4 且小于 6', '不小于 6'])
    expect(texts({ minimum: 4, maximum: 6 })).toEqual(['未填', '不小于 4 且小于 6', '6'])
  })

  it('cuts dates by days', () => {
    const [fact] = cut({}, test('x', 'gt', '2025-12-31'), test('x', 'lt', '2026-01-01'), test('x', 'lt', '2026-01-02'))
    expect(fact!.map(([sample]) => sample)).toEqual([null, '2025-12-31', '2026-01-01', '2026-01-02'])
    const [late] = cut({ latest: '2026-01-01' }, test('x', 'gt', '2026-01-01'))
    expect(late!.map(([sample]) => sample)).toEqual([null, '2026-01-01'])
  })

  it('cuts regions by what their codes begin with', () => {
    const within = (...values: string[]): Test => ({ op: 'test', fact: 'x', is: 'within', values })
    const [fact] = cut({}, within('430000'), within('430100'), equals('x', '430102'))
    expect(fact).toEqual([
      [null, '未填'],
      ['430102', '长沙市下辖地区（代码 430102）'],
      ['430000', '湖南省内的其他地方'],
      ['430100', '长沙市内的其他地方'],
      ['110000', '其他']
    ])
  })

  it('has one fact for each region of several values, and one for each comparison of two dates', () => {
    const late: Cond = { op: 'test', fact: 'end', is: 'gt', value: { fact: 'start', plus: '1 month' } }
    const many = { values: ['a', 'b', 'c'], multiple: true }
    const space = spaceOf([all(equals('codes', 'a'), late)], (fact) => (fact === 'codes' ? many : {}))
    expect(space.facts.map(({ name }) => name)).toEqual(['codes∋a', 'codes∋b', 'end', 'start', JSON.stringify(late)])
    expect(space.facts.at(-1)!.reads).toEqual(['end', 'start'])
    // Both dates must be there for the comparison to hold.
    const { valid } = space.facts.at(-1)!
    expect(kleene(space.formulas.nodes, valid, (fact) => [0, 0, 1, 0, 1][fact])).toBe(false)
    expect(kleene(space.formulas.nodes, valid, (fact) => [0, 0, 1, 1, 1][fact])).toBe(true)
  })

  it('does not answer what it was not made for', () => {
    const space = spaceOf([equals('x', 'a'), test('y', 'gt', 1)], (fact) =>
      fact === 'x' ? { values: ['a', 'b', 'c'] } : {}
    )
    expect(() => space.of(equals('x', 'b'))).toThrow()
    expect(() => space.of(test('y', 'gt', 2))).toThrow()
    expect(() => space.of(equals('z', 'b'))).toThrow()
    expect(space.of(not(equals('x', 'b', 'c')))).toBe(space.of(not(equals('x', 'b', 'c'))))
    expect(space.of(TRUE)).toBe(1)
  })
})
