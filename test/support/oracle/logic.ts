/** Conditions in any logic: as sets of situations to count on, as terms of a solver, as a list of what they look at. */
import type { Cond, Test } from '../../../src/condition/cond.js'

export interface Logic<T> {
  test(test: Test): T
  all(...parts: T[]): T
  any(...parts: T[]): T
  not(part: T): T
}

export function said<T>(cond: Cond, logic: Logic<T>, test: (one: Test) => T = (one) => logic.test(one)): T {
  switch (cond.op) {
    case 'true':
      return logic.all()
    case 'false':
      return logic.any()
    case 'not':
      return logic.not(said(cond.of, logic, test))
    case 'all':
      return logic.all(...cond.of.map((part) => said(part, logic, test)))
    case 'any':
      return logic.any(...cond.of.map((part) => said(part, logic, test)))
    case 'test':
      return test(cond)
  }
}

/** Only remembers the tests that it is asked about. */
export function listener(heard: Map<string, Test>): Logic<null> {
  return {
    test: (test) => {
      heard.set(JSON.stringify(test), test)
      return null
    },
    all: () => null,
    any: () => null,
    not: () => null
  }
}
