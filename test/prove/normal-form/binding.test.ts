import { describe, expect, it } from 'vitest'
import { equals, key, not, TRUE, type Cond } from '../../../src/condition/cond.js'
import { holds, type Value } from '../../../src/condition/evaluate.js'
import { small } from '../mutations/services.js'
import { bindingsOf } from '../read.js'
import { TINY } from '../tiny.js'

const is = (cond: Cond, facts: Record<string, Value>) => holds(cond, (fact) => facts[fact])
const inRich = bindingsOf(small['rich']!)
const inTiny = bindingsOf(TINY)

describe('who plays a role', () => {
  it('depends on the situation where the service says so', () => {
    expect(inTiny['first']!.players('guardian')).toEqual([
      { subject: 'mother', when: equals('situations.settle', 'mother') },
      { subject: 'father', when: equals('situations.settle', 'father') }
    ])
  })

  it('is somebody else as long as that is the same person', () => {
    expect(inTiny['second']!.players('guardian')).toEqual([
      { subject: 'agent', when: not(equals('same.agent', 'mother')) },
      { subject: 'mother', when: equals('same.agent', 'mother') }
    ])
  })

  it('is one of several, chosen', () => {
    expect(inRich['full']!.players('payer')).toEqual([{ subject: 'partners', when: TRUE, chosen: true }])
    expect(inRich['full']!.players('partner')).toEqual([{ subject: 'partners', when: TRUE }])
  })

  it('is nobody where the role is not bound', () => {
    expect(inTiny['second']!.players('stranger')).toEqual([])
  })
})

describe('a condition of an item', () => {
  it('reads the answer to the question of the service', () => {
    expect(key(inTiny['second']!.bind(equals('situations.urgent', true)))).toBe(key(equals('situations.hurry', true)))
  })

  it('reads the field of whoever plays the role', () => {
    const cond = inTiny['first']!.bind(equals('guardian.phone', '1'))
    expect(is(cond, { 'situations.settle': 'mother', 'mother.phone': '1' })).toBe(true)
    expect(is(cond, { 'situations.settle': 'mother', 'father.phone': '1' })).toBe(false)
    expect(is(cond, { 'situations.settle': 'father', 'father.phone': '1' })).toBe(true)
  })
})

describe('when an item applies', () => {
  it('an optional one when it is taken', () => {
    expect(inTiny['second']!.applies).toEqual(equals('choices.second', true))
    expect(inTiny['first']!.applies).toEqual(TRUE)
  })

  it('a less preferred one only where no better one does', () => {
    const answers = { 'situations.funded': 'all', 'situations.years': 3 }
    expect(is(inRich['full']!.applies, answers)).toBe(true)
    expect(is(inRich['half']!.applies, answers)).toBe(false)
    expect(is(inRich['half']!.applies, { ...answers, 'situations.years': 2 })).toBe(true)
    expect(is(inRich['half']!.applies, { ...answers, 'situations.funded': 'none' })).toBe(false)
  })
})
