/** Parts that items, services and resources share: roles, situations, limits, parameters, element references. */
import type { FactInfo, FactType } from '../condition/parse.js'
import { all, not, TRUE, type Scalar } from '../condition/cond.js'
import { situationFact, splitElement } from '../condition/fact.js'
import { durationWords, parseDuration, workdays, type Duration } from '../vocabulary/duration.js'
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type {
  Duration as DurationDoc,
  Limits,
  Parameters,
  ServiceLimits,
  Situations,
  Terms
} from '../language/generated/types.js'
import { entriesOf } from '../syntax/index.js'
import { below, spanOf, type LinkContext } from './context.js'
import { checkUnder, codesOf, factInfo, findElement, type Code } from './document/elements.js'
import type {
  Answerer,
  At,
  ElementDoc,
  LinkedLimits,
  Option,
  Role,
  SituationQuestion,
  Term,
  TimedLimit
} from './model.js'
import type { ConditionParser } from './condition/scope.js'

type RoleDoc =
  string | { entity: string; name?: string; optional?: boolean; many?: { min?: number; max?: number }; of?: string }

export function linkRole(name: string, value: RoleDoc, at: At, { docs }: LinkContext): Role {
  const role = typeof value === 'string' ? { entity: value } : value
  return {
    name,
    label: role.name ?? docs.entity.get(role.entity)?.data.name ?? name,
    entity: role.entity,
    optional: role.optional ?? false,
    ...(role.many && { many: { min: role.many.min ?? 0, max: role.many.max ?? 50 } }),
    ...(role.of !== undefined && { of: role.of }),
    at
  }
}

/** `of` must name another role or subject, without circles. */
export function checkNesting(
  all: Map<string, { of?: string; at: At }>,
  what: { zh: string; en: string },
  { report }: LinkContext
): void {
  for (const [name, { of, at }] of all) {
    if (of === undefined) continue
    if (!all.has(of)) reportUnknownName(of, what, all.keys(), below(at, 'of'), report)
    const seen = [name]
    for (let next: string | undefined = of; next !== undefined && all.has(next); next = all.get(next)?.of) {
      if (seen.includes(next)) {
        if (name === [...seen].sort()[0])
          report(diagnose('LB3009', { what, path: [...seen, next].join(' → ') }, spanOf(below(at, 'of'))))
        break
      }
      seen.push(next)
    }
  }
}

/** The lists that a role or subject is in, from the outermost; itself the last of them if it is one. */
export function listsAround(name: string, all: Map<string, { many?: unknown; of?: string }>): string[] {
  const lists: string[] = []
  const seen = new Set<string>()
  for (let next: string | undefined = name; next !== undefined && !seen.has(next); next = all.get(next)?.of) {
    seen.add(next)
    if (all.get(next)?.many) lists.unshift(next)
  }
  return lists
}

export function reportUnknownName(
  name: string,
  what: { zh: string; en: string },
  known: Iterable<string>,
  at: At,
  report: LinkContext['report'],
  part: 'key' | 'value' = 'value'
): void {
  const names = [...known]
  const suggestion = suggest(name, names)
  report(
    diagnose('LB3003', { name, what, known: names }, spanOf(at, part), suggestion === undefined ? {} : { suggestion })
  )
}

export interface ElementRef {
  owner: string
  element: string
  doc: ElementDoc
}

/** `role.element` → the role's element; what is unknown is reported. */
export function resolveElement(
  ref: string,
  roles: Map<string, { entity: string }>,
  what: { zh: string; en: string },
  at: At,
  context: LinkContext
): ElementRef | undefined {
  const { owner, element } = splitElement(ref)
  const role = roles.get(owner)
  if (!role) {
    reportUnknownName(owner, what, roles.keys(), at, context.report)
    return undefined
  }
  const doc = findElement(context, role.entity, element, at)
  return doc && { owner, element, doc }
}

