/** Descriptions: as cubes they are the class, no wider and no narrower; as text they say what distinguishes it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, any, equals, FALSE, not, TRUE, type Cond, type Scalar } from '../../src/condition/cond.js'
import { holds } from '../../src/condition/evaluate.js'
import type { Domains, FactDomain } from '../../src/situations/domain.js'
import { cubesOf, descriptionText } from '../../src/situations/describe.js'
import { solver } from '../../src/situations/solve.js'
import { spaceOf } from '../../src/situations/space.js'
import { cases, reader } from './random.js'

it('cubes hold exactly where the condition does', () => {
  fc.assert(
    fc.property(cases(1), ({ conds, space, situations, regionsIn }) => {
      const { cubes, isWhole } = cubesOf(space, solver(space), space.of(conds[0]!), 40)
      expect(isWhole).toBe(true)
      for (const situation of situations) {
        const regions = regionsIn(situation)
        const isInside = cubes.some((cube) => [...cube].every(([fact, own]) => own.includes(regions[fact]!)))
        expect(isInside).toBe(holds(conds[0]!, reader(situation)))
      }
    }),
    { numRuns: 400 }
  )
}, 60_000)

describe('the text', () => {
  const own: Record<string, FactDomain> = {
    随谁落户: {
      values: ['mother', 'father'],
      names: new Map<Scalar, string>([
        ['mother', '随母亲'],
        ['father', '随父亲']
      ]),
      when: TRUE
    },
    已登记结婚: { values: [true, false], when: equals('随谁落户', 'father') },
    面积: { type: 'number' },
    民族: { values: ['01', '02', '03', '04', '05'], when: TRUE }
  }
  const known = (fact: string): Cond => ({ op: 'test', fact, is: 'known' })
  const domains: Domains = (fact) => own[fact]!
  const text = (cond: Cond) => {
    const others = Object.keys(own).map(known)
    const bounds = [4, 4.5, 9].map((value): Cond => ({ op: 'test', fact: '面积', is: 'gt', value }))
    const space = spaceOf([cond, ...others, ...bounds, equals('随谁落户', 'mother')], domains)
    return descriptionText(cubesOf(space, solver(space), space.of(cond)), space, ({ name }) => name)
  }
  const father = equals('随谁落户', 'father')

  it.each<[Cond, string]>([
    [father, '随谁落户：随父亲'],
    [all(father, equals('已登记结婚', true)), '已登记结婚：是'],
    [all(father, not(equals('已登记结婚', true))), '已登记结婚：否'],
    [all(not(father), equals('民族', '01')), '随谁落户：随母亲；民族：01'],
    [any(not(father), equals('已登记结婚', false)), '随谁落户：随母亲，或者 已登记结婚：否'],
    [not(equals('民族', '01')), '民族：01 以外'],
    [not({ op: 'test', fact: '面积', is: 'gt', value: 4.5 }), '面积：不是大于 4.5'],
    [all(known('面积'), not({ op: 'test', fact: '面积', is: 'gt', value: 4.5 })), '面积：不大于 4.5'],
    [{ op: 'test', fact: '面积', is: 'gt', value: 4 }, '面积：大于 4'],
    [TRUE, '任何情形'],
    [FALSE, '没有这样的情形']
  ])('%j is %s', (cond, expected) => {
    expect(text(cond)).toBe(expected)
  })
})
