/** One item: its chain folded, references resolved, conditions parsed. */
import type { Scalar } from '../../condition/cond.js'
import { facts } from '../../condition/cond.js'
import { elementFact, isFact } from '../../condition/fact.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { othersText } from '../../diagnostics/others.js'
import type { Document } from '../../schema/document.js'
import type { Field, ItemDoc, MaterialNeed, Values } from '../../language/generated/types.js'
import { chainOf, foldedData, listEntries, mapEntries, statedAt, type Chain } from './chain.js'
import { below, spanOf, type LinkContext } from '../context.js'
import { linkCheck } from './check.js'
import { constraintsOf } from '../document/elements.js'
import { linkNeed } from './material.js'
import { leavingOut } from '../refine.js'
import { withValues } from '../sentences.js'
import { linkChannels, linkCharges, linkEligibility, linkSteps, linkWords } from './stated.js'
import type { At, Benefit, Period, Place, ItemField, ItemResult, LinkedItem, NamedCondition, Role } from '../model.js'
import {
  bareSituation,
  type BareSituation,
  checkNesting,
  elementInfo,
  finishSituation,
  isOpaqueElement,
  linkDuration,
  linkLimits,
  linkRole,
  listsAround,
  parameterValues,
  resolveElement,
  situationInfo
} from '../parts.js'
import { checkParts } from '../document/field-parts.js'
import { ANYWHERE, conditionParser, type ConditionParser } from '../condition/scope.js'

const ROLE = { zh: '角色', en: 'role' }

/**
 * @param added the materials that a region adds, each with its place
 * @param without what a service leaves out of the item, and where it says so
 */
export function linkItem(
  doc: Document<'item'>,
  outer: LinkContext,
  set: Record<string, number | string>,
  added: readonly { value: MaterialNeed; at: At }[],
  without?: { parts: readonly string[]; at: At }
): LinkedItem {
  const stated = without ? leavingOut(chainOf(doc, outer), without, outer.report) : chainOf(doc, outer)
  // What an unknown base would bring is unknown too; the reference to it is reported.
  let sound = stated[0]!.data.extends === undefined
  const isWhole = sound
  const context: LinkContext = {
    ...outer,
    report: (diagnostic) => {
      sound = false
      if (isWhole) outer.report(diagnostic)
    }
  }
  const parameters = parameterValues(mapEntries(stated, 'parameters'), set, context)
  const chain = stated.map((one) => withValues(one, parameters, context))
  const data = withAdded(foldedData(chain), added)
  const roles = new Map(
    [...mapEntries(chain, 'roles')].map(([name, { value, at }]) => [name, linkRole(name, value, at, context)])
  )
  if (chain.length === 1 || data.roles) checkNesting(roles, ROLE, context)
  const entries = mapEntries(chain, 'situations')
  const bare = new Map([...entries].map(([name, { value, at }]) => [name, bareSituation(name, value, at, context)]))
  const { parse, conditions } = itemConditions(doc, chain, roles, bare, parameters, context, data.values ?? {})
  const situations = new Map(
    [...bare].map(([name, situation]) => [name, finishSituation(situation, entries.get(name)!.value, parse, context)])
  )
  const { fields, atLeastOne, isComplete } = linkForm(chain, roles, situations, parse, context)
  const needs = [...listEntries(chain, 'materials'), ...added].flatMap(({ value, at }) => {
    if (typeof value === 'object' && value.for) context.report(diagnose('LB3110', {}, spanOf(below(at, 'for'), 'key')))
    return linkNeed(value, at, roles, parse, context)
  })
  const item: LinkedItem = {
    id: doc.id,
    sound: true,
    doc: chain.at(-1)!,
    data,
    roles,
    situations,
    fields,
    atLeastOne,
    checks: listEntries(chain, 'checks').map(({ value, at }) => linkCheck(value, at, roles, parse, context)),
    needs,
    results: linkResults(chain, roles, parse, context),
    limitsAt: statedAt(chain, 'limits'),
    limits: linkLimits(data.limits, statedAt(chain, 'limits'), parameters, parse, context),
    presence: (data.presence ?? []).map((entry, index) => ({
      ...entry,
      cond: parse(entry.when, below(statedAt(chain, 'presence'), index, 'when'))
    })),
    eligibility: linkEligibility(data, parameters, statedAt(chain, 'eligibility'), parse),
    steps: linkSteps(data.steps, statedAt(chain, 'steps'), parse, (time, at) =>
      linkDuration(time, parameters, at, context)
    ),
    conditions,
    charges: linkCharges(data.fee, statedAt(chain, 'fee'), parse),
    channels: linkChannels(data.channels, statedAt(chain, 'channels'), parse),
    benefits: linkWords<Benefit>(data.benefits, statedAt(chain, 'benefits'), parse),
    periods: linkWords<Period>(data.periods, statedAt(chain, 'periods'), parse),
    places: linkWords<Place>(data.places, statedAt(chain, 'places'), parse)
  }
  if (isComplete) checkFactsOnForm(item, context)
  return { ...item, sound }
}

/** Where nobody says what the item takes everywhere, what a region adds does not make it known. */
function withAdded(data: ItemDoc, added: readonly { value: MaterialNeed }[]): ItemDoc {
  if (added.length === 0 || data.materials === undefined) return data
  return { ...data, materials: [...data.materials, ...added.map(({ value }) => value)] }
}

