import { describe, expect, it } from 'vitest'
import { equals, TRUE } from '../../../src/condition/cond.js'
import type { Domains } from '../../../src/situations/domain.js'
import { exampleOf } from '../../../src/prove/findings/example.js'
import type { Finding } from '../../../src/prove/prove.js'
import { spaceOf } from '../../../src/situations/space.js'

const domains: Domains = (fact) =>
  fact === 'company.kinds'
    ? { values: ['a', 'b'], multiple: true, when: TRUE }
    : fact.endsWith('On')
      ? { type: 'date' }
      : { values: ['mother', true], when: TRUE }
const space = spaceOf(
  [
    equals('situations.settle', 'mother'),
    equals('mother.married', true),
    equals('company.kinds', 'a'),
    equals('company.kinds', 'b'),
    { op: 'test', fact: 'a.startsOn', is: 'lt', value: { fact: 'a.endsOn' } }
  ],
  domains
)
const example = (situation: Finding['situation'], name = '反例') =>
  exampleOf({ property: 'complete', about: '', at: [], formula: 1, ...(situation && { situation }) }, name, space)
const date = space.facts.find(({ reads }) => reads.length > 1)!.name

describe('an example', () => {
  it('gives the answers of the situation, as the service names them', () => {
    expect(example({ 'situations.settle': 1, 'mother.married': 2 })).toBe(`- name: "反例"
  given:
    settle: "mother"
    mother.married: true
  expect:
    holds: [complete]
`)
  })

  it('gives nothing where the property never holds', () => {
    expect(example({})).toBe('- name: "反例"\n  given: {}\n  expect:\n    holds: [complete]\n')
  })

  it('is quoted, whatever it is called', () => {
    expect(example({}, 'a: "b" # c\n- d')).toContain('- name: "a: \\"b\\" # c\\n- d"\n')
  })

  it('of several values gives one, and cannot give two', () => {
    expect(example({ 'company.kinds∋a': 1 })).toContain('    company.kinds: "a"\n')
    expect(example({ 'company.kinds∋a': 1, 'company.kinds∋b': 1 })).toBeUndefined()
  })

  it('cannot be written of two dates, or without a situation', () => {
    expect(example({ [date]: 1 })).toBeUndefined()
    expect(example(undefined)).toBeUndefined()
  })
})
