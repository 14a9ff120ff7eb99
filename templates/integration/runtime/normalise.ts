/** 不适用即不存在: clears what does not apply and fills in what nobody types, until nothing changes any more. */
import { compute, derive } from './compute.js'
import { holds } from './condition.js'
import { drop, get, isRow, placesOf, scopesOf, splitFact, type Scope } from './read.js'
import type { Json, Plan, PlanField, Row } from './types.js'

/** A bound for plans whose conditions go round in circles. */
const MAX_ROUNDS = 50

/** A copy of the submission; empty texts and nulls count as absent. */
export function normalise(plan: Plan, submission: Row): Row {
  const result = withoutBlanks(submission) as Row
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = JSON.stringify(result)
    clearQuestions(plan, result)
    for (const field of plan.fields) settleField(plan, result, field)
    for (const { name } of plan.subjects) dropEmpty(plan, result, name)
    for (const space of ['situations', 'choices', 'same', 'chosen'])
      if (isEmpty(get(result, space))) drop(result, space)
    if (JSON.stringify(result) === before) break
  }
  return result
}

function withoutBlanks(value: Json): Json {
  if (Array.isArray(value)) return value.filter((one) => one !== null && one !== '').map(withoutBlanks)
  if (!isRow(value)) return value
  const kept = Object.entries(value).filter(([, one]) => one !== null && one !== '')
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutBlanks(one)]))
}

function clearQuestions(plan: Plan, result: Row): void {
  for (const { fact, when, options } of plan.questions) {
    const [space, name] = splitFact(fact)
    const answers = get(result, space)
    if (!isRow(answers) || !Object.hasOwn(answers, name)) continue
    const option = options?.find(({ code }) => code === answers[name])
    if (!holds(plan, result, when) || (option && !holds(plan, result, option.when))) drop(answers, name)
  }
}

function settleField(plan: Plan, result: Row, field: PlanField): void {
  const [subject, element] = splitFact(field.key)
  for (const { scope, put } of placesOf(plan, result, subject)) {
    const row = scope[subject]!
    if (!holds(plan, result, field.when, scope)) {
      drop(row, element)
      continue
    }
    const worked = workOut(plan, result, field, scope)
    if (!worked) continue
    if (worked.value === undefined) drop(row, element)
    else {
      put()
      row[element] = worked.value
    }
  }
}

/** What a field must be, when it is not typed; undefined when it is. */
export function workOut(
  plan: Plan,
  submission: Row,
  field: PlanField,
  scope: Scope
): { value: Json | undefined } | undefined {
  const { computed, derived, decimals } = field
  if (computed && holds(plan, submission, computed.when, scope))
    return { value: compute(plan, submission, computed, decimals, scope) }
  const source = derived?.find(({ when }) => holds(plan, submission, when, scope))
  if (!source) return undefined
  const [subject, element] = splitFact(source.from)
  const base = get(scope[subject] ?? {}, element)
  return { value: base === undefined ? undefined : derive(source.how, base) }
}

function dropEmpty(plan: Plan, result: Row, subject: string): void {
  const parent = plan.subjects.find(({ name }) => name === subject)?.of
  const holders = parent === undefined ? [result] : scopesOf(plan, result, parent, {}).map((scope) => scope[parent]!)
  for (const holder of holders) {
    const value = get(holder, subject)
    if (isEmpty(value) || (Array.isArray(value) && value.every(isEmpty))) drop(holder, subject)
  }
}

function isEmpty(value: Json | undefined): boolean {
  return isRow(value) && Object.keys(value).length === 0
}
