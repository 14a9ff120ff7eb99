/** Departments as a service meets them: an organization, and the fact that decides at which place it is competent. */
import { TRUE } from '../../condition/cond.js'
import { elementFact, splitElement } from '../../condition/fact.js'
import { askedAs } from '../../link/service/asked-as.js'
import type { Party, Seat } from '../bundle.js'
import type { BoundUsage, MergeContext } from '../context.js'

type Stated = { organization: string; name?: string; at?: string; does?: string }

export function party(id: string, context: MergeContext, name?: string): Party {
  return { id, name: name ?? context.program.docs.organization.get(id)?.data.name ?? id }
}

/** Nobody says whose the item is: an empty id, which is no department that another unknown could be the same as. */
export function ownerOf(bound: BoundUsage, context: MergeContext): Party {
  const { owner } = bound.usage.item.data
  if (owner === undefined) return { id: '', name: '' }
  return seated(typeof owner === 'string' ? { organization: owner } : owner, bound, context)
}

export function participantsOf(bound: BoundUsage, context: MergeContext): Party[] {
  return (bound.usage.item.data.participants ?? []).map((one) => seated(one, bound, context))
}

function seated({ organization, name, at, does }: Stated, bound: BoundUsage, context: MergeContext): Party {
  const seats = at === undefined ? [] : seatsOf(at, bound)
  return {
    ...party(organization, context, name),
    ...(seats.length > 0 && { at: seats }),
    ...(does !== undefined && { does })
  }
}

/** The item names one of its own questions, or an element of a role; what the service calls that may depend. */
function seatsOf(at: string, { usage, roles }: BoundUsage): Seat[] {
  const { owner, element } = splitElement(at)
  if (element === '') return [{ fact: askedAs(usage, owner), when: TRUE }]
  return (roles.get(owner) ?? []).map(({ subject, when }) => ({ fact: elementFact(subject, element), when }))
}

/** The same organization at two places is two departments; undefined where nobody says which it is. */
export function partyKey({ id, at = [] }: Party): string | undefined {
  if (id === '') return undefined
  return [id, ...at.map(({ fact }) => fact)].join('@')
}
