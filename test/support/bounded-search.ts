/**
 * The search that merging used before it asked the exact engine: kept as an opinion of its own.
 *
 * Decisions over all situations. Every test compares one fact with constants, so each fact splits into finitely many
 * regions; one value of each region stands for all of it. Splitting on one undecided fact at a time, and stopping as soon
 * as the conditions are decided, visits far fewer cases than the product of all regions.
 */
import { all, key, not, tests, type Cond, type Scalar, type Test } from '../../src/condition/cond.js'
import { isWithin as isInRegion } from '../../src/condition/evaluate.js'
import type { Domains, Situation } from '../../src/situations/domain.js'
import { fraction, ONE, plus, times, type Fraction } from '../../src/base/fraction.js'

/** More cases than this are not decided here; callers treat that as "not proved". */
const MAX_CASES = 50_000
/** The same for long conditions: tests looked at, over all cases. Half a second or so. */
const MAX_TESTS = 4_000_000

/** What a search has looked at so far. */
interface Work {
  cases: number
  tests: number
}

/** Counts a case; false when it is one too many. */
function isWithin(work: Work): boolean {
  return ++work.cases <= MAX_CASES && work.tests <= MAX_TESTS
}

/** Answers found before, for as long as the domains live: merging asks the same questions for many fields. */
const answers = new WeakMap<Domains, Map<string, Situation | undefined | null>>()

/** A situation in which the condition holds; undefined when there is none; null when there are too many cases to say. */
export function satisfying(cond: Cond, domains: Domains): Situation | undefined | null {
  if (cond.op === 'false') return undefined
  let known = answers.get(domains)
  if (!known) answers.set(domains, (known = new Map()))
  const id = key(cond)
  if (!known.has(id)) known.set(id, search(cond, domains))
  return known.get(id)
}

function search(whole: Cond, domains: Domains): Situation | undefined | null {
  const work: Work = { cases: 0, tests: 0 }
  const valuesOf = valuesIn([whole], domains)
  const explore = (situation: Map<string, Scalar | null>): Situation | undefined | null => {
    work.tests += tests(whole).length
    if (!isWithin(work)) return null
    const decided = decideIn(whole, situation, domains)
    if (decided !== undefined) return decided ? situation : undefined
    const fact = nextFact([whole], situation, domains, work)
    if (fact === undefined) return undefined
    for (const value of choices(fact, valuesOf, situation, domains)) {
      const found = explore(new Map(situation).set(fact, value))
      if (found !== undefined) return found
    }
    return undefined
  }
  return explore(new Map())
}

/** True only when it is certain that `b` holds wherever `a` does. */
export function implies(a: Cond, b: Cond, domains: Domains): boolean {
  return a === b || satisfying(all(a, not(b)), domains) === undefined
}

/** True only when it is certain that the two never hold together. */
export function disjoint(a: Cond, b: Cond, domains: Domains): boolean {
  return satisfying(all(a, b), domains) === undefined
}

export interface SituationClass {
  /** One situation of the class, with only the facts that mattered. */
  situation: Situation
  /** For each condition, whether it holds. */
  outcome: boolean[]
  /** How much of all situations it is, by `shares`; the weights of all classes make 1. */
  weight: Fraction
}

/** How much of the situations in which a fact has one of the values it has this one. They make 1. */
export type Shares = (fact: string, value: Scalar | null, among: readonly (Scalar | null)[]) => Fraction

const alike: Shares = (_, __, among) => fraction(1n, BigInt(among.length))

/**
 * The really different situations: those that differ in the outcome of some condition. In order of first appearance.
 * Undefined when there are more than `limit` classes or too many cases.
 */
