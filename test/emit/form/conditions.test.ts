/** What a condition says must be the same to both validators, to the runtime and to the compiler itself. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { all, any, FALSE, not, TRUE, type Cond, type Test } from '../../../src/condition/cond.js'
import { holds } from '../../../src/condition/evaluate.js'
import { factor } from '../../../src/condition/factor.js'
import { containing, type Form } from '../../../src/emit/form/model.js'
import { formSchema } from '../../../src/emit/form/schema.js'
import { testValue } from '../../../src/emit/form/submission.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { holds as holdsAtRunTime } from '../../../templates/integration/runtime/condition.js'
import { read } from '../../../templates/integration/runtime/read.js'
import type { Plan, Row } from '../../../templates/integration/runtime/types.js'
import { IS_FULL, runs } from '../../support/effort.js'
import { bothValidators } from '../../support/validators.js'

const GROUPS: Form['groups'] = [
  { name: 'situations', title: '情形', optional: true },
  { name: 'one', title: '单个', optional: false },
  { name: 'rows', title: '多个', many: { min: 0, max: 9 }, optional: false },
  { name: 'inner', title: '行内单个', of: 'rows', optional: false },
  { name: 'deep', title: '行内多个', of: 'rows', many: { min: 0, max: 9 }, optional: false }
]

const FACTS = {
  'situations.kind': fc.constantFrom('a', 'b', 'c'),
  'situations.flag': fc.boolean(),
  'one.number': fc.constantFrom(-1, 0, 0.5, 1, 2),
  'one.date': fc.constantFrom('2023-12-31', '2024-01-01', '2024-01-02', '2024-02-29', '1999-10-09'),
  'one.many': fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
  'rows.code': fc.constantFrom('a', 'b'),
  'rows.date': fc.constantFrom('2024-01-01', '2024-05-20', '2023-07-31'),
  'inner.region': fc.constantFrom('110105', '110108', '350128'),
  'deep.number': fc.constantFrom(0, 1, 2)
} as const
type Fact = keyof typeof FACTS

const TESTS: fc.Arbitrary<Test> = fc.oneof(
  ...(Object.keys(FACTS) as Fact[]).map((fact) => fc.constant<Test>({ op: 'test', fact, is: 'known' })),
  ...(['situations.kind', 'rows.code', 'one.many'] as const).map((fact) =>
    fc
      .uniqueArray(fc.constantFrom('a', 'b', 'x', 'y'), { minLength: 1, maxLength: 2 })
      .map((values): Test => ({ op: 'test', fact, is: 'in', values }))
  ),
  fc.boolean().map((value): Test => ({ op: 'test', fact: 'situations.flag', is: 'in', values: [value] })),
  ...(['one.number', 'deep.number'] as const).map((fact) =>
    fc
      .tuple(fc.constantFrom('lt', 'lte', 'gt', 'gte'), fc.constantFrom(0, 0.5, 1))
      .map(([is, value]): Test => ({ op: 'test', fact, is, value }))
  ),
  ...(['one.date', 'rows.date'] as const).map((fact) =>
    fc
      .tuple(fc.constantFrom('lt', 'lte', 'gt', 'gte'), fc.constantFrom('2024-01-01', '2024-05-20'))
      .map(([is, value]): Test => ({ op: 'test', fact, is, value }))
  ),
  fc
    .uniqueArray(fc.constantFrom('110000', '110105', '350000'), { minLength: 1, maxLength: 2 })
    .map((values): Test => ({ op: 'test', fact: 'inner.region', is: 'within', values }))
)
const RELATIVE: Test = { op: 'test', fact: 'rows.date', is: 'lte', value: { fact: 'one.date', plus: '6 months' } }

function conditions(leaf: fc.Arbitrary<Test>): fc.Arbitrary<Cond> {
  return fc.letrec<{ cond: Cond }>((tie) => ({
    cond: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      leaf as fc.Arbitrary<Cond>,
      fc.array(tie('cond'), { minLength: 2, maxLength: 3 }).map((parts) => all(...parts)),
      fc.array(tie('cond'), { minLength: 2, maxLength: 3 }).map((parts) => any(...parts)),
      tie('cond').map(not)
    )
  })).cond
}

/** An object with some of the group's facts, and perhaps the field that the conditions are about. */
function objects(group: string, more: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<Row> {
  const own = (Object.keys(FACTS) as Fact[]).filter((fact) => fact.startsWith(`${group}.`))
  const facts = Object.fromEntries(
    own.map((fact) => [fact.slice(group.length + 1), FACTS[fact] as fc.Arbitrary<unknown>])
  )
  const target = group === 'situations' ? {} : { target: fc.constant('t') }
  return fc.record({ ...facts, ...target, ...more }, { requiredKeys: [] }) as fc.Arbitrary<Row>
}

const SUBMISSIONS: fc.Arbitrary<Row> = fc.record(
  {
    situations: objects('situations'),
    one: objects('one'),
    rows: fc.array(objects('rows', { inner: objects('inner'), deep: fc.array(objects('deep'), { maxLength: 2 }) }), {
      maxLength: 3
    })
  },
  { requiredKeys: [] }
) as fc.Arbitrary<Row>

function formOf(group: string, when: Cond, required: Cond): { form: Form; plan: Plan } {
  const facts = Object.keys(FACTS).map((fact) => fact.split('.') as [string, string])
  const names = GROUPS.filter(({ name }) => name !== 'situations').map(({ name }) => name)
  return {
    form: {
      title: '试验',
      comment: '',
      groups: GROUPS,
      leaves: [
        ...facts.map(([owner, name]) => ({ group: owner, name, schema: {}, when: TRUE, required: FALSE, limits: [] })),
        ...names.map((name) => ({
          group: name,
          name: 'target',
          schema: {},
          when: name === group ? when : TRUE,
          required: name === group ? all(when, required) : FALSE,
          limits: []
        }))
      ],
      demands: [],
      place: (one) => {
        const [owner, name] = one.fact.split('.') as [string, string]
        const schema = testValue(one)
        const several = one.fact === 'one.many' && one.is !== 'known'
        return { group: owner, name, schema: several ? containing(schema) : schema }
      }
    },
    plan: {
      service: '',
      digest: '',
      contract: '',
      draft: false,
      subjects: GROUPS.filter(({ name }) => name !== 'situations').map(({ name, many, of }) => ({
        name,
        ...(many && { many }),
        ...(of !== undefined && { of })
      })),
      questions: [],
      fields: [{ key: `${group}.target`, when, required: all(when, required) }],
      order: [],
      atLeastOne: [],
      checks: [],
      choose: [],
      gates: [],
      items: []
    }
  }
}

describe('conditions as JSON Schema', () => {
  test.each(['one', 'rows', 'inner', 'deep'])(
    'a field of “%s” is there exactly when it should be',
    (group) => {
      const seen = { valid: 0, invalid: 0 }
      fc.assert(
        fc.property(
          conditions(TESTS),
          conditions(TESTS),
          fc.array(SUBMISSIONS, { minLength: 8, maxLength: 8 }),
          (when, required, submissions) => {
            const { form, plan } = formOf(group, when, required)
            const { schema, skipped } = formSchema(form)
            const valid = bothValidators(schema)
            for (const submission of submissions) {
              const right = check(plan, submission).length === 0
              const found = valid(submission)
              if (right) expect(found).toEqual([])
              else if (skipped.length === 0) expect(found).not.toEqual([])
              seen[right ? 'valid' : 'invalid']++
            }
          }
        ),
        { numRuns: runs(30, 240), seed: 20 }
      )
      expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(IS_FULL ? 100 : 20)
    },
    60_000
  )

  test('a date relative to another is left to the runtime: what it accepts, the schema accepts', () => {
    fc.assert(
      fc.property(
        conditions(fc.oneof(TESTS, fc.constant(RELATIVE))),
        fc.array(SUBMISSIONS, { minLength: 8, maxLength: 8 }),
        (when, submissions) => {
          const { form, plan } = formOf('rows', when, TRUE)
          const valid = bothValidators(formSchema(form).schema)
          for (const submission of submissions)
            if (check(plan, submission).length === 0) expect(valid(submission)).toEqual([])
        }
      ),
      { numRuns: runs(30, 200), seed: 21 }
    )
  }, 60_000)

  test('the runtime, the compiler and the shortened condition agree', () => {
    fc.assert(
      fc.property(conditions(fc.oneof(TESTS, fc.constant(RELATIVE))), SUBMISSIONS, (cond, submission) => {
        const { plan } = formOf('one', TRUE, TRUE)
        const facts = (fact: string) => read(plan, submission, fact, {}) as string | undefined
        const expected = holds(cond, facts)
        expect(holdsAtRunTime(plan, submission, cond)).toBe(expected)
        expect(holds(factor(cond), facts)).toBe(expected)
      }),
      { numRuns: runs(1000, 10_000), seed: 22 }
    )
  })

  test('a part that decides nothing leaves no empty “if” behind', () => {
    const known: Cond = { op: 'test', fact: 'rows.date', is: 'known' }
    const kind = (value: string): Cond => ({ op: 'test', fact: 'situations.kind', is: 'in', values: [value] })
    const required = not(all(kind('a'), any(known, kind('y'))))
    const { schema } = formSchema(formOf('rows', known, required).form)
    expect(bothValidators(schema)({ rows: [{ date: '2024-01-01', target: 't' }] })).toEqual([])
  })

  test('many parts of the outer scope never blow up the schema', () => {
    const parts = Array.from({ length: 14 }, (_, index): Cond =>
      all(
        { op: 'test', fact: 'situations.kind', is: 'in', values: [`k${index}`] },
        { op: 'test', fact: 'one.number', is: 'gt', value: index },
        { op: 'test', fact: 'rows.code', is: 'in', values: [`c${index}`] }
      )
    )
    const { schema } = formSchema(formOf('rows', any(...parts), TRUE).form)
    expect(JSON.stringify(schema).length).toBeLessThan(20_000)
  })
})

describe('factor', () => {
  const kind = (...values: string[]): Cond => ({ op: 'test', fact: 'situations.kind', is: 'in', values })
  const flag: Cond = { op: 'test', fact: 'situations.flag', is: 'in', values: [true] }

  test('parts that differ in one fact become one', () => {
    expect(factor(any(all(kind('a'), flag), all(kind('b'), flag), all(kind('c'), flag)))).toEqual(
      all(kind('a', 'b', 'c'), flag)
    )
  })

  test('a part inside another falls away', () => {
    expect(factor({ op: 'any', of: [all(kind('a'), flag), kind('a', 'b')] })).toEqual(kind('a', 'b'))
  })
})
