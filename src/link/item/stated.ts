/** What a document states in words, with the condition under which it matters. */
import type { Cond, Scalar } from '../../condition/cond.js'
import type { Duration } from '../../vocabulary/duration.js'
import type { Condition, Duration as DurationDoc, Fee, ItemDoc, ServiceDoc } from '../../language/generated/types.js'
import { channelsIn } from '../../vocabulary/channels.js'
import { below } from '../context.js'
import { parametersIn } from '../condition/harm.js'
import type { At, Channel, Charge, Eligibility, Step } from '../model.js'
import type { ConditionParser } from '../condition/scope.js'

export function linkEligibility(
  { eligibility, conditions, parameters }: Pick<ServiceDoc, 'eligibility' | 'conditions' | 'parameters'>,
  values: ReadonlyMap<string, Scalar>,
  at: At,
  parse: ConditionParser
): Eligibility[] {
  return (eligibility ?? []).map((entry, index) => {
    const { text, when, for: whom, channel, basis } = typeof entry === 'string' ? { text: entry } : entry
    const own = below(at, index)
    const numbers = [...parametersIn(when, conditions), ...parametersIn(whom, conditions)]
    return {
      text: numbers.reduce((so, name) => withValue(so, parameters?.[name]?.default, values.get(name)), text),
      when: parse(whom, below(own, 'for')),
      ...(when !== undefined && { must: parse(when, below(own, 'when')) }),
      ...(channel !== undefined && { channel }),
      ...(basis !== undefined && { basis }),
      at: own
    }
  })
}

/** A text that states the number of a parameter states the one that holds here: one condition has one number. */
function withValue(text: string, base: Scalar | undefined, value: Scalar | undefined): string {
  if (base === undefined || value === undefined) return text
  const stated = new RegExp(`(?<![\\d.])${String(base).replace(/\./g, '\\.')}(?![\\d.])`, 'g')
  return text.match(stated)?.length === 1 ? text.replace(stated, () => String(value)) : text
}

/** How long a step takes and what it is judged by is stated of items only. */
type Stated = NonNullable<ItemDoc['steps']>[number] & NonNullable<ServiceDoc['steps']>[number]

export function linkSteps(
  stated: ServiceDoc['steps'] | ItemDoc['steps'],
  at: At,
  parse: ConditionParser,
  timeOf: (time: DurationDoc | undefined, at: At) => Duration | undefined,
  expand: (names: string[]) => string[] = (names) => names
): Step[] {
  return ((stated ?? []) as Stated[]).map(({ name, actor, time, criteria, items, channels, when }, index) => {
    const taken = timeOf(time, below(at, index, 'time'))
    return {
      name,
      ...(actor !== undefined && { actor }),
      ...(taken && { time: taken }),
      ...(criteria !== undefined && { criteria }),
      ...(items && { items: expand(items) }),
      ...(channels && { channels }),
      when: parse(when, below(at, index, 'when'))
    }
  })
}

type Written<T> = Omit<T, 'when'> & { when?: Condition; source?: unknown; note?: unknown }

/** What is stated in words and in some situations only, without what is kept for the record. */
export function linkWords<T extends { when: Cond }>(
  stated: readonly Written<T>[] | undefined,
  at: At,
  parse: ConditionParser
): T[] {
  return (stated ?? []).map(({ when, source: _, note: __, ...words }, index) => {
    return { ...words, when: parse(when, below(at, index, 'when')) } as unknown as T
  })
}

export function linkChannels(stated: ServiceDoc['channels'], at: At, parse: ConditionParser): Channel[] {
  const cases = Array.isArray(stated) ? {} : stated
  return channelsIn(stated).map((channel) => ({
    channel,
    when: parse(cases?.[channel]?.when, below(at, channel, 'when'))
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
