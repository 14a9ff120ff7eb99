/** Conditions at submission: what is absent makes a test false. */
import { read, type Scope } from './read.js'
import type { Cond, Json, Plan, Row, Test } from './types.js'

export function holds(plan: Plan, submission: Row, cond: Cond | undefined, scope: Scope = {}): boolean {
  if (!cond) return true
  switch (cond.op) {
    case 'true':
      return true
    case 'false':
      return false
    case 'not':
      return !holds(plan, submission, cond.of, scope)
    case 'all':
      return cond.of.every((part) => holds(plan, submission, part, scope))
    case 'any':
      return cond.of.some((part) => holds(plan, submission, part, scope))
    case 'test':
      return testHolds(plan, submission, cond, scope)
  }
}

function testHolds(plan: Plan, submission: Row, test: Test, scope: Scope): boolean {
  const value = read(plan, submission, test.fact, scope)
  if (value === undefined) return false
  if (test.is === 'known') return true
  const values = Array.isArray(value) ? value : [value]
  if (test.is === 'in') return values.some((one) => test.values.some((wanted) => wanted === one))
  if (test.is === 'within')
    return values.some((one) => test.values.some((region) => String(one).startsWith(region.replace(/(00)+$/, ''))))
  const bound = typeof test.value === 'object' ? moment(plan, submission, test.value, scope) : test.value
  return bound !== undefined && values.some((one) => inOrder(one, test.is, bound))
}

function inOrder(value: Json, is: 'lt' | 'lte' | 'gt' | 'gte', bound: number | string): boolean {
  if (typeof value !== typeof bound || value === null) return false
  if (is === 'lt') return value < bound
  if (is === 'lte') return value <= bound
  return is === 'gt' ? value > bound : value >= bound
}

function moment(
  plan: Plan,
  submission: Row,
  { fact, plus }: { fact: string; plus?: string },
  scope: Scope
): string | undefined {
  const start = read(plan, submission, fact, scope)
  if (typeof start !== 'string') return undefined
  return plus === undefined ? start : later(start, plus)
}

const MONTHS = /^(\d+(?:\.\d+)?) ?(years?|年|months?|个月)$/
const DAYS = /^(\d+(?:\.\d+)?) ?(days?|workdays?|日|天|个?工作日)$/

/** A date and a length of time (“6 months”); a day that a month lacks becomes its last day. */
function later(date: string, plus: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const byMonth = MONTHS.exec(plus)
  const byDay = DAYS.exec(plus)
  const months = byMonth ? Number(byMonth[1]) * (/^年|^year/.test(byMonth[2] ?? '') ? 12 : 1) : 0
  const days = byDay ? Number(byDay[1]) : 0
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last) + days)).toISOString().slice(0, 10)
}