/** Looks a fact such as `mother.insured` up without reporting: conditions word unknown facts themselves. */
export function elementInfo(
  name: string,
  roles: Map<string, { entity: string }>,
  context: LinkContext
): FactInfo | undefined {
  const { owner, element } = splitElement(name)
  const entity = context.docs.entity.get(roles.get(owner)?.entity ?? '')
  if (!entity || !Object.hasOwn(entity.data.elements, element)) return undefined
  return factInfo(context, name, entity.data.elements[element]!)
}

/** A fact about an element of an entity that is itself unknown. */
export function isOpaqueElement(name: string, roles: Map<string, { entity: string }>, { docs }: LinkContext): boolean {
  const entity = roles.get(splitElement(name).owner)?.entity
  return name.includes('.') && entity !== undefined && !docs.entity.has(entity)
}

const SITUATION_TYPES: Record<SituationQuestion['type'], FactType> = {
  boolean: 'boolean',
  choice: 'code',
  integer: 'number',
  decimal: 'number',
  date: 'date',
  region: 'region'
}

export function situationInfo(situation: BareSituation): FactInfo {
  return {
    fact: situationFact(situation.name),
    type: SITUATION_TYPES[situation.type],
    ...(situation.options && { codes: new Map(situation.options.map(({ code, name }) => [code, name])) })
  }
}

/** A situation before its conditions are parsed: they may look at any situation, so all must be known first. */
export type BareSituation = Omit<SituationQuestion, 'when' | 'options'> & {
  options?: (Code & { help?: string; say?: string })[]
}

