/** What a JSON Schema cannot say, and everything about presence once more, with a place and words for people. */
import { lackedByChosen } from './chosen-rows.js'
import { decided, holds, regionPrefix } from './condition.js'
import { impossibleDay } from './day.js'
import { decimalsOf, sum } from './decimal.js'
import { workOut } from './normalise.js'
import { get, placesOf, pointerTo, read, rowsOf, scopesOf, splitFact, type Scope } from './read.js'
import { presumed, withFound } from './found-out.js'
import { factsIn, refusalOf } from './refused.js'
import { isWorkedOut } from './rows.js'
import { tidied } from './tidy.js'
import type { Found, Json, Plan, PlanCheck, PlanField, Row } from './types.js'
import { undecided } from './undecided.js'
import { numberFlaw } from './verify.js'

export interface Violation {
  code:
    | 'missing'
    | 'not-applicable'
    | 'option'
    | 'differs'
    | 'decimals'
    | 'number'
    | 'no-such-day'
    | 'undecided'
    | 'at-least-one'
    | 'check'
    | 'gate'
  /** Keys of the fields or the question concerned. */
  facts: string[]
  message: string
}

/** With the places of the facts, as JSON pointers in the same order. */
export interface PlacedViolation extends Violation {
  at: string[]
}

/**
 * Everything that is wrong beyond the shape of single values; empty when the submission is in order. What turns on what is
 * not found out yet is not judged; with `found` it is.
 */
export function check(plan: Plan, given: object, found: Found = {}): Violation[] {
  return violations(plan, given, found).map(({ code, facts, message }) => ({ code, facts, message }))
}

/** As above, with the place of each in the tidied submission, whose rows stand where they were given. */
export function violations(plan: Plan, given: object, found: Found = {}): PlacedViolation[] {
  const alone = tidied(plan, given)
  const submission = withFound(plan, alone, found)
  const refused = refusalOf(plan, submission)
  const placed = (violation: Violation, scope: Scope = {}): PlacedViolation => {
    return { ...violation, at: violation.facts.map((fact) => pointerTo(plan, submission, fact, scope)) }
  }
  return [
    ...presumed(plan, alone).map((fact) =>
      placed({ code: 'not-applicable', facts: [fact], message: '由部门核查，不由申请人填' })
    ),
    ...plan.questions.flatMap((question) => checkQuestion(plan, submission, question).map((one) => placed(one))),
    ...plan.fields.flatMap((field) =>
      checkField(plan, submission, field).map(([violation, scope]) => placed(violation, scope))
    ),
    ...Array.from(lackedByChosen(plan, submission), ([key, scope]) =>
      placed({ code: 'missing', facts: [key], message: '选定的那一位必填' }, scope)
    ),
    ...plan.atLeastOne.flatMap(({ fields, when }) =>
      scopesFor(plan, submission, fields)
        .filter((scope) => holds(plan, submission, when, scope))
        .filter((scope) => fields.every((key) => read(plan, submission, key, scope) === undefined))
        .map((scope) => placed({ code: 'at-least-one', facts: fields, message: '至少填写一项' }, scope))
    ),
    ...plan.checks.flatMap((one) =>
      checkRelation(plan, submission, one).map(([facts, scope]) =>
        placed({ code: 'check', facts, message: one.name }, scope)
      )
    ),
    ...undecided(plan, submission, scopesFor).map((facts) =>
      placed({ code: 'undecided', facts, message: '无法计算：工作日历没有这一年' })
    ),
    ...refused.gates.map(({ text, must }) =>
      placed({ code: 'gate', facts: factsIn(must), message: `不符合受理条件：${text}` })
    ),
    ...refused.choices.map(({ text, items }) =>
      placed({ code: 'check', facts: items.map((item) => `choices.${item}`), message: text })
    )
  ]
}

function checkQuestion(
  plan: Plan,
  submission: Row,
  { fact, when, options, rowOf, ...question }: Plan['questions'][number]
): Violation[] {
  const answer = read(plan, submission, fact, {})
  const asked = decided(plan, submission, when, {})
  if (asked && answer === undefined && question.answeredBy) return []
  if (asked && answer === undefined) return [{ code: 'missing', facts: [fact], message: '未回答' }]
  if (asked === false && answer !== undefined) return [{ code: 'not-applicable', facts: [fact], message: '不适用，不应出现' }]
  const day = question.day && impossibleDay(answer)
  if (day !== undefined) return [{ code: 'no-such-day', facts: [fact], message: `日历上没有 ${day} 这一天` }]
  const option = options?.find(({ code }) => code === answer)
  if (option && decided(plan, submission, option.when, {}) === false)
    return [{ code: 'option', facts: [fact], message: '此情形下不能选这一项' }]
  if (rowOf === undefined || answer === undefined) return []
  const row = typeof answer === 'number' ? rowsOf(plan, submission, rowOf, {})[answer] : undefined
  return row === undefined ? [{ code: 'option', facts: [fact], message: '没有这一行' }] : []
}

