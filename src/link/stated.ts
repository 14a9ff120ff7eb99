/** What a document states in words, with the condition under which it matters. */
import type { Fee, ServiceDoc } from '../schema/generated/types.js'
import { below } from './context.js'
import type { At, Charge, Eligibility, Step } from './model.js'
import type { ConditionParser } from './scope.js'

export function linkEligibility(stated: ServiceDoc['eligibility'], at: At, parse: ConditionParser): Eligibility[] {
  return (stated ?? []).map((entry, index) => {
    const { text, when, basis } = typeof entry === 'string' ? { text: entry } : entry
    return { text, when: parse(when, below(at, index, 'when')), ...(basis !== undefined && { basis }) }
  })
}

export function linkSteps(stated: ServiceDoc['steps'], at: At, parse: ConditionParser): Step[] {
  return (stated ?? []).map(({ name, actor, when }, index) => ({
    name,
    ...(actor !== undefined && { actor }),
    when: parse(when, below(at, index, 'when'))
  }))
}

export function linkCharges(fee: Fee | undefined, at: At, parse: ConditionParser): Charge[] {
  return (fee?.items ?? []).map(({ name, standard, basis, when }, index) => ({
    name,
    ...(standard !== undefined && { standard }),
    ...(basis !== undefined && { basis }),
    when: parse(when, below(at, 'items', index, 'when'))
  }))
}
