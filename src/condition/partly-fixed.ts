/**
 * What is worked out from answers some of which are always the same: a department's form fills them with a constant. Only
 * the others are left to look at, so that one answer beside constants is compared as plainly as by itself.
 */
import { all, any, equals, FALSE, not, TRUE, type Cond, type Scalar, type Test } from './cond.js'
import { inputsOf, parseDerived, valueOf, type Derived, type Term } from './derived.js'
import { holds } from './evaluate.js'
import { compare, constant, type Quantity, type Way } from './quantities.js'

type Fixed = (fact: string) => Scalar | undefined

/** The test itself where nothing that it looks at is fixed. */
export function withFixed(test: Test, fixed: Fixed): Cond {
  const derived = parseDerived(test.fact)
  const open = inputsOf(test.fact).filter((fact) => fixed(fact) === undefined)
  if (!derived || open.length === inputsOf(test.fact).length) return test
  if (open.length === 0) return holds(test, fixed) ? TRUE : FALSE
  if ('same' in derived)
    return sameAs(
      test,
      open[0]!,
      derived.same.map(fixed).find((one) => one !== undefined)!
    )
  const known = all(...open.map((fact): Cond => ({ op: 'test', fact, is: 'known' })))
  const ways = comparisons(test)
  if ('sum' in derived) return ways ? any(...ways.map(([is, bound]) => sumIs(derived, is, bound, fixed))) : known
  const [over, under] = derived.ratio
  const divisor = fixed(under)
  if (divisor === undefined) {
    const positive: Cond = { op: 'test', fact: under, is: 'gt', value: 0 }
    const least = Number(fixed(over))
    return all(
      positive,
      ...(ways ? [any(...ways.map(([is, times]) => compared(constant(least), is, sum([[under, times]]))))] : [])
    )
  }
  if (typeof divisor !== 'number' || divisor <= 0) return FALSE
  const bound = (times: number) => constant(exactly([['', times]], () => divisor))
  return ways ? any(...ways.map(([is, times]) => compared(sum([[over, 1]]), is, bound(times)))) : known
}

function sameAs(test: Test, open: string, value: Scalar): Cond {
  const known: Cond = { op: 'test', fact: open, is: 'known' }
  if (test.is !== 'in') return known
  const isSame = equals(open, value)
  return any(...test.values.map((wanted) => (wanted === true ? isSame : all(known, not(isSame)))))
}

/** What is fixed is taken from the bound. */
function sumIs(derived: Extract<Derived, { sum: Term[] }>, is: Way, bound: number, fixed: Fixed): Cond {
  const open = derived.sum.filter(([fact]) => fixed(fact) === undefined)
  const taken = derived.sum.flatMap(([fact, times]): Term[] => (fixed(fact) === undefined ? [] : [[fact, -times]]))
  const rest = exactly([['', 1], ...taken], (fact) => (fact === '' ? bound : fixed(fact)))
  return compared(sum(open), is, constant(rest))
}

function sum(terms: readonly Term[]): Quantity {
  return { is: 'sum', terms: new Map(terms), constant: 0 }
}

function exactly(terms: Term[], read: Fixed): number {
  return valueOf({ sum: terms }, read) as number
}

function compared(left: Quantity, is: Way, right: Quantity): Cond {
  return compare(left, is, right) ?? FALSE
}

/** Undefined where the test asks only whether there is a value. */
function comparisons(test: Test): [Way, number][] | undefined {
  if (test.is === 'known') return undefined
  if (test.is === 'in') return test.values.map((value) => ['eq', Number(value)])
  return test.is === 'within' ? [] : [[test.is, Number(test.value)]]
}
