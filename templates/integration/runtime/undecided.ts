/** Conditions that nobody can decide yet: they count working days of a year whose holidays are not published. */
import { decided, isAwaited } from './condition.js'
import { madeOf } from './derived.js'
import { players } from './dispatch.js'
import { placesOf, splitFact, type Scope } from './read.js'
import type { Cond, Plan, PlanItem, PlanRole, Row } from './types.js'

/** The facts of each such comparison, each once. `scopesFor` gives the rows in which a relation of fields is looked at. */
export function undecided(
  plan: Plan,
  submission: Row,
  scopesFor: (plan: Plan, submission: Row, keys: readonly string[]) => Scope[]
): string[][] {
  if (!plan.calendar) return []
  const found = new Map<string, string[]>()
  const look = (scope: Scope, ...conds: (Cond | undefined)[]) => {
    for (const cond of conds)
      if (cond && decided(plan, submission, cond, scope) === undefined)
        for (const facts of openTests(plan, submission, cond, scope)) found.set(facts.join(), facts)
  }
  for (const { when, options = [] } of plan.questions) look({}, when, ...options.map((option) => option.when))
  for (const { key, when, required, late, derived = [], computed } of plan.fields)
    for (const { scope } of placesOf(plan, submission, splitFact(key)[0])) {
      look(scope, when)
      // Of a field that is not there nothing else is asked.
      if (decided(plan, submission, when, scope) === true)
        look(scope, required, late, ...derived.map((one) => one.when), computed?.when, computed?.holds)
    }
  for (const { fields, when } of plan.atLeastOne)
    for (const scope of scopesFor(plan, submission, fields)) look(scope, when)
  for (const { when, equal, ordered } of plan.checks)
    for (const scope of scopesFor(plan, submission, equal ?? ordered ?? [])) look(scope, when)
  const visit = (item: PlanItem, role: PlanRole, around: Scope) => {
    look(around, ...role.subjects.map(({ when }) => when))
    for (const { scope } of players(plan, submission, role, around)) {
      look(scope, ...role.fields.map(({ when }) => when))
      for (const nested of item.roles) if (nested.of === role.role) visit(item, nested, scope)
    }
  }
  for (const item of plan.items) {
    look({}, item.when)
    // The form of an item that does not apply is not sent, whatever it would say.
    if (decided(plan, submission, item.when, {}) !== true) continue
    look({}, ...item.situations.map(({ when }) => when))
    for (const role of item.roles) if (role.of === undefined) visit(item, role, {})
  }
  return [...found.values()]
}

function openTests(plan: Plan, submission: Row, cond: Cond, scope: Scope): string[][] {
  if (cond.op === 'not') return openTests(plan, submission, cond.of, scope)
  if (cond.op === 'all' || cond.op === 'any')
    return cond.of.flatMap((part) => openTests(plan, submission, part, scope))
  if (cond.op !== 'test' || decided(plan, submission, cond, scope) !== undefined) return []
  // What is only not found out yet will be decided.
  if (madeOf(cond.fact).some((fact) => isAwaited(plan, submission, fact))) return []
  return [[cond.fact, ...('value' in cond && typeof cond.value === 'object' ? [cond.value.fact] : [])]]
}
