/**
 * Conditions at submission: what is absent makes a test false. A test that cannot be computed (working days beyond the
 * years of the calendar) is neither true nor false, nor is one of what a department has yet to find out; what turns on it
 * is undecided.
 */
import { madeOf, readFact } from './derived.js'
import { later, type Moment } from './moment.js'
import { read, type Scope } from './read.js'
import type { Cond, Json, Plan, Row, Test } from './types.js'

/** What is undecided does not hold, nor does its opposite. */
export function holds(plan: Plan, submission: Row, cond: Cond | undefined, scope: Scope = {}): boolean {
  return decided(plan, submission, cond, scope) === true
}

export function decided(
  plan: Plan,
  submission: Row,
  cond: Cond | undefined,
  scope: Scope,
  seen: readonly string[] = []
): boolean | undefined {
  if (!cond) return true
  switch (cond.op) {
    case 'true':
      return true
    case 'false':
      return false
    case 'not': {
      const inner = decided(plan, submission, cond.of, scope, seen)
      return inner === undefined ? undefined : !inner
    }
    case 'all':
    case 'any': {
      const stop = cond.op === 'any'
      let isOpen = false
      for (const part of cond.of) {
        const one = decided(plan, submission, part, scope, seen)
        if (one === stop) return stop
        if (one === undefined) isOpen = true
      }
      return isOpen ? undefined : !stop
    }
    case 'test':
      return decideTest(plan, submission, cond, scope, seen)
  }
}

/** It is for a department to find out, and not known yet. */
export function isAwaited(plan: Plan, submission: Row, fact: string, seen: readonly string[] = []): boolean {
  if (!fact.startsWith('situations.') || seen.includes(fact)) return false
  const question = plan.questions.find((one) => one.fact === fact)
  if (!question?.answeredBy || read(plan, submission, fact, {}) !== undefined) return false
  return decided(plan, submission, question.when, {}, [...seen, fact]) !== false
}

function decideTest(
  plan: Plan,
  submission: Row,
  test: Test,
  scope: Scope,
  seen: readonly string[]
): boolean | undefined {
  const value = readFact(plan, submission, test.fact, scope)
  if (value === undefined)
    return madeOf(test.fact).some((fact) => isAwaited(plan, submission, fact, seen)) ? undefined : false
  if (test.is === 'known') return true
  const values = Array.isArray(value) ? value : [value]
  if (test.is === 'in') return values.some((one) => test.values.some((wanted) => wanted === one))
  if (test.is === 'within')
    return values.some((one) => test.values.some((region) => String(one).startsWith(regionPrefix(region))))
  const { is, value: bound } = test
  if (typeof bound !== 'object') return values.some((one) => inOrder(one, is, bound))
  const moment = momentOf(plan, submission, bound, scope)
  if (!moment) return isAwaited(plan, submission, bound.fact, seen) ? undefined : false
  if ('day' in moment) return values.some((one) => inOrder(one, is, moment.day))
  // Of a moment that is not known it is known what comes before it.
  const isBefore = values.map((one) => inOrder(one, 'lt', moment.notBefore))
  if (is === 'lt' || is === 'lte') return isBefore.includes(true) || undefined
  return isBefore.includes(false) ? undefined : false
}

/** 行政区划代码 of 2, 2, 2, 3 and 3 digits: the zeros at the end of a code cover everything below. */
export function regionPrefix(region: string): string {
  let end = region.length
  for (const start of [9, 6, 4, 2, 0]) {
    if (start >= end) continue
    if (/[^0]/.test(region.slice(start, end))) break
    end = start
  }
  return region.slice(0, end)
}

function inOrder(value: Json, is: 'lt' | 'lte' | 'gt' | 'gte', bound: number | string): boolean {
  if (typeof value !== typeof bound || value === null) return false
  if (is === 'lt') return value < bound
  if (is === 'lte') return value <= bound
  return is === 'gt' ? value > bound : value >= bound
}

/** Undefined when there is no day to start from. */
function momentOf(
  plan: Plan,
  submission: Row,
  { fact, plus }: { fact: string; plus?: string },
  scope: Scope
): Moment | undefined {
  const start = read(plan, submission, fact, scope)
  return typeof start === 'string' ? later(start, plus ?? '0 日', plan.calendar) : undefined
}
