/** Numbers that vouch for themselves: written in capitals, and wrong when their check character is. */
import { holds } from './condition.js'
import { NUMBERS } from './numbers.js'
import { get, scopesOf, splitFact, type Scope } from './read.js'
import type { Json, Plan, PlanField, Row } from './types.js'

/** Letters typed small are meant as capitals: `…002x`. */
export function writeNumbers(plan: Plan, submission: Row): void {
  for (const { key, numbers } of plan.fields) {
    const [subject, element] = splitFact(key)
    for (const { as } of numbers ?? [])
      for (const { [subject]: row } of scopesOf(plan, submission, subject, {})) {
        const value = get(row!, element)
        if (typeof value !== 'string') continue
        const capitals = value.toUpperCase()
        if (NUMBERS[as]!.shape.test(capitals)) row![element] = capitals
      }
  }
}

/** What is wrong with the number, in words. */
export function numberFlaw(
  plan: Plan,
  submission: Row,
  { numbers }: PlanField,
  value: Json,
  scope: Scope
): string | undefined {
  for (const { as, when, surely } of numbers ?? []) {
    if (typeof value !== 'string' || !holds(plan, submission, when, scope)) continue
    const { name, shape, flaw } = NUMBERS[as]!
    if (!shape.test(value) && surely) return `不是 ${name}`
    const found = shape.test(value) ? flaw(value) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
