/** What an application is refused for as a whole: conditions of acceptance, and how many of some items may be chosen. */
import { holds } from './condition.js'
import type { Plan, Row } from './types.js'

export interface Refusal {
  gates: Plan['gates']
  choices: Plan['choose']
}

export function refusalOf(plan: Plan, submission: Row): Refusal {
  return {
    gates: plan.gates.filter(({ must }) => !holds(plan, submission, must)),
    choices: plan.choose.filter(({ items, min, max }) => {
      const taken = plan.items.filter(({ item, when }) => items.includes(item) && holds(plan, submission, when)).length
      return taken < min || taken > max
    })
  }
}

/** Such an application goes to no department. */
export function isRefused(plan: Plan, submission: Row): boolean {
  const { gates, choices } = refusalOf(plan, submission)
  return gates.length + choices.length > 0
}
