/** When the shares of the ledger and those of going through all situations can be compared. */
import { expect, it } from 'vitest'
import type { Test } from '../../../src/condition/cond.js'
import { situationsOf } from '../../../src/situations/index.js'
import { isCutAlike } from './figures.js'
import { placesAround } from './situations.js'

const fact = 'situations.place'
const within = (...values: string[]): Test => ({ op: 'test', fact, is: 'within', values })
const exactly = (...values: string[]): Test => ({ op: 'test', fact, is: 'in', values })

function compared(merging: Test[], oracle: Test[]): boolean {
  const situations = situationsOf(() => ({ type: 'region' }), [], merging)
  const answers = placesAround(oracle.flatMap((test) => ('values' in test ? (test.values as string[]) : [])))
  return isCutAlike({ situations }, [
    { name: fact, answers, tests: oracle, isListed: false, reads: [], isPossible: () => true }
  ])
}

it('compares no shares of parts that are as many but not the same', () => {
  const asked = within('210200', '430000')
  const oracle = [asked, within('210000')]
  expect(compared([asked, within('210000')], oracle)).toBe(true)
  expect(compared([asked], oracle)).toBe(false)
  // Four parts each: 大连 or 湖南 is one of the first four and two of the others.
  expect(compared([asked, exactly('210000'), within('210100')], oracle)).toBe(false)
})