export function classesOf(
  conds: Cond[],
  domains: Domains,
  limit: number,
  start: Situation = new Map(),
  shares: Shares = alike
): SituationClass[] | undefined {
  const classes = new Map<string, SituationClass>()
  const places = new Map<string, number>()
  const placeOf = conds.map((cond) => {
    const id = key(cond)
    if (!places.has(id)) places.set(id, places.size)
    return places.get(id)!
  })
  const distinct: Cond[] = []
  conds.forEach((cond, index) => (distinct[placeOf[index]!] = cond))
  const valuesOf = valuesIn(distinct, domains)
  /** For each fact the places of the conditions that look at it. */
  const looking = new Map<string, Set<number>>()
  for (const [place, cond] of distinct.entries())
    for (const test of tests(cond)) {
      const fact = atom(test, domains)
      looking.set(fact, (looking.get(fact) ?? new Set()).add(place))
    }
  const work: Work = { cases: 0, tests: 0 }
  /** Of each condition on the way to here: 1 where it holds. What is open is decided again on the way to the next. */
  const outcome = Buffer.alloc(distinct.length)
  const isOpen = (place: number, situation: Situation): boolean => {
    work.tests += tests(distinct[place]!).length
    const decided = decideIn(distinct[place]!, situation, domains)
    if (decided !== undefined) outcome[place] = Number(decided)
    return decided === undefined
  }
  const explore = (situation: Map<string, Scalar | null>, open: number[], weight: Fraction): boolean => {
    if (!isWithin(work)) return false
    const [first] = open
    const fact = first === undefined ? undefined : nextFact([distinct[first]!], situation, domains, work)
    if (fact === undefined) {
      const id = outcome.toString('latin1')
      const known = classes.get(id)
      if (known) known.weight = plus(known.weight, weight)
      else classes.set(id, { situation, outcome: placeOf.map((place) => outcome[place] === 1), weight })
      return classes.size <= limit
    }
    const values = choices(fact, valuesOf, situation, domains)
    return values.every((value) => {
      const next = new Map(situation).set(fact, value)
      const concerned = looking.get(fact)
      const left = open.filter((place) => !concerned?.has(place) || isOpen(place, next))
      return explore(next, left, times(weight, shares(fact, value, values)))
    })
  }
  const open = [...distinct.keys()].filter((place) => isOpen(place, start))
  return explore(new Map(start), open, ONE) ? [...classes.values()] : undefined
}

/** The first undecided fact; a fact whose own condition is undecided waits for the facts of that condition. */
function nextFact(conds: Cond[], situation: Situation, domains: Domains, work?: Work): string | undefined {
  for (const cond of conds) {
    if (decideIn(cond, situation, domains) !== undefined) continue
    const fact = undecided(cond, situation, domains)
    if (fact !== undefined) return ready(fact, situation, domains, new Set(), work)
  }
  return undefined
}

function ready(fact: string, situation: Situation, domains: Domains, waiting: Set<string>, work?: Work): string {
  if (fact.startsWith('?') || waiting.has(fact)) return fact
  const { when, valueWhen } = domains(fact)
  const open = [...(when ? [when] : []), ...(valueWhen?.values() ?? [])].find(
    (cond) => decideIn(cond, situation, domains) === undefined
  )
  if (work && open) work.tests += tests(open).length
  const earlier = open && undecided(open, situation, domains)
  return earlier === undefined || waiting.has(earlier)
    ? fact
    : ready(earlier, situation, domains, waiting.add(fact), work)
}

function undecided(cond: Cond, situation: Situation, domains: Domains): string | undefined {
  for (const test of tests(cond)) {
    const fact = atom(test, domains)
    if (!situation.has(fact)) return fact
  }
  return undefined
}

/** A test that relates two facts, or a fact of several values, is a fact of its own: true or false. */
function atom(test: Test, domains: Domains): string {
  const related = 'value' in test && typeof test.value === 'object'
  return related || domains(test.fact).multiple ? `?${JSON.stringify(test)}` : test.fact
}

function choices(
  fact: string,
  valuesOf: (fact: string) => Scalar[],
  situation: Situation,
  domains: Domains
): (Scalar | null)[] {
  if (fact.startsWith('?')) return [true, false]
  const { valueWhen, when } = domains(fact)
  const asked = when === undefined ? undefined : decideIn(when, situation, domains)
  if (asked === false) return [null]
  const regions = valuesOf(fact).filter((value) => {
    const possible = valueWhen?.get(value)
    return !possible || decideIn(possible, situation, domains) !== false
  })
  return asked === true ? regions : [...regions, null]
}