export function bareSituation(name: string, value: Situations[string], at: At, context: LinkContext): BareSituation {
  const { ask, type = 'choice', say, help, unit, minimum, maximum } = value
  const answeredBy = answererOf(value)
  const options = value.options
    ? entriesOf(value.options).map(([code, option]) => ({
        code,
        ...(typeof option === 'string' ? { name: option } : named(option))
      }))
    : codesOf(context.docs, {
        ...(value.list !== undefined && { list: value.list }),
        ...(value.under !== undefined && { under: value.under })
      })
  return {
    name,
    ask,
    type,
    ...(answeredBy && { answeredBy }),
    ...(options && { options }),
    ...(say && { say }),
    ...(help !== undefined && { help }),
    ...(unit !== undefined && { unit }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    at
  }
}

function answererOf({ answeredBy = {} }: Situations[string]): Answerer | undefined {
  const { organization, resource, item } = answeredBy
  if (organization !== undefined) return { kind: 'organization', id: organization }
  if (resource !== undefined) return { kind: 'resource', id: resource }
  return item === undefined ? undefined : { kind: 'item', id: item }
}

type NamedOption = Pick<Option, 'name' | 'help' | 'say'>

function named({ name, help, say }: NamedOption): NamedOption {
  return { name, ...(help !== undefined && { help }), ...(say !== undefined && { say }) }
}

/** The situation with its conditions, and those of its options. */
export function finishSituation(
  bare: BareSituation,
  value: Situations[string],
  parse: ConditionParser,
  context: LinkContext
): SituationQuestion {
  const { under } = value
  if (under !== undefined) checkUnder(bare.options, below(bare.at, 'under'), context)
  const options = bare.options?.map(({ parent, ...option }) => {
    const stated = value.options?.[option.code]
    const when = typeof stated === 'object' ? stated.when : undefined
    if (under !== undefined && parent !== undefined)
      return { ...option, when: parse({ [under]: { eq: parent } }, below(bare.at, 'under')) }
    return when === undefined
      ? option
      : { ...option, when: parse(when, below(bare.at, 'options', option.code, 'when')) }
  })
  return { ...bare, ...(options && { options }), when: parse(value.when, below(bare.at, 'when')) }
}

/** Values of parameters: the default, or what an overlay sets; a default out of its own bounds is reported. */
export function parameterValues(
  parameters: Map<string, { value: Parameters[string]; at: At }>,
  set: Record<string, number | string>,
  { report }: LinkContext
): Map<string, Scalar> {
  const values = new Map<string, Scalar>()
  for (const [name, { value, at }] of parameters) {
    if (!inBounds(value.default, value))
      report(
        diagnose(
          'LB3011',
          { name, value: value.default, min: value.min ?? '—', max: value.max ?? '—' },
          spanOf(below(at, 'default'))
        )
      )
    values.set(name, set[name] ?? value.default)
  }
  return values
}

export function inBounds(value: number | string, parameter: Parameters[string]): boolean {
  const { min, max } = parameter
  const size = (raw: number | string) => sizeOf(raw, parameter)
  return (
    !Number.isNaN(size(value)) &&
    (min === undefined || size(value) >= size(min)) &&
    (max === undefined || size(value) <= size(max))
  )
}

/** A value of a parameter as a number; NaN for what is none. */
export function sizeOf(raw: number | string, { type }: Parameters[string]): number {
  if (type !== 'duration') return Number(raw)
  const duration = parseDuration(String(raw))
  return duration ? workdays(duration) : Number.NaN
}

export function linkDuration(
  raw: DurationDoc | undefined,
  parameters: Map<string, Scalar>,
  at: At,
  { report }: LinkContext
): Duration | undefined {
  if (raw === undefined) return undefined
  if (typeof raw === 'string') return parseDuration(raw)
  const value = parameters.get(raw.param)
  if (value === undefined) {
    const suggestion = suggest(raw.param, parameters.keys())
    report(
      diagnose(
        'LB3010',
        { name: raw.param },
        spanOf(below(at, 'param')),
        suggestion === undefined ? {} : { suggestion }
      )
    )
  }
  return value === undefined
    ? undefined
    : parseDuration(typeof value === 'number' ? `${value} workdays` : String(value))
}

/** What is stated first goes first: each term applies where those before it do not. */
function linkTerms(
  stated: Terms | undefined,
  parameters: Map<string, Scalar>,
  at: At,
  parse: ConditionParser,
  context: LinkContext
): Term[] {
  if (!Array.isArray(stated)) {
    const time = linkDuration(stated, parameters, at, context)
    return time ? [{ time, when: TRUE }] : []
  }
  let rest = TRUE
  return stated.flatMap(({ time: raw, when: cond, basis }, index) => {
    const place = below(at, index)
    const time = linkDuration(raw, parameters, below(place, 'time'), context)
    const own = parse(cond, below(place, 'when'))
    const when = all(rest, own)
    rest = all(rest, not(own))
    if (time && stated.slice(0, index).some((earlier) => earlier.when === undefined))
      context.report(diagnose('LB5007', { time: durationWords(time) }, spanOf(place)))
    return time ? [{ time, when, ...(basis !== undefined && { basis }) }] : []
  })
}

export function linkLimits(
  limits: Limits | ServiceLimits | undefined,
  at: At,
  parameters: Map<string, Scalar>,
  parse: ConditionParser,
  context: LinkContext
): LinkedLimits {
  const terms = (key: 'statutory' | 'promised') => linkTerms(limits?.[key], parameters, below(at, key), parse, context)
  const timed = (key: 'uncounted' | 'waiting'): TimedLimit[] =>
    ((limits as ServiceLimits | undefined)?.[key] ?? []).flatMap((entry, index) => {
      const place = below(at, key, index)
      const time = linkDuration(entry.time, parameters, below(place, 'time'), context)
      const when = parse(entry.when, below(place, 'when'))
      return time
        ? [
            {
              name: entry.name,
              time,
              when,
              ...(entry.before && { before: entry.before }),
              ...(entry.basis !== undefined && { basis: entry.basis }),
              at: place
            }
          ]
        : []
    })
  return {
    statutory: terms('statutory'),
    promised: terms('promised'),
    uncounted: timed('uncounted'),
    waiting: timed('waiting')
  }
}
