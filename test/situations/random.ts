/** Random services in the small: facts of all kinds, asked under conditions on earlier ones, and all their situations. */
import fc from 'fast-check'
import { FALSE, tests, TRUE, type Cond, type Scalar, type Test } from '../../src/condition/cond.js'
import { holds, type Reader, type Value } from '../../src/condition/evaluate.js'
import type { Domains, FactDomain } from '../../src/situations/domain.js'
import type { FormulaId, FormulaNode } from '../../src/situations/formula.js'
import { spaceOf, type Space } from '../../src/situations/space.js'

interface Kind {
  domain: FactDomain
  test: fc.Arbitrary<Test>
  /** One concrete value for everything that the tests can tell apart, and a few more. */
  values: Value[]
}

const at = (fact: string) => ({ op: 'test' as const, fact })
const known = (fact: string) => fc.constant<Test>({ ...at(fact), is: 'known' })
const oneOf = (fact: string, ...values: Scalar[]) =>
  fc.subarray(values, { minLength: 1 }).map((some): Test => ({ ...at(fact), is: 'in', values: some }))
const order = (fact: string, ...bounds: (number | string)[]) =>
  fc
    .tuple(fc.constantFrom('lt', 'lte', 'gt', 'gte' as const), fc.constantFrom(...bounds))
    .map(([is, value]): Test => ({ ...at(fact), is, value }))
const subsets = <T>(list: T[]): T[][] =>
  list.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])

const KINDS: Record<string, Kind> = {
  flag: { domain: { values: [true, false] }, test: oneOf('flag', true, false), values: [true, false] },
  code: {
    domain: { values: ['a', 'b', 'c', 'd'] },
    test: fc.oneof(oneOf('code', 'a', 'b', 'c'), known('code')),
    values: ['a', 'b', 'c', 'd']
  },
  other: {
    domain: { values: ['a', 'b', 'c'] },
    test: fc.oneof(oneOf('other', 'a', 'b', 'c'), known('other')),
    values: ['a', 'b', 'c']
  },
  many: {
    domain: { values: ['a', 'b', 'c', 'd'], multiple: true },
    test: fc.oneof(oneOf('many', 'a', 'b', 'c'), known('many')),
    values: subsets(['a', 'b', 'c', 'd']).filter((set) => set.length > 0)
  },
  count: {
    domain: { type: 'number', integer: true, minimum: 1, maximum: 4 },
    test: fc.oneof(order('count', 0, 1, 2, 2.5, 3, 4, 6), oneOf('count', 0, 2, 3), known('count')),
    values: [1, 2, 3, 4]
  },
  amount: {
    domain: { minimum: 0 },
    test: fc.oneof(order('amount', -1, 0, 1, 2), oneOf('amount', 1, 2), known('amount')),
    values: [0, 0.5, 1, 1.5, 2, 3]
  },
  day: {
    domain: { latest: '2026-03-02' },
    test: order('day', '2026-01-01', '2026-01-02', '2026-02-30', '2026-03-02'),
    values: ['2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03', '2026-02-28', '2026-03-01', '2026-03-02']
  },
  place: {
    domain: { type: 'region' },
    test: fc.oneof(
      fc
        .subarray(['430000', '430100', '440000'], { minLength: 1 })
        .map((values): Test => ({ ...at('place'), is: 'within', values })),
      oneOf('place', '430102', '430000')
    ),
    values: ['430000', '430200', '430100', '430102', '430103', '440000', '110000']
  },
  text: {
    domain: {},
    test: fc.oneof(oneOf('text', 'x', 'y'), known('text')),
    values: ['x', 'y', 'z']
  }
}

export type Situation = ReadonlyMap<string, Value>

export interface Case {
  conds: Cond[]
  domains: Domains
  names: string[]
  space: Space
  /** All situations that are possible: every fact answered exactly when it is asked, with an option that is open. */
  situations: Situation[]
  /** The regions in which the facts of a situation lie. */
  regionsIn(situation: Situation): number[]
}

export function reader(situation: Situation): Reader {
  return (fact) => situation.get(fact)
}

