/**
 * The situations of a service: each fact cut into the finitely many regions that its conditions tell apart, and the
 * conditions as formulas over these regions.
 *
 * What is assumed. What is worked out from other facts (a sum, a comparison of two) is a fact of its own, cut like any
 * other and there when all of these are; of two codes it is known which answers make them the same, of the rest it is not
 * known what follows from the values of the others. A comparison of two dates is a fact of its own, free but for both dates being there; that one such
 * comparison may follow from others is not known here, so a situation in which they contradict each other counts as
 * possible. Of a fact of several values there is one fact for each region of values, “some value lies in it”; an answer
 * without any value is no answer. Numbers have any number of decimals, unless they are integers.
 */
import { facts as namesIn, key, tests as testsOf, type Cond, type Scalar, type Test } from '../condition/cond.js'
import { inputsOf } from '../condition/derived.js'
import type { Constraint, Domains, FactDomain } from './domain.js'
import { conesOf, type Cones } from './cone-of-influence.js'
import { FALSE_ID, factsIn, formulas, TRUE_ID, type FormulaId, type Formulas } from './formula.js'
import { constantsOf, isOrdered, isRelated, regionsOf, testHolds, type Region } from './fact-regions.js'
import { between } from './cardinality.js'
import { residuals, type Residuals } from './cofactor.js'
import type { Spend } from './work-limit.js'

export interface Space {
  facts: SpaceFact[]
  formulas: Formulas
  /** What the situations keep to besides; with each that it looks at, part of `possible` of a fact. */
  constraints: FormulaId[]
  /** Whether the condition can be said: it cuts no finer than those that the space was made of. */
  says(cond: Cond): boolean
  /** What decisions find out about parts of formulas, for those that come after. */
  rest: Residuals
  cones: Cones
  /** The formula of a condition. Its tests must not cut finer than those that the space was made of. */
  of(cond: Cond): FormulaId
}

export interface SpaceFact {
  /** As in the conditions; `name∋sample` for one region of a fact of several values; the test's text for a comparison. */
  name: string
  /** The places of the submission that it reads. */
  reads: string[]
  /** One value of each region. 0 is always null: absent, or does not hold. */
  regions: (Scalar | null)[]
  /** For each region all values, where there is a closed list of them; none for region 0. */
  values?: Scalar[][]
  /** Each region in Chinese. */
  texts: string[]
  /** Of numbers and dates, its regions without “absent”: neighbours are said as one range. */
  ordered?: readonly Region[]
  /** Asked and answered or neither, and an option only under its own condition. */
  valid: FormulaId
  /** Valid, and every constraint that looks at this fact holds. */
  possible: FormulaId
  /** The first of the facts that stand for one fact of several values (itself for any other). */
  group: number
  /** Of a fact of several values of which not every set can be chosen. */
  several?: Several
}

/** How many values at most, and whether one of this region excludes all others. */
export interface Several {
  most: number
  isAlone: boolean
}

/** How the tests of one fact of the submission are said: the first of its space facts, and its regions without “absent”. */
interface Cut {
  domain: FactDomain
  first: number
  regions: Region[]
  constants: Set<Scalar>
  /** Keys of the tests that cut it. */
  tests: Set<string>
}

