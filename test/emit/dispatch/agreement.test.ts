/** A condition means the same to the compiler and to the runtime, whatever the submission holds. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { all, any, not, type Cond, type Scalar, type Test } from '../../../src/condition/cond.js'
import { holds } from '../../../src/condition/evaluate.js'
import { holds as holdsAtRunTime } from '../../../templates/integration/runtime/condition.js'
import { read, scopesOf, type Scope } from '../../../templates/integration/runtime/read.js'
import type { Plan, Row } from '../../../templates/integration/runtime/types.js'
import { runs } from '../../support/effort.js'

const PLAN: Plan = {
  service: '',
  digest: '',
  contract: '',
  draft: false,
  subjects: [{ name: 'one' }, { name: 'rows', many: { min: 0, max: 9 } }, { name: 'inner', of: 'rows' }],
  questions: [],
  fields: [],
  order: [],
  atLeastOne: [],
  checks: [],
  choose: [],
  gates: [],
  items: []
}

const DAYS = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const LEAP = fc.constantFrom('2024-02-29', '2023-02-28', '2024-01-31', '2023-12-31', '2000-02-29', '2023-03-31')
const REGIONS = fc.constantFrom(
  ...['110000', '110100', '110105', '210000', '210100', '210102', '100000', '211000', '210110'],
  ...['210102001', '210102000', '210102001001', '210102001000', '210102010', '210110010010']
)
/** Values of all types, also of a wrong one. */
const VALUES = {
  number: fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom(0.1, 0.5, 1.0, 1e21, -0)),
  day: fc.oneof(DAYS, LEAP),
  region: REGIONS,
  code: fc.constantFrom('a', 'b', '1', 1, true, 'true'),
  codes: fc.array(fc.constantFrom('a', 'b', '1'), { maxLength: 3 }),
  flag: fc.boolean()
}
type Kind = keyof typeof VALUES
const KINDS = Object.keys(VALUES) as Kind[]
const FACTS = ['situations', 'one', 'rows', 'inner'].flatMap((space) => KINDS.map((kind) => `${space}.${kind}`))
const facts = (...kinds: Kind[]) =>
  fc.constantFrom(...FACTS.filter((fact) => kinds.some((kind) => fact.endsWith(`.${kind}`))))

const UNITS = ['day', 'days', '日', '天', 'month', 'months', '个月', 'year', 'years', '年']
const LENGTHS = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('', ' '), fc.constantFrom(...UNITS))
  .map((parts) => parts.join(''))
const ORDERS = fc.constantFrom('lt', 'lte', 'gt', 'gte')
const BOUNDS = fc.oneof(VALUES.day, fc.record({ fact: facts('day'), plus: LENGTHS }), fc.record({ fact: facts('day') }))

const TESTS: fc.Arbitrary<Test> = fc.oneof(
  fc.constantFrom(...FACTS).map((fact): Test => ({ op: 'test', fact, is: 'known' })),
  fc
    .tuple(
      fc.constantFrom(...FACTS),
      fc.array(fc.oneof(...KINDS.map((kind) => VALUES[kind])), { minLength: 1, maxLength: 3 })
    )
    .map(([fact, values]): Test => ({ op: 'test', fact, is: 'in', values: values.flat() as Scalar[] })),
  fc
    .tuple(facts('region'), fc.array(REGIONS, { minLength: 1, maxLength: 2 }))
    .map(([fact, values]): Test => ({ op: 'test', fact, is: 'within', values })),
  fc
    .tuple(facts('number', 'code'), ORDERS, VALUES.number)
    .map(([fact, is, value]): Test => ({ op: 'test', fact, is, value })),
  fc.tuple(facts('day', 'code'), ORDERS, BOUNDS).map(([fact, is, value]): Test => ({ op: 'test', fact, is, value }))
)

const CONDITIONS = fc.letrec<{ cond: Cond }>((tie) => ({
  cond: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    TESTS as fc.Arbitrary<Cond>,
    fc.array(tie('cond'), { minLength: 2, maxLength: 3 }).map((parts) => all(...parts)),
    fc.array(tie('cond'), { minLength: 2, maxLength: 3 }).map((parts) => any(...parts)),
    tie('cond').map(not)
  )
})).cond

const row = (more: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ ...VALUES, ...more }, { requiredKeys: [] })
const SUBMISSIONS = fc.record(
  { situations: row(), one: row(), rows: fc.array(row({ inner: row() }), { maxLength: 3 }) },
  { requiredKeys: [] }
) as fc.Arbitrary<Row>

test('over the whole submission, and inside each row', () => {
  const seen = { true: 0, false: 0 }
  fc.assert(
    fc.property(CONDITIONS, SUBMISSIONS, (cond, submission) => {
      const scopes: Scope[] = [
        {},
        ...scopesOf(PLAN, submission, 'rows', {}),
        ...scopesOf(PLAN, submission, 'inner', {})
      ]
      for (const scope of scopes) {
        const expected = holds(cond, (fact) => read(PLAN, submission, fact, scope) as Scalar | Scalar[] | undefined)
        expect(holdsAtRunTime(PLAN, submission, cond, scope)).toBe(expected)
        seen[`${expected}`]++
      }
    }),
    { numRuns: runs(1500, 6000), seed: 41 }
  )
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(runs(500, 2000))
}, 60_000)

test('a day and a length of time', () => {
  fc.assert(
    fc.property(VALUES.day, VALUES.day, ORDERS, LENGTHS, (start, day, is, plus) => {
      const cond: Cond = { op: 'test', fact: 'one.day', is, value: { fact: 'situations.day', plus } }
      const submission: Row = { situations: { day: start }, one: { day } }
      const expected = holds(cond, (fact) => read(PLAN, submission, fact, {}) as string)
      expect(holdsAtRunTime(PLAN, submission, cond)).toBe(expected)
    }),
    { numRuns: runs(1000, 4000), seed: 42 }
  )
}, 60_000)
