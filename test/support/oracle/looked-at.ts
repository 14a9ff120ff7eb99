/**
 * What is worked out from several answers, or compared with another, is a fact of its own: docs/decisions/0018 read anew.
 * It is there when all that it is made of are, and but for two codes alike nothing follows from what these are.
 */
import { all, any, equals, FALSE, not, TRUE, type Cond, type Scalar, type Test } from '../../../src/condition/cond.js'
import { inputsOf, isDerived, parseDerived, printDerived } from '../../../src/condition/derived.js'
import { holds, type Value } from '../../../src/condition/evaluate.js'
import type { Situation } from './situations.js'

/** The fact of a test, and the answers that it is made of; none for an answer itself. */
export function lookedAt(test: Test): { name: string; inputs: string[] } {
  if ('value' in test && typeof test.value === 'object')
    return { name: JSON.stringify(test), inputs: [test.fact, test.value.fact] }
  return { name: test.fact, inputs: isDerived(test.fact) ? inputsOf(test.fact) : [] }
}

/** Of one answer of its fact. */
export function decides(test: Test, answer: Value | undefined): boolean {
  return holds({ ...test, fact: '' }, () => answer)
}

/** What is left to look at where some of what it is made of is always the same, by hand for each way to make one. */
export function restOf(test: Test, fixed: (fact: string) => Scalar | undefined): Cond {
  const derived = parseDerived(test.fact)!
  const open = inputsOf(test.fact).filter((fact) => fixed(fact) === undefined)
  if (open.length === 0) return holds(test, fixed) ? TRUE : FALSE
  if ('same' in derived) {
    const value = derived.same.map(fixed).find((one) => one !== undefined)!
    const is = equals(open[0]!, value)
    const known: Cond = { op: 'test', fact: open[0]!, is: 'known' }
    if (test.is !== 'in') return known
    return any(...test.values.map((one) => (one === true ? is : all(known, not(is)))))
  }
  const ways = (test.is === 'in' ? test.values : 'value' in test ? [test.value] : []) as number[]
  const is = test.is === 'in' || test.is === 'known' || test.is === 'within' ? 'in' : test.is
  const turned = { in: 'in', lt: 'gt', lte: 'gte', gt: 'lt', gte: 'lte' } as const
  const plain = (fact: string, isTurned: boolean, value: number): Cond => {
    const way = isTurned ? turned[is] : is
    return way === 'in' ? equals(fact, value) : { op: 'test', fact, is: way, value }
  }
  if ('ratio' in derived) {
    const [over, under] = derived.ratio
    const positive: Cond = { op: 'test', fact: under, is: 'gt', value: 0 }
    if (open[0] === under)
      return all(positive, any(...ways.map((one) => plain(under, true, Number(fixed(over)) / one))))
    return Number(fixed(under)) > 0 ? any(...ways.map((one) => plain(over, false, one * Number(fixed(under))))) : FALSE
  }
  const taken = derived.sum.reduce((sum, [fact, times]) => sum + times * Number(fixed(fact) ?? 0), 0)
  const terms = derived.sum.filter(([fact]) => fixed(fact) === undefined)
  const first = terms[0]![1]
  if (terms.length === 1) return any(...ways.map((bound) => plain(terms[0]![0], first < 0, (bound - taken) / first)))
  const sign = Math.sign(first)
  const name = printDerived({ sum: terms.map(([fact, times]) => [fact, times * sign]) })
  return any(...ways.map((bound) => plain(name, sign < 0, (bound - taken) * sign)))
}

export function holdsIn(test: Test, situation: Situation): boolean {
  const { name } = lookedAt(test)
  const answer = situation.get(name)
  return name === test.fact ? decides(test, answer) : answer === true
}
