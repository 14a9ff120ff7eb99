/** The other way round: what an item's own form says about the merged submission. */
import { holds } from './condition.js'
import { fromDepartment } from './mapping.js'
import { get, isRow, read, scopesOf, splitFact, type Scope } from './read.js'
import type { Forms, Json, Part, Plan, PlanItem, PlanOf, PlanRole, Row } from './types.js'

/**
 * A partial submission with everything that the item's form holds. `known` is what decides who plays a role (the answers
 * to the questions); roles that stay undecided are left out. The department's fixed values carry nothing back.
 */
export function collect<
  Submission extends object = Row,
  Own extends object = Forms,
  Item extends keyof Own = keyof Own
>(plan: PlanOf<Submission, Own>, item: Item, form: Own[Item], known: Part<Submission> = {} as Part<Submission>): Part<Submission> {
  const own = plan.items.find((one) => one.item === item)
  return collected(plan, own, form as Row, known as Row) as Part<Submission>
}

function collected(plan: Plan, own: PlanItem | undefined, data: Row, known: Row): Row {
  const whole = JSON.parse(JSON.stringify(known)) as Row
  const found: Row = {}
  if (!own) return found
  const answers = get(data, 'situations')
  for (const { name, fact } of own.situations) {
    const answer = isRow(answers) ? get(answers, name) : undefined
    if (answer === undefined) continue
    const [space, key] = splitFact(fact)
    const isFoundOut = plan.questions.some((question) => question.fact === fact && question.answeredBy)
    for (const target of isFoundOut ? [whole] : [whole, found]) child(target, space)[key] = answer
  }
  for (const role of own.roles)
    if (role.of === undefined) takeRole(plan, own, role, data, { whole, found, outer: {}, scope: {} })
  return found
}

interface Place {
  /** What is known so far, which decides conditions. */
  whole: Row
  /** Where values go: the found submission, or a row of it. */
  found: Row
  /** Rows of `found` by role, for parts that were joined. */
  outer: { [role: string]: Row }
  scope: Scope
}

function takeRole(plan: Plan, item: PlanItem, role: PlanRole, data: Row, place: Place): void {
  const value = get(data, role.role)
  const rows = Array.isArray(value) ? value.filter(isRow) : isRow(value) ? [value] : []
  const player = role.subjects.find(({ when }) => holds(plan, place.whole, when, place.scope))
  if (!player || rows.length === 0) return
  const { many } = plan.subjects.find(({ name }) => name === player.subject) ?? {}
  const chosen = player.chosen === undefined ? 0 : Number(read(plan, place.whole, `chosen.${player.chosen}`, {}) ?? 0)
  const before = scopesOf(plan, place.whole, player.subject, place.scope)
  rows.forEach((row, index) => {
    const at = index + chosen
    const target = many ? listRow(place.found, player.subject, at) : child(place.found, player.subject)
    const outer = { ...place.outer, [role.role]: target }
    takeFields(role, row, target, outer)
    const scope = { ...(before[at] ?? place.scope), [player.subject]: { ...before[at]?.[player.subject], ...target } }
    for (const nested of item.roles)
      if (nested.of === role.role) takeRole(plan, item, nested, row, { ...place, found: target, outer, scope })
  })
}

function takeFields(role: PlanRole, row: Row, target: Row, outer: Place['outer']): void {
  for (const { element, to, map } of role.fields) {
    if (map?.const !== undefined) continue
    const values = to.flatMap((name) => get(row, name) ?? [])
    if (values.length === 0) continue
    if (map?.join) {
      const parts = String(values[0]).split(map.join.with)
      map.join.of.forEach((ref, index) => {
        const [owner = '', name = ''] = ref.split('.')
        if (parts[index] !== undefined) (outer[owner] ?? target)[name] = parts[index]
      })
      continue
    }
    const value: Json | undefined = fromDepartment(map, to.length > 1 ? values : [get(row, to[0]!)!])
    if (value !== undefined) target[element] = value
  }
}

function child(row: Row, name: string): Row {
  const known = get(row, name)
  if (isRow(known)) return known
  const made: Row = {}
  row[name] = made
  return made
}

function listRow(row: Row, name: string, index: number): Row {
  const known = get(row, name)
  const list: Json[] = Array.isArray(known) ? known : (row[name] = [])
  while (list.length <= index) list.push({})
  return list[index] as Row
}