/** The values of each fact that some condition can tell apart; found once for a search, in which they stay the same. */
function valuesIn(conds: Cond[], domains: Domains): (fact: string) => Scalar[] {
  const found = new Map<string, Scalar[]>()
  let reached: Test[] | undefined
  return (fact) => {
    let values = found.get(fact)
    if (!values) {
      reached ??= testsReached(conds, domains)
      values = domains(fact).values ?? representatives(reached.filter((test) => test.fact === fact))
      found.set(fact, values)
    }
    return values
  }
}

/** The tests of the conditions, and of the conditions under which their facts are asked, and so on. */
function testsReached(conds: Cond[], domains: Domains): Test[] {
  const seen = new Set<string>()
  const open = [...conds]
  const reached: Test[] = []
  for (const cond of open)
    for (const test of tests(cond)) {
      reached.push(test)
      if (seen.has(test.fact)) continue
      seen.add(test.fact)
      const { when, valueWhen } = domains(test.fact)
      open.push(...(when ? [when] : []), ...(valueWhen?.values() ?? []))
    }
  return reached
}

/** One value for each region that the tests of a fact distinguish. */
function representatives(own: Test[]): Scalar[] {
  const found = new Set<Scalar>()
  const numbers: number[] = []
  for (const test of own) {
    if (test.is === 'in') test.values.forEach((value) => found.add(value))
    else if (test.is === 'within') test.values.forEach((value) => found.add(value))
    else if (test.is !== 'known' && typeof test.value === 'number') numbers.push(test.value)
    else if (test.is !== 'known' && typeof test.value === 'string')
      [`0000${test.value}`, test.value, `${test.value}~`].forEach((value) => found.add(value))
  }
  const sorted = [...new Set([...numbers, ...[...found].filter((value) => typeof value === 'number')])].sort(
    (a, b) => a - b
  )
  sorted.forEach((value, index) => {
    found.add(value)
    found.add(index === 0 ? value - 1 : (sorted[index - 1]! + value) / 2)
  })
  if (sorted.length > 0) found.add(sorted.at(-1)! + 1)
  if (found.has(true) || found.has(false)) return [true, false]
  if (sorted.length === 0) found.add('\u{10FFFF}')
  return [...found]
}

function decideIn(cond: Cond, situation: Situation, domains: Domains): boolean | undefined {
  switch (cond.op) {
    case 'true':
      return true
    case 'false':
      return false
    case 'not': {
      const inner = decideIn(cond.of, situation, domains)
      return inner === undefined ? undefined : !inner
    }
    case 'all':
    case 'any': {
      const stop = cond.op === 'any'
      let open = false
      for (const part of cond.of) {
        const decided = decideIn(part, situation, domains)
        if (decided === stop) return stop
        if (decided === undefined) open = true
      }
      return open ? undefined : !stop
    }
    case 'test':
      return decideTest(cond, situation, domains)
  }
}

function decideTest(test: Test, situation: Situation, domains: Domains): boolean | undefined {
  const fact = atom(test, domains)
  const value = situation.get(fact)
  if (value === undefined) return undefined
  if (value === null) return false
  if (fact !== test.fact) return value === true
  switch (test.is) {
    case 'known':
      return true
    case 'in':
      return test.values.includes(value)
    case 'within':
      return test.values.some((region) => isInRegion(String(value), region))
    default:
      return compareScalar(value, test.is, test.value as number | string)
  }
}

function compareScalar(value: Scalar, is: 'lt' | 'lte' | 'gt' | 'gte', bound: number | string): boolean {
  if (typeof value !== typeof bound) return false
  if (is === 'lt') return value < bound
  if (is === 'lte') return value <= bound
  return is === 'gt' ? value > bound : value >= bound
}