/** A space for these conditions and, with them, the constraints, and all conditions under which their facts are asked. */
export function spaceOf(
  conds: readonly Cond[],
  domains: Domains,
  constraints: readonly Constraint[] = [],
  spend?: Spend
): Space {
  const { tests, names } = testsReached([...conds, ...constraints.flatMap(({ of }) => of)], domains)
  const cuts = new Map<string, Cut>()
  const related = new Map<string, number>()
  const facts: SpaceFact[] = []
  for (const name of names) {
    const own = tests.filter((test) => test.fact === name && !isRelated(test))
    const domain = domains(name)
    const regions = regionsOf(own, domain)
    cuts.set(name, {
      domain,
      first: facts.length,
      regions,
      constants: new Set(own.flatMap(constantsOf)),
      tests: new Set(own.map(key))
    })
    facts.push(...factsOf(name, regions, domain, facts.length))
  }
  for (const test of tests) {
    if (!isRelated(test) || related.has(key(test))) continue
    related.set(key(test), facts.length)
    facts.push({
      name: key(test),
      reads: namesIn(test),
      regions: [null, true],
      texts: ['不成立', '成立'],
      valid: TRUE_ID,
      possible: TRUE_ID,
      group: facts.length
    })
  }
  const sizes = facts.map(({ regions }) => regions.length)
  const made = formulas(sizes, spend)
  const of = translator(made, cuts, related)
  for (const cut of cuts.values()) constrain(cut, facts, made, of)
  for (const test of tests) {
    const fact = related.get(key(test))
    if (fact === undefined) continue
    const known = namesIn(test).map((name) => of({ op: 'test', fact: name, is: 'known' }))
    facts[fact]!.valid = made.any(made.is(fact, [0]), made.all(...known))
  }
  const kept = constraints.map(({ of: list, min, max }) => between(made, list.map(of), min, max))
  // A constraint also decides about what decides whether its facts are asked.
  const looking = kept.map((constraint) => {
    const seen = new Set(factsIn(made.nodes, constraint))
    for (const fact of seen) for (const other of factsIn(made.nodes, facts[fact]!.valid)) seen.add(other)
    return seen
  })
  facts.forEach((fact, index) => {
    const own = kept.filter((_, place) => looking[place]!.has(index))
    fact.possible = made.all(fact.valid, ...own)
  })
  return {
    facts,
    formulas: made,
    constraints: kept,
    rest: residuals(made, sizes),
    cones: conesOf(facts, made),
    of,
    says: (cond) => says(cond, cuts, related)
  }
}

/** Whether no test of the condition cuts a fact where the space does not. */
function says(cond: Cond, cuts: Map<string, Cut>, related: Map<string, number>): boolean {
  return testsOf(cond).every((test) => {
    if (isRelated(test)) return related.has(key(test))
    const cut = cuts.get(test.fact)
    if (!cut) return false
    if (cut.tests.has(key(test))) return true
    // Another test with the same constants may still cut: “less than 3” does not tell 3 from 4.
    if (!cut.domain.values) return test.is === 'known'
    return cut.regions.every(({ sample, values = [] }) => {
      const does = testHolds(test, sample)
      return values.every((value) => testHolds(test, value) === does)
    })
  })
}

function factsOf(name: string, regions: Region[], domain: FactDomain, first: number): SpaceFact[] {
  const { most = Infinity, alone, valueWhen } = domain
  const isLimited = most < Infinity || (alone?.size ?? 0) > 0 || (valueWhen?.size ?? 0) > 0
  if (domain.multiple)
    return regions.map(({ sample, values, text }) => ({
      name: `${name}∋${String(sample)}`,
      reads: [name],
      regions: [null, sample],
      ...(values && { values: [[], values] }),
      texts: [`不含 ${text}`, `含 ${text}`],
      valid: TRUE_ID,
      possible: TRUE_ID,
      group: first,
      ...(isLimited && { several: { most, isAlone: alone?.has(sample) === true } })
    }))
  return [
    {
      name,
      reads: inputsOf(name),
      regions: [null, ...regions.map(({ sample }) => sample)],
      ...(domain.values && { values: [[], ...regions.map(({ values = [] }) => values)] }),
      texts: ['未填', ...regions.map(({ text }) => text)],
      ...(regions.some(isOrdered) && { ordered: regions }),
      valid: TRUE_ID,
      possible: TRUE_ID,
      group: first
    }
  ]
}

