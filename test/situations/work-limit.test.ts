/** One service and one run take a bounded amount of work; what is not hard goes on when a run has used up its own. */
import { afterEach, expect, it } from 'vitest'
import { allowance, beginRun, TooMuchWork } from '../../src/situations/work-limit.js'

afterEach(beginRun)

it('is for each service, and for all of a run together', () => {
  beginRun()
  const next = () => allowance(100, 250, 10)
  expect(() => next()(101)).toThrow(TooMuchWork)
  expect(() => next()(99)).not.toThrow()
  // 200 of 250 are spent: a third hard one is stopped, an easy one is not.
  expect(() => next()(60)).toThrow(TooMuchWork)
  expect(() => next()(10)).not.toThrow()
  expect(() => next()(11)).toThrow(TooMuchWork)
  beginRun()
  expect(() => next()(99)).not.toThrow()
})
