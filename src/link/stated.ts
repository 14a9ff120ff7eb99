/** What a document states in words, with the condition under which it matters. */
import type { Scalar } from '../condition/cond.js'
import type { Fee, ServiceDoc } from '../schema/generated/types.js'
import { below } from './context.js'
import { parametersIn } from './harm.js'
import type { At, Charge, Eligibility, Step } from './model.js'
import type { ConditionParser } from './scope.js'

export function linkEligibility(
  { eligibility, conditions, parameters }: Pick<ServiceDoc, 'eligibility' | 'conditions' | 'parameters'>,
  values: ReadonlyMap<string, Scalar>,
  at: At,
  parse: ConditionParser
): Eligibility[] {
  return (eligibility ?? []).map((entry, index) => {
    const { text, when, basis } = typeof entry === 'string' ? { text: entry } : entry
    const numbers = [...parametersIn(when, conditions)]
    const said = numbers.reduce<Said>((so, name) => withValue(so, parameters?.[name]?.default, values.get(name)), {
      text,
      isWhole: numbers.length > 0
    })
    return {
      text: said.text,
      when: parse(when, below(at, index, 'when')),
      ...(said.isWhole && { saysCondition: true }),
      ...(basis !== undefined && { basis })
    }
  })
}

interface Said {
  text: string
  /** All numbers of the condition stand in the text. */
  isWhole: boolean
}

/** A text that states the number of a parameter states the one that holds here: one condition has one number. */
function withValue({ text, isWhole }: Said, base: Scalar | undefined, value: Scalar | undefined): Said {
  if (base === undefined || value === undefined) return { text, isWhole: false }
  const stated = new RegExp(`(?<![\\d.])${String(base).replace(/\./g, '\\.')}(?![\\d.])`, 'g')
  if (text.match(stated)?.length !== 1) return { text, isWhole: false }
  return { text: text.replace(stated, () => String(value)), isWhole }
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