/** All tests, each once, of the conditions and of those under which their facts are asked, and so on. */
function testsReached(conds: readonly Cond[], domains: Domains): { tests: Test[]; names: string[] } {
  const tests = new Map<string, Test>()
  const names = new Set<string>()
  const seen = new Set<Cond>()
  const visit = (cond: Cond): void => {
    if (seen.has(cond)) return
    seen.add(cond)
    if (cond.op === 'not') visit(cond.of)
    else if (cond.op === 'all' || cond.op === 'any') cond.of.forEach(visit)
    else if (cond.op === 'test') {
      tests.set(key(cond), cond)
      ;[cond.fact, ...namesIn(cond)].forEach(reach)
    }
  }
  const open: Cond[] = [...conds]
  const reach = (name: string): void => {
    if (names.has(name)) return
    names.add(name)
    const { when, valueWhen } = domains(name)
    open.push(...(when ? [when] : []), ...(valueWhen?.values() ?? []))
  }
  // The list grows during the loop, which also visits what is added.
  for (const cond of open) visit(cond)
  return { tests: [...tests.values()], names: [...names] }
}

function translator(made: Formulas, cuts: Map<string, Cut>, related: Map<string, number>): (cond: Cond) => FormulaId {
  const known = new Map<Cond, FormulaId>()
  const ofTest = (test: Test): FormulaId => {
    const place = related.get(key(test))
    if (place !== undefined) return made.is(place, [1])
    const cut = cuts.get(test.fact)
    if (!cut || isRelated(test)) throw new Error(`${test.fact} is not in the space`)
    const { domain, first, regions, constants } = cut
    if (!domain.values && constantsOf(test).some((value) => !constants.has(value)))
      throw new Error(`the space does not cut ${test.fact} at ${constantsOf(test).join(', ')}`)
    const inside = regions.flatMap(({ sample, values = [] }, index) => {
      const does = testHolds(test, sample)
      if (values.some((value) => testHolds(test, value) !== does))
        throw new Error(`the space does not tell apart values of ${test.fact}`)
      return does ? [index] : []
    })
    return domain.multiple
      ? made.any(...inside.map((index) => made.is(first + index, [1])))
      : made.is(
          first,
          inside.map((index) => index + 1)
        )
  }
  const of = (cond: Cond): FormulaId => {
    let id = known.get(cond)
    if (id === undefined) known.set(cond, (id = translate(cond)))
    return id
  }
  const translate = (cond: Cond): FormulaId => {
    switch (cond.op) {
      case 'true':
        return TRUE_ID
      case 'false':
        return FALSE_ID
      case 'not':
        return made.not(of(cond.of))
      case 'all':
        return made.all(...cond.of.map(of))
      case 'any':
        return made.any(...cond.of.map(of))
      case 'test':
        return ofTest(cond)
    }
  }
  return of
}

/** Sets what is possible for the facts of one cut. */
function constrain({ domain, first, regions }: Cut, facts: SpaceFact[], made: Formulas, of: (cond: Cond) => FormulaId) {
  const { when, valueWhen, multiple = false, most = regions.length, alone } = domain
  const lies = (index: number) => (multiple ? made.is(first + index, [1]) : made.is(first, [index + 1]))
  const answered = made.any(...regions.map((_, index) => lies(index)))
  const asked = when && of(when)
  const parts = asked === undefined ? [] : [made.any(made.not(answered), asked), made.any(answered, made.not(asked))]
  regions.forEach(({ sample }, index) => {
    const possible = valueWhen?.get(sample)
    if (possible) parts.push(made.any(made.not(lies(index)), of(possible)))
  })
  if (multiple) {
    const chosen = regions.map((_, index) => lies(index))
    // Values that no condition tells apart are one region: some of them chosen is at least one.
    if (most < regions.length) parts.push(between(made, chosen, 0, most))
    regions.forEach(({ sample }, index) => {
      if (alone?.has(sample))
        parts.push(made.any(made.not(chosen[index]!), made.not(made.any(...chosen.toSpliced(index, 1)))))
    })
  }
  const valid = made.all(...parts)
  for (let fact = first; fact < first + (multiple ? regions.length : 1); fact++) facts[fact]!.valid = valid
}