function itemConditions(
  doc: Document,
  chain: Chain,
  roles: Map<string, Role>,
  situations: Map<string, BareSituation>,
  parameters: Map<string, Scalar>,
  context: LinkContext,
  values: Values
): { parse: ConditionParser; conditions: NamedCondition[] } {
  const stated = [...mapEntries(chain, 'conditions')]
  const named = new Map(stated.map(([name, { value, at }]) => [name, { when: value.when, at }]))
  const parse = conditionParser(context, {
    facts: new Map([...situations].map(([name, situation]) => [name, situationInfo(situation)])),
    lookup: (name) => elementInfo(name, roles, context),
    isOpaque: (name) => isOpaqueElement(name, roles, context),
    conditions: named,
    parameters,
    values,
    doc,
    lists: (role) => listsAround(role, roles)
  })
  const conditions = stated.map(([, { value, at }]) => ({
    name: value.name,
    cond: parse(value.when, below(at, 'when'), ANYWHERE)
  }))
  return { parse, conditions }
}

function linkForm(
  chain: Chain,
  roles: Map<string, Role>,
  situations: Map<string, unknown>,
  parse: ConditionParser,
  context: LinkContext
) {
  const fields: ItemField[] = []
  const atLeastOne: LinkedItem['atLeastOne'] = []
  const seen = new Map<string, At>()
  const twice: { name: string; first: At; place: At }[] = []
  let isComplete = true
  for (const { value, at } of listEntries(chain, 'form')) {
    const entry = (typeof value === 'string' ? { element: value } : value) as Exclude<Field, string>
    if (entry.atLeastOne) {
      const refs = entry.atLeastOne.flatMap(
        (ref, index) => resolveElement(ref, roles, ROLE, below(at, 'atLeastOne', index), context) ?? []
      )
      const [owner, ...others] = new Set(refs.map((ref) => ref.owner))
      const when = parse(entry.when, below(at, 'when'), others.length === 0 ? owner : undefined)
      atLeastOne.push({ fields: refs.map(({ owner, element }) => ({ role: owner, element })), when, at })
      continue
    }
    const place = typeof value === 'string' ? at : below(at, 'element')
    const ref = entry.element === undefined ? undefined : resolveElement(entry.element, roles, ROLE, place, context)
    if (!ref) {
      isComplete = false
      continue
    }
    checkParts(entry, at, roles, situations, context)
    const field: ItemField = {
      role: ref.owner,
      element: ref.element,
      label: entry.label ?? ref.doc.name,
      as: entry.as ?? ref.element,
      when: parse(entry.when, below(at, 'when'), ref.owner),
      required: parse(entry.required ?? false, below(at, 'required'), ref.owner),
      ...(entry.required === undefined && { requiredUnknown: true as const }),
      ...(entry.section !== undefined && { section: entry.section }),
      ...(entry.basis !== undefined && { basis: entry.basis }),
      ...(entry.purpose !== undefined && { purpose: entry.purpose }),
      ...(entry.map && { map: entry.map }),
      ...(entry.computed && { computed: entry.computed }),
      ...(entry.computed?.holds !== undefined && {
        holds: parse(entry.computed.holds, below(at, 'computed', 'holds'), ref.owner)
      }),
      byOffice: entry.filledBy === 'office',
      constraints: constraintsOf(entry),
      ...(entry.ask && { ask: entry.ask }),
      at: place
    }
    const isNew = isFirst(
      elementFact(field.role, field.element),
      `${roles.get(field.role)!.label}.${field.label}`,
      place
    )
    const names = field.map?.split?.into ?? [field.as]
    if (isNew)
      for (const name of names)
        isFirst(`${field.role} as ${name}`, name, entry.as === undefined ? place : below(at, 'as'))
    fields.push(field)
  }
  const others = othersText(twice.length - 1)
  for (const { name, first, place } of others.zh === '' ? twice : twice.slice(0, 1))
    context.report(
      diagnose('LB3024', { name, others }, spanOf(place), {
        related: [{ span: spanOf(first), zh: '第一次在这里', en: 'first here' }]
      })
    )
  return { fields, atLeastOne, isComplete }

  function isFirst(id: string, name: string, place: At): boolean {
    const first = seen.get(id)
    if (!first) return Boolean(seen.set(id, place))
    twice.push({ name, first, place })
    return false
  }
}

function linkResults(
  chain: Chain,
  roles: Map<string, Role>,
  parse: ConditionParser,
  context: LinkContext
): ItemResult[] {
  return listEntries(chain, 'results').map(({ value: result, at }) => ({
    ...(result.material !== undefined && { material: result.material }),
    ...(result.of !== undefined && { of: result.of }),
    ...(result.name !== undefined && { name: result.name }),
    ...(result.type !== undefined && { type: result.type }),
    ...(result.sample !== undefined && { sample: result.sample }),
    ...(result.delivery !== undefined && { delivery: result.delivery }),
    gives: (result.gives ?? []).flatMap((ref, index) => {
      const found = resolveElement(ref, roles, ROLE, below(at, 'gives', index), context)
      return found ? [{ role: found.owner, element: found.element }] : []
    }),
    when: parse(result.when, below(at, 'when')),
    at
  }))
}

/** A department can only decide on what its own form (or a situation) tells it. */
function checkFactsOnForm(item: LinkedItem, { report }: LinkContext): void {
  const onForm = new Set(item.fields.map(({ role, element }) => elementFact(role, element)))
  const check = (cond: ItemField['when'], at: At) => {
    for (const fact of facts(cond)) {
      if (isFact('situation', fact) || onForm.has(fact)) continue
      report(diagnose('LB3026', { fact, item: item.data.name }, spanOf(at)))
    }
  }
  for (const field of item.fields) {
    check(field.when, below({ ...field.at, path: field.at.path.slice(0, 2) }, 'when'))
    check(field.required, below({ ...field.at, path: field.at.path.slice(0, 2) }, 'required'))
  }
  for (const need of item.needs) check(need.kind === 'one' ? need.use.when : need.when, below(need.at, 'when'))
}
