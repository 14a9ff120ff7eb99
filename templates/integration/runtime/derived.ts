/** Facts that conditions work out from others: a sum, one number divided by another, whether two are the same. */
import { product, ratio, sum } from './decimal.js'
import { read, type Fact, type Scope } from './read.js'
import type { Plan, Row } from './types.js'

type Derived = { sum: [fact: string, times: number][] } | { ratio: string[] } | { same: string[] }

function derivedOf(fact: string): Derived | undefined {
  return fact.startsWith('=') ? (JSON.parse(fact.slice(1)) as Derived) : undefined
}

/** The facts that are filled in: those that it is made of, or the fact itself. */
export function madeOf(fact: string): string[] {
  const derived = derivedOf(fact)
  if (!derived) return [fact]
  if ('sum' in derived) return derived.sum.map(([input]) => input)
  return 'ratio' in derived ? derived.ratio : derived.same
}

/** Absent where one of the inputs is, or where there is nothing to divide by. */
export function readFact(plan: Plan, submission: Row, fact: string, scope: Scope): Fact {
  const derived = derivedOf(fact)
  if (!derived) return read(plan, submission, fact, scope)
  const values = madeOf(fact).map((input) => read(plan, submission, input, scope))
  if (values.some((value) => value === undefined || Array.isArray(value))) return undefined
  if ('same' in derived) return values[0] === values[1]
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length < values.length) return undefined
  if ('sum' in derived) return sum(numbers.map((value, index) => product([value, derived.sum[index]![1]])))
  return ratio(numbers[0]!, numbers[1]!)
}
