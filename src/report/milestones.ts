/** Deadlines, judged at a day that the caller names: a report of the same specs is the same on every day. */
import type { Program } from '../link/model.js'
import type { MilestoneReport, Named } from './model.js'

export function milestonesOf({ docs }: Program, asOf: string | undefined): MilestoneReport[] {
  return [...docs.service.values()].sort(byId).flatMap(({ id, data }) =>
    (data.milestones ?? []).map(({ name, responsible, due, done }) => ({
      service: { id, name: data.name },
      name,
      ...(responsible !== undefined && { responsible: organization(responsible, { docs }) }),
      ...(due !== undefined && { due }),
      ...(done !== undefined && { done }),
      state: stateOf(due, done, asOf)
    }))
  )
}

/** What was done only after the day of the report was not done on that day. */
function stateOf(
  due: string | undefined,
  done: string | undefined,
  asOf: string | undefined
): MilestoneReport['state'] {
  if (done !== undefined && (asOf === undefined || done <= asOf))
    return due !== undefined && done > due ? 'late' : 'done'
  return due !== undefined && asOf !== undefined && due < asOf ? 'overdue' : 'open'
}

export function organization(id: string, { docs }: Pick<Program, 'docs'>): Named {
  return { id, name: docs.organization.get(id)?.data.name ?? id }
}

export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