function checkField(plan: Plan, submission: Row, field: PlanField): [Violation, Scope][] {
  const [subject, element] = splitFact(field.key)
  const optional = plan.subjects.find(({ name }) => name === subject)?.optional
  const scopes = optional
    ? scopesOf(plan, submission, subject, {})
    : placesOf(plan, submission, subject).map(({ scope }) => scope)
  return scopes.flatMap((scope): [Violation, Scope][] => {
    const value = get(scope[subject]!, element)
    const found = (code: Violation['code'], message: string, facts = [field.key]): [Violation, Scope][] => [
      [{ code, facts, message }, scope]
    ]
    if (value === undefined) {
      const late = field.late !== undefined && holds(plan, submission, field.late, scope)
      if (late || !field.required || !holds(plan, submission, field.required, scope)) return []
      if (isOfWrongNumber(plan, submission, field, scope)) return []
      if (!isWorkedOut(plan, submission, field, scope)) return found('missing', '必填')
      const absent = inputsOf(field).filter((key) => read(plan, submission, key, scope) === undefined)
      if (absent.length === 0) return found('missing', '必填')
      const open = absent.filter((key) => !isDemanded(plan, submission, key, scope))
      return open.length > 0 ? found('missing', '必填，别的要由它算出', open) : []
    }
    if (decided(plan, submission, field.when, scope) === false) return found('not-applicable', '不适用，不应出现')
    const flaw = numberFlaw(plan, submission, field, value, scope)
    if (flaw !== undefined) return found('number', flaw)
    const day = field.day && impossibleDay(value)
    if (day !== undefined) return found('no-such-day', `日历上没有 ${day} 这一天`)
    const worked = workOut(plan, submission, field, scope)
    if (worked && JSON.stringify(worked.value) !== JSON.stringify(value)) return found('differs', '与算出的值不同')
    return typeof value === 'number' && field.decimals !== undefined && decimalsOf(value) > field.decimals
      ? found('decimals', `最多 ${field.decimals} 位小数`)
      : []
  })
}

/** What would be derived from a wrong number is not there; the number is what is wrong. */
function isOfWrongNumber(plan: Plan, submission: Row, { derived = [] }: PlanField, scope: Scope): boolean {
  return derived.some(({ from }) => {
    const [subject, element] = splitFact(from)
    const source = plan.fields.find(({ key }) => key === from)
    const value = get(scope[subject] ?? {}, element)
    return source && value !== undefined && numberFlaw(plan, submission, source, value, scope) !== undefined
  })
}

/** Found missing by itself. */
function isDemanded(plan: Plan, submission: Row, key: string, scope: Scope): boolean {
  const required = plan.fields.find((field) => field.key === key)?.required
  return required !== undefined && holds(plan, submission, required, scope)
}

/** What the applicant has to fill in for a value that nobody types. */
function inputsOf({ computed = {}, derived = [] }: PlanField): string[] {
  const { sum: terms = [], product = [], difference = [], share, copy, concat = [] } = computed
  return [
    ...[terms, product, difference, concat].flat(),
    ...(share ? [share.of, share.total] : []),
    ...(copy === undefined ? [] : [copy]),
    ...derived.map(({ from }) => from)
  ]
}

/** The facts of each breach, and the row that it is in. */
function checkRelation(plan: Plan, submission: Row, relation: PlanCheck): [string[], Scope][] {
  const { when, sum: total, distinct, equal, ordered, under, parents } = relation
  const valuesOf = (key: string, scope: Scope): Json[] => {
    const value = read(plan, submission, key, scope)
    return value === undefined ? [] : Array.isArray(value) ? value : [value]
  }
  const found: [string[], Scope][] = []
  if (total && holds(plan, submission, when)) {
    const parts = valuesOf(total.of, {}).filter((value) => typeof value === 'number')
    const wanted = total.equalsElement === undefined ? total.equals : valuesOf(total.equalsElement, {})[0]
    if (parts.length > 0 && wanted !== undefined && sum(parts) !== wanted)
      found.push([[total.of, ...(total.equalsElement === undefined ? [] : [total.equalsElement])], {}])
  }
  if (distinct && holds(plan, submission, when)) {
    const values = distinct.flatMap((key) => valuesOf(key, {})).map((value) => JSON.stringify(value))
    if (new Set(values).size < values.length) found.push([distinct, {}])
  }
  for (const [pair, fits] of [
    [equal, (a: Json, b: Json) => JSON.stringify(a) === JSON.stringify(b)],
    [ordered, (a: Json, b: Json) => typeof a === typeof b && a !== null && b !== null && a <= b]
  ] as const) {
    if (!pair) continue
    for (const scope of scopesFor(plan, submission, pair)) {
      const [first = [], second = []] = pair.map((key) => valuesOf(key, scope))
      const wrong = first.some((a) => second.some((b) => !fits(a, b)))
      if (wrong && holds(plan, submission, when, scope)) found.push([[...pair], scope])
    }
  }
  if (under)
    for (const scope of scopesFor(plan, submission, under)) {
      const [above = [], below = []] = under.map((key) => valuesOf(key, scope))
      const isIn = (code: Json) => above.some((one) => isUnder(String(code), String(one), parents))
      if (above.length > 0 && !below.every(isIn) && holds(plan, submission, when, scope)) found.push([[...under], scope])
    }
  return found
}

/** A code that no list places is under any. */
function isUnder(code: string, above: string, parents: PlanCheck['parents']): boolean {
  if (!parents) return code.startsWith(regionPrefix(above))
  return !Object.hasOwn(parents, code) || parents[code] === above
}

/** Fields of one list are looked at row by row, others from outside. */
function scopesFor(plan: Plan, submission: Row, keys: readonly string[]): Scope[] {
  const subjects = [...new Set(keys.map((key) => splitFact(key)[0]))]
  const own = subjects.length === 1 ? plan.subjects.find(({ name }) => name === subjects[0]) : undefined
  return own && (own.many || own.of !== undefined) ? scopesOf(plan, submission, own.name, {}) : [{}]
}
