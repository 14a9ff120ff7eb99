import { describe, expect, it } from 'vitest'
import { equals, type Cond } from '../../src/condition/cond.js'
import { classesIn, satisfying, situationsOf, type Domains } from '../../src/situations/index.js'

/** 车辆状态 is asked only above 4.5 t: the bound is reached through the question's own condition. */
const heavy: Cond = { op: 'test', fact: 'situations.mass', is: 'gt', value: 4.5 }
const domains: Domains = (fact) =>
  fact === 'situations.mass' ? { when: { op: 'true' } } : { values: ['new', 'used'], when: heavy }

describe('a bound that only the condition of a question states', () => {
  it('makes regions of its fact', () => {
    const found = satisfying(equals('situations.state', 'new'), situationsOf(domains))
    expect(found?.get('situations.mass')).toBeGreaterThan(4.5)
  })

  it('separates classes', () => {
    expect(
      classesIn([equals('situations.state', 'new')], situationsOf(domains), 10)?.map(({ outcome }) => outcome)
    ).toEqual([[true], [false]])
  })
})