function condOver(names: string[], maxDepth: number): fc.Arbitrary<Cond> {
  if (names.length === 0) return fc.constantFrom(TRUE, TRUE, FALSE)
  const test = fc.oneof(...names.map((name) => KINDS[name]!.test))
  return fc.letrec<{ cond: Cond }>((tie) => ({
    cond: fc.oneof(
      { maxDepth, withCrossShrink: true },
      { weight: 4, arbitrary: test },
      { weight: 2, arbitrary: fc.record({ op: fc.constant('not' as const), of: tie('cond') }) },
      {
        weight: 4,
        arbitrary: fc.record({
          op: fc.constantFrom('all' as const, 'any' as const),
          of: fc.array(tie('cond'), { minLength: 1, maxLength: 3 })
        })
      }
    )
  })).cond
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** `conds`: how many. Up to `size` facts, each asked always, under a condition on earlier ones, or nobody says when. */
export function cases(conds: number, size = 4): fc.Arbitrary<Case> {
  return fc
    .shuffledSubarray(Object.keys(KINDS), { minLength: 1, maxLength: size })
    .chain((names) => {
      const gates = names.map((_, index) =>
        fc.tuple(optional(condOver(names.slice(0, index), 2)), optional(condOver(names.slice(0, index), 1)))
      )
      const wanted = fc.array(condOver(names, 4), { minLength: conds, maxLength: conds })
      return fc.tuple(fc.constant(names), fc.tuple(...gates), wanted)
    })
    .map(([names, gates, wanted]) => caseOf(names, gates, wanted))
}

function caseOf(names: string[], gates: (Cond | undefined)[][], conds: Cond[]): Case {
  const own = new Map(
    names.map((name, index): [string, FactDomain] => {
      const { domain } = KINDS[name]!
      const [when, option] = gates[index]!
      const valueWhen = option && domain.values ? new Map([[domain.values[1]!, option]]) : undefined
      return [name, { ...domain, ...(when && { when }), ...(valueWhen && { valueWhen }) }]
    })
  )
  const domains: Domains = (fact) => own.get(fact)!
  const space = spaceOf(conds, domains)
  const mentioned = names.filter((name) => space.facts.some(({ reads }) => reads.includes(name)))
  const situations = allSituations(mentioned, domains)
  return {
    conds,
    domains,
    names: mentioned,
    space,
    situations,
    regionsIn: regionReader(conds, mentioned.map(domains), space)
  }
}

function allSituations(names: string[], domains: Domains): Situation[] {
  let found: Situation[] = [new Map()]
  for (const name of names)
    found = found.flatMap((before) => {
      const { when, valueWhen } = domains(name)
      const asked = when && holds(when, reader(before))
      const isOpen = (value: Scalar) => {
        const possible = valueWhen?.get(value)
        return !possible || holds(possible, reader(before))
      }
      const answers = asked === false ? [] : KINDS[name]!.values.filter((value) => [value].flat().every(isOpen))
      return [
        ...(asked === true ? [] : [before]),
        ...answers.map((value) => new Map(before).set(name, value) as Situation)
      ]
    })
  return found
}

/** By comparing with the sample of each region on every test there is: not by how the space was cut. */
function regionReader(conds: Cond[], domains: FactDomain[], space: Space): Case['regionsIn'] {
  const gates = domains.flatMap(({ when = TRUE, valueWhen }) => [when, ...(valueWhen?.values() ?? [])])
  const all = [...conds, ...gates].flatMap(tests)
  const seen = new Map<string, number>()
  const regionOf = (fact: number, name: string, value: Scalar): number => {
    const id = `${fact} ${typeof value} ${String(value)}`
    let region = seen.get(id)
    if (region === undefined) {
      const own = all.filter((test) => test.fact === name)
      const outcomes = (one: Scalar | null) => own.map((test) => holds(test, () => one ?? undefined)).join()
      const { regions, values } = space.facts[fact]!
      region = values
        ? values.findIndex((list) => list.includes(value))
        : regions.findIndex((sample, index) => index > 0 && outcomes(sample) === outcomes(value))
      seen.set(id, region)
    }
    return region
  }
  return (situation) =>
    space.facts.map(({ name, reads }, fact) => {
      const value = situation.get(reads[0]!)
      if (value === undefined) return 0
      if (!name.includes('∋')) return regionOf(fact, name, value as Scalar)
      return (value as Scalar[]).some((one) => regionOf(fact, reads[0]!, one) === 1) ? 1 : 0
    })
}

/** Of a formula, in Kleene's logic; an unknown fact is undefined. Written apart from what it tests. */
export function kleene(
  nodes: readonly FormulaNode[],
  root: FormulaId,
  region: (fact: number) => number | undefined
): boolean | undefined {
  const known = new Map<FormulaId, boolean | undefined>()
  const value = (id: FormulaId): boolean | undefined => {
    if (!known.has(id)) known.set(id, evaluate(nodes[id]!))
    return known.get(id)
  }
  const evaluate = (node: FormulaNode): boolean | undefined => {
    if (node[0] === 'T' || node[0] === 'F') return node[0] === 'T'
    if (node[0] === 'is') {
      const own = region(node[1])
      return own === undefined ? undefined : (node.slice(2) as number[]).includes(own)
    }
    const stop = node[0] === 'any'
    const parts = (node.slice(1) as number[]).map(value)
    if (parts.includes(stop)) return stop
    return parts.includes(undefined) ? undefined : !stop
  }
  return value(root)
}
