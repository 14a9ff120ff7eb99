/** What an application is refused for as a whole: conditions of acceptance, and how many of some items may be chosen. */
import { decided, holds, isAwaited } from './condition.js'
import { madeOf } from './derived.js'
import type { Cond, Plan, Row } from './types.js'

export interface Refusal {
  gates: Plan['gates']
  choices: Plan['choose']
}

export function refusalOf(plan: Plan, submission: Row): Refusal {
  return {
    gates: plan.gates.filter(({ must }) => !holds(plan, submission, must) && !awaits(plan, submission, must)),
    choices: plan.choose.filter(({ items, min, max }) => {
      const own = plan.items.filter(({ item }) => items.includes(item))
      const taken = own.filter(({ when }) => holds(plan, submission, when)).length
      const open = own.filter(({ when }) => awaits(plan, submission, when)).length
      return taken + open < min || taken > max
    })
  }
}

/** What it comes to depends on what has yet to be found out. */
function awaits(plan: Plan, submission: Row, cond: Cond | undefined): boolean {
  if (!cond || decided(plan, submission, cond, {}) !== undefined) return false
  return factsIn(cond).some((fact) => isAwaited(plan, submission, fact))
}

export function factsIn(cond: Cond): string[] {
  if (cond.op === 'test') return madeOf(cond.fact)
  if (cond.op === 'not') return factsIn(cond.of)
  return cond.op === 'all' || cond.op === 'any' ? [...new Set(cond.of.flatMap(factsIn))] : []
}

/** Such an application goes to no department. */
export function isRefused(plan: Plan, submission: Row): boolean {
  const { gates, choices } = refusalOf(plan, submission)
  return gates.length + choices.length > 0
}
