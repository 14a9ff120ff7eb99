/** 不适用即不存在: clears what does not apply and fills in what nobody types, until nothing changes any more. */
import { compute, derive } from './compute.js'
import { decided, holds } from './condition.js'
import { withFound, withoutFound } from './found-out.js'
import { drop, get, isQuestion, isRow, placesOf, splitFact, type Scope } from './read.js'
import { dropEmpty } from './rows.js'
import { tidied } from './tidy.js'
import type { Cond, Found, Json, Plan, PlanField, PlanOf, PlanQuestion, Row } from './types.js'

/** A bound for plans whose conditions go round in circles. */
const MAX_ROUNDS = 50

/** A copy of the submission, in which blanks, what does not apply and rows without anything are absent. */
export function normalise<Submission extends object = Row, Given extends Submission = Submission>(
  plan: PlanOf<Submission, object>,
  submission: Given,
  found: Found = {}
): Submission {
  return withoutFound(plan, normalised(plan, submission, found)) as Submission
}

export function normalised(plan: Plan, submission: object, found: Found = {}): Row {
  return settled(plan, withFound(plan, tidied(plan, submission), found), dropEmpty)
}

/** The submission itself, settled. A form that is being filled in passes nothing to drop: its new rows are still empty. */
export function settled(plan: Plan, result: Row, drops?: (plan: Plan, result: Row) => void): Row {
  const questions = new Map(plan.questions.map((question) => [question.fact, question]))
  const fields = new Map(plan.fields.map((field) => [field.key, field]))
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = JSON.stringify(result)
    for (const name of plan.order) {
      if (isQuestion(splitFact(name)[0])) settleQuestion(plan, result, questions.get(name)!)
      else settleField(plan, result, fields.get(name)!)
    }
    drops?.(plan, result)
    if (JSON.stringify(result) === before) break
  }
  return result
}

function settleQuestion(plan: Plan, result: Row, { fact, when, options }: PlanQuestion): void {
  const [space, name] = splitFact(fact)
  const answers = get(result, space)
  if (!isRow(answers) || !Object.hasOwn(answers, name)) return
  const option = options?.find(({ code }) => code === answers[name])
  // What cannot be computed takes nothing away.
  const fails = (cond: Cond | undefined) => decided(plan, result, cond, {}) === false
  if (fails(when) || (option && fails(option.when))) drop(answers, name)
}

function settleField(plan: Plan, result: Row, field: PlanField): void {
  const [subject, element] = splitFact(field.key)
  for (const { scope, put } of placesOf(plan, result, subject)) {
    const row = scope[subject]!
    if (decided(plan, result, field.when, scope) === false) {
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
