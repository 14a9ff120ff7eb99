/** Conditions as FEEL. An absent fact is null, and its test is false, as it is when a submission is judged. */
import { placeOfFact } from '../../condition/fact.js'
import { regionPrefix } from '../../condition/evaluate.js'
import type { Cond, RelativeDate, Scalar, Test } from '../../condition/cond.js'
import { parseDerived } from '../../condition/derived.js'
import { isDay } from '../../vocabulary/day.js'
import { parseDuration } from '../../vocabulary/duration.js'

export function feel(cond: Cond): string {
  switch (cond.op) {
    case 'true':
    case 'false':
      return cond.op
    case 'not':
      return `not(${feel(cond.of)})`
    case 'all':
    case 'any':
      return cond.of.map((part) => bracketed(part)).join(cond.op === 'all' ? ' and ' : ' or ')
    case 'test':
      return feelTest(cond)
  }
}

function bracketed(cond: Cond): string {
  return cond.op === 'all' || cond.op === 'any' ? `(${feel(cond)})` : feel(cond)
}

const OPERATORS = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

function feelTest(test: Test): string {
  const fact = factText(test.fact)
  if (test.is === 'known') return `${fact} != null`
  // Of several answers one is enough.
  const some = (of: (one: string) => string) => `(some one in flatten([${fact}]) satisfies ${of('one')})`
  if (test.is === 'in') return some((one) => `list contains([${test.values.map(literal).join(', ')}], ${one})`)
  if (test.is === 'within')
    return some(
      (one) =>
        `${one} != null and (${test.values.map((region) => `starts with(${one}, ${literal(regionPrefix(region))})`).join(' or ')})`
    )
  const operator = OPERATORS[test.is]
  if (typeof test.value === 'object')
    return `(${fact} != null and ${momentGuard(test.value)} and date(${fact}) ${operator} ${moment(test.value)})`
  const isDate = typeof test.value === 'string' && isDay(test.value)
  const compared = isDate
    ? `date(${fact}) ${operator} date(${literal(test.value)})`
    : `${fact} ${operator} ${literal(test.value)}`
  return `(${fact} != null and ${compared})`
}

function momentGuard({ fact }: RelativeDate): string {
  return `${factText(fact)} != null`
}

/** Working days are counted by a calendar that FEEL does not have: the platform gives the day, under the fact's name and the length. */
function moment({ fact, plus }: RelativeDate): string {
  const length = plus === undefined ? undefined : parseDuration(plus)
  if (!length) return `date(${factText(fact)})`
  if (length.unit === 'workday') return `date(get value(facts, ${literal(`${fact} + ${plus}`)}))`
  const unit = { month: 'M', year: 'Y', day: 'D', 'either-day': 'D', hour: 'D', minute: 'D' }[length.unit]
  return `date(${factText(fact)}) + duration(${literal(`P${length.amount}${unit}`)})`
}

export function literal(value: Scalar | null): string {
  return typeof value === 'string' ? `"${value.replace(/[\\"]/g, '\\$&')}"` : String(value)
}

/** `situations.settle`; names that FEEL would take for a subtraction are looked up. */
export function factText(fact: string): string {
  const derived = parseDerived(fact)
  if (derived && 'sum' in derived)
    return `(${derived.sum.map(([one, times]) => (times === 1 ? factText(one) : `${times} * ${factText(one)}`)).join(' + ')})`
  if (derived && 'ratio' in derived) return `(${derived.ratio.map(factText).join(' / ')})`
  if (derived) return `(${derived.same.map(factText).join(' = ')})`
  const { group, name } = placeOfFact(fact)
  if (name === '') return group
  return /^[A-Za-z_]\w*$/.test(name) ? `${group}.${name}` : `get value(${group}, ${literal(name)})`
}
