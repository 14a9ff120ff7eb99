/** A row in which nothing is left is no row: it goes, and answers that name a row by its number follow theirs. */
import { holds } from './condition.js'
import { drop, get, isRow, rowsOf, scopesOf, splitFact, type Scope } from './read.js'
import type { Json, Plan, PlanField, Row } from './types.js'

export function dropEmpty(plan: Plan, result: Row): void {
  moveNumbers(plan, result)
  for (const { name, of: parent } of plan.subjects)
    for (const around of parent === undefined ? [{}] : scopesOf(plan, result, parent, {})) {
      const holder = parent === undefined ? result : around[parent]!
      const value = get(holder, name)
      if (isEmpty(value)) drop(holder, name)
      if (!Array.isArray(value)) continue
      const rows = new Set<Json>(filledRows(plan, result, name, around))
      const kept = value.filter((row) => !isRow(row) || rows.has(row))
      if (kept.length === 0) drop(holder, name)
      else holder[name] = kept
    }
  for (const space of ['situations', 'choices', 'same', 'chosen']) if (isEmpty(get(result, space))) drop(result, space)
}

/** The number of a row that goes is no answer any more. */
function moveNumbers(plan: Plan, result: Row): void {
  for (const { fact, rowOf } of plan.questions) {
    const [space, name] = splitFact(fact)
    const answers = get(result, space)
    const index = isRow(answers) ? get(answers, name) : undefined
    if (rowOf === undefined || !isRow(answers) || typeof index !== 'number') continue
    const row = rowsOf(plan, result, rowOf, {})[index]
    const at = row === undefined ? -1 : filledRows(plan, result, rowOf, {}).indexOf(row)
    if (at < 0) drop(answers, name)
    else answers[name] = at
  }
}

/** Rows that hold something else than what the runtime worked out itself. */
export function filledRows(plan: Plan, submission: Row, subject: string, scope: Scope): Row[] {
  const worked = new Map<string, PlanField>()
  for (const field of plan.fields) {
    const [owner, element] = splitFact(field.key)
    if (owner === subject && (field.computed || field.derived)) worked.set(element, field)
  }
  return scopesOf(plan, submission, subject, scope).flatMap((inner) => {
    const row = inner[subject]!
    const isFilled = Object.entries(row).some(([name, value]) => {
      const field = worked.get(name)
      return !isEmpty(value) && !(field && isWorkedOut(plan, submission, field, inner))
    })
    return isFilled ? [row] : []
  })
}

export function isWorkedOut(plan: Plan, submission: Row, { computed, derived }: PlanField, scope: Scope): boolean {
  const isComputed = computed !== undefined && holds(plan, submission, computed.when, scope)
  return isComputed || (derived ?? []).some(({ when }) => holds(plan, submission, when, scope))
}

/** Nothing in it, nor in any row within it. */
function isEmpty(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => isRow(one) && isEmpty(one))
  return isRow(value) && Object.values(value).every(isEmpty)
}
