/** What is demanded of one row alone, because somebody is that row: the list as a whole does not demand it. */
import { holds } from './condition.js'
import { players } from './dispatch.js'
import { get, type Scope } from './read.js'
import { isWorkedOut } from './rows.js'
import type { Plan, Row } from './types.js'

/** Keys of the fields that the chosen row lacks, each once, and which row that is. */
export function lackedByChosen(plan: Plan, submission: Row): Map<string, Scope> {
  const lacked = plan.items.flatMap((item) => {
    if (!holds(plan, submission, item.when)) return []
    return item.roles.flatMap((role) => {
      const player = role.subjects.find(({ when }) => holds(plan, submission, when))
      if (player?.chosen === undefined || role.of !== undefined) return []
      return players(plan, submission, role, {}).flatMap(({ subject, scope }) =>
        role.fields.flatMap(({ element, when, required }) => {
          const key = `${subject}.${element}`
          const field = plan.fields.find((one) => one.key === key)
          if (!field || !required || get(scope[subject]!, element) !== undefined) return []
          const late = field.late !== undefined && holds(plan, submission, field.late, scope)
          const isDue = holds(plan, submission, when, scope) && holds(plan, submission, required, scope)
          // Demanded of all rows, it is found missing there.
          const isOfAll = field.required !== undefined && holds(plan, submission, field.required, scope)
          return isDue && !late && !isOfAll && !isWorkedOut(plan, submission, field, scope) ? [[key, scope] as const] : []
        })
      )
    })
  })
  return new Map(lacked)
}
