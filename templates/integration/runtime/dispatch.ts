/** 拆单: exactly the fields, names and formats of one item's own form. */
import { holds } from './condition.js'
import { toDepartment } from './mapping.js'
import { normalised } from './normalise.js'
import { get, read, scopesOf, type Scope } from './read.js'
import { isRefused } from './refused.js'
import type { Forms, Found, Json, Plan, PlanItem, PlanOf, PlanRole, PlanRoleField, Row } from './types.js'

/**
 * Names of the items that the submission asks for, in the order of the service; none where it is refused as a whole. What
 * turns on what is not `found` yet is not among them: ask again when it is.
 */
export function applicable<Submission extends object = Row, Own extends object = Forms>(
  plan: PlanOf<Submission, Own>,
  submission: Submission,
  found: Found = {}
): (keyof Own & string)[] {
  const whole = normalised(plan, submission, found)
  if (isRefused(plan, whole)) return []
  return plan.items.filter(({ when }) => holds(plan, whole, when)).map(({ item }) => item as keyof Own & string)
}

/** The item's own form; undefined when it does not apply or all is refused. Nothing of what does not apply itself is in it. */
export function dispatch<Submission extends object = Row, Own extends object = Forms, Item extends keyof Own = keyof Own>(
  plan: PlanOf<Submission, Own>,
  submission: Submission,
  item: Item,
  found: Found = {}
): Own[Item] | undefined {
  const own = plan.items.find((one) => one.item === item)
  const whole = normalised(plan, submission, found)
  return own && !isRefused(plan, whole) && holds(plan, whole, own.when) ? (formOf(plan, whole, own) as Own[Item]) : undefined
}

export function formOf(plan: Plan, submission: Row, own: PlanItem): Row {
  const form: Row = {}
  const answers: Row = {}
  for (const { name, fact, when } of own.situations) {
    const answer = read(plan, submission, fact, {})
    if (answer !== undefined && holds(plan, submission, when)) answers[name] = answer
  }
  if (Object.keys(answers).length > 0) form['situations'] = answers
  for (const role of own.roles) if (role.of === undefined) putRole(plan, submission, own, role, {}, {}, form)
  return form
}

/** Who plays each role in this place; needed to look up parts that are joined. */
type Cast = { [role: string]: Row }

function putRole(
  plan: Plan,
  submission: Row,
  item: PlanItem,
  role: PlanRole,
  scope: Scope,
  cast: Cast,
  into: Row
): void {
  let applies = false
  const rows = players(plan, submission, role, scope).map(({ subject, scope: inner }) => {
    const around = { ...cast, [role.role]: inner[subject]! }
    const row: Row = {}
    for (const field of role.fields) {
      if (!holds(plan, submission, field.when, inner)) continue
      applies = true
      valuesOf(field, inner[subject]!, around)?.forEach((value, index) => (row[field.to[index]!] = value))
    }
    for (const nested of item.roles)
      if (nested.of === role.role) putRole(plan, submission, item, nested, inner, around, row)
    return row
  })
  const isEmpty = rows.every((row) => Object.keys(row).length === 0)
  // Rows of which the department wants something stay, even where the applicant left it all out.
  if (role.many && (applies || !isEmpty)) into[role.role] = rows
  else if (!role.many && !isEmpty) into[role.role] = rows[0]!
}

/** A single subject that is not there still gets the department's fixed values. */
export function players(
  plan: Plan,
  submission: Row,
  { subjects, many }: PlanRole,
  scope: Scope
): { subject: string; scope: Scope }[] {
  const player = subjects.find(({ when }) => holds(plan, submission, when, scope))
  if (!player) return []
  const { subject, chosen } = player
  const found = scopesOf(plan, submission, subject, scope)
  if (chosen !== undefined) {
    const index = read(plan, submission, `chosen.${chosen}`, {})
    const row = typeof index === 'number' ? found[index] : undefined
    return row ? [{ subject, scope: row }] : []
  }
  if (found.length === 0 && !many) return [{ subject, scope: { ...scope, [subject]: {} } }]
  return found.map((inner) => ({ subject, scope: inner }))
}

function valuesOf({ element, map }: PlanRoleField, row: Row, cast: Cast): Json[] | undefined {
  if (map?.const !== undefined) return [map.const]
  if (map?.join) {
    const parts = map.join.of.map((ref) => {
      const [role = '', name = ''] = ref.split('.')
      return get(cast[role] ?? row, name)
    })
    return parts.every((part) => part !== undefined) ? [parts.join(map.join.with)] : undefined
  }
  const value = get(row, element)
  return value === undefined ? undefined : toDepartment(map, value)
}
