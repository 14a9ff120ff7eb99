/** One service: subjects, questions, the items it uses, resources, examples; overlays already in `data`. */
import type { FactInfo } from '../../condition/parse.js'
import { not, TRUE } from '../../condition/cond.js'
import { choiceFact, sameFact } from '../../condition/fact.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Document } from '../../schema/document.js'
import type { ServiceDoc } from '../../language/generated/types.js'
import { linkCheck } from '../item/check.js'
import { below, spanOf, type LinkContext } from '../context.js'
import { linkAnswers } from './answers.js'
import { linkExamples } from './example.js'
import type {
  At,
  Benefit,
  Period,
  Place,
  LinkedItem,
  LinkedResource,
  LinkedService,
  ServiceSubject,
  Usage
} from '../model.js'
import {
  bareSituation,
  checkNesting,
  finishSituation,
  elementInfo,
  isOpaqueElement,
  linkLimits,
  listsAround,
  parameterValues,
  reportUnknownName,
  resolveElement,
  situationInfo,
  type BareSituation
} from '../parts.js'
import { ANYWHERE, conditionParser, type ConditionParser, type Names } from '../condition/scope.js'
import { linkChannels, linkCharges, linkEligibility, linkSteps, linkWords } from '../item/stated.js'
import { linkNeeds } from './needs.js'
import { checkCounting, checkUsageName, linkUsage, checkSituations } from './usage.js'
import { withValues } from '../sentences.js'
import { linkWeights } from './weights.js'

const SUBJECT = { zh: '主体', en: 'subject' }
const NEVER = not(TRUE)

export interface Linked {
  items: Map<string, LinkedItem>
  /** An item of these without parts that do not concern the service. */
  leaving(id: string, without: { parts: readonly string[]; at: At }): LinkedItem
  resources: Map<string, LinkedResource>
  /** Resources of a single role, by the entity of that role. */
  serving: Map<string, LinkedResource[]>
  region?: string | undefined
}

export function linkService(
  stated: Document<'service'>,
  linked: Linked,
  set: Record<string, number | string>,
  context: LinkContext
): LinkedService {
  const parameters = parameterValues(entries(stated.data.parameters, 'parameters', stated), set, context)
  const doc = withValues(stated, parameters, context)
  const { data } = doc
  const at = (...path: (string | number)[]): At => ({ doc, path })
  const bare = new Map(
    Object.entries(data.situations ?? {}).map(([name, value]) => [
      name,
      bareSituation(name, value, at('situations', name), context)
    ])
  )
  const around = new Map(Object.entries(data.subjects))
  const used = itemsOf(doc, linked)
  const names: Names = {
    facts: serviceFacts(data, bare, used),
    lookup: (name) => elementInfo(name, new Map(Object.entries(data.subjects)), context),
    isOpaque: (name) =>
      name.includes('.')
        ? isOpaqueElement(name, new Map(Object.entries(data.subjects)), context)
        : Object.keys(data.items).some((usage) => !used.get(usage)?.sound),
    conditions: new Map(
      Object.entries(data.conditions ?? {}).map(([name, { when }]) => [name, { when, at: at('conditions', name) }])
    ),
    parameters,
    values: data.values ?? {},
    doc,
    lists: (subject) => listsAround(subject, around)
  }
  const parse = conditionParser(context, names)
  const conditions = [...names.conditions].map(([name, { when, at: place }]) => ({
    name: data.conditions![name]!.name,
    cond: parse(when, below(place, 'when'), ANYWHERE)
  }))
  const situations = new Map(
    [...bare].map(([name, situation]) => [name, finishSituation(situation, data.situations![name]!, parse, context)])
  )
  const subjects = linkSubjects(data, doc, parse, context)
  const usages = new Map<string, Usage>()
  for (const [name, raw] of Object.entries(data.items)) {
    const item = used.get(name)
    if (item) usages.set(name, linkUsage(name, raw, item, at('items', name), subjects, parse, context))
  }
  checkNames(data, usages, at, context)
  const expand = groupsOf(data)
  for (const usage of usages.values()) usage.after = expand(usage.after)
  const limits = linkLimits(data.limits, at('limits'), parameters, parse, context)
  for (const wait of [...limits.waiting, ...limits.uncounted]) if (wait.before) wait.before = expand(wait.before)
  checkSituations(situations, usages.values(), context)
  linkAnswers(situations, [...usages.values()], linked.resources, context)
  checkCounting(doc, usages.values(), context)
  const service: LinkedService = {
    id: doc.id,
    doc,
    data,
    subjects,
    situations,
    usages,
    resources: linkResources(data, doc, linked, subjects, parse, context),
    prior: linkPrior(data, doc, subjects, parse, context),
    limits,
    needs: linkNeeds(data, at('materials'), subjects, { usages, expand, parse }, context),
    parallel: (data.parallel ?? []).map(({ of }, index) => ({
      of: expand(of).filter((name) => usages.has(name)),
      at: at('parallel', index)
    })),
    checks: (data.checks ?? []).map((check, index) => linkCheck(check, at('checks', index), subjects, parse, context)),
    presence: (data.presence ?? []).map((entry, index) => ({
      ...entry,
      cond: parse(entry.when, at('presence', index, 'when'))
    })),
    eligibility: linkEligibility(data, parameters, at('eligibility'), parse),
    steps: linkSteps(data.steps, at('steps'), parse, () => undefined, expand),
    charges: linkCharges(data.fee, at('fee'), parse),
    channels: linkChannels(data.channels, at('channels'), parse),
    benefits: linkWords<Benefit>(data.benefits, at('benefits'), parse),
    periods: linkWords<Period>(data.periods, at('periods'), parse),
    places: linkWords<Place>(data.places, at('places'), parse),
    conditions,
    examples: []
  }
  const isRefined = doc.overlaid || [...usages.values()].some(({ item }) => item.doc.overlaid)
  service.examples = linkExamples(service, names, { region: linked.region, isRefined }, context)
  const weights = linkWeights(service, names, context)
  if (weights) service.weights = weights
  return service
}

function entries<T>(
  record: Record<string, T> | undefined,
  key: string,
  doc: Document
): Map<string, { value: T; at: At }> {
  return new Map(Object.entries(record ?? {}).map(([name, value]) => [name, { value, at: { doc, path: [key, name] } }]))
}

/** The items that a service uses, by the name that it gives them, without what does not concern it. */
function itemsOf(doc: Document<'service'>, { items, leaving }: Linked): Map<string, LinkedItem> {
  return new Map(
    Object.entries(doc.data.items).flatMap(([name, { use, without }]) => {
      const item = items.get(use)
      if (!item) return []
      const at = { doc, path: ['items', name, 'without'] }
      return [[name, without ? leaving(use, { parts: without, at }) : item]]
    })
  )
}

/** Situations of the service and of its items, the choices of optional items, and who is the same person as whom. */
function serviceFacts(
  data: ServiceDoc,
  bare: Map<string, BareSituation>,
  used: Map<string, LinkedItem>
): Map<string, FactInfo> {
  const facts = new Map<string, FactInfo>()
  for (const [name, situation] of bare) facts.set(name, situationInfo(situation))
  for (const [usage, { optional }] of Object.entries(data.items)) {
    const choice = choiceFact(usage)
    if (optional) facts.set(choice, { fact: choice, type: 'boolean' })
    for (const situation of used.get(usage)?.situations.values() ?? [])
      if (!facts.has(situation.name)) facts.set(situation.name, situationInfo(situation))
  }
  for (const [name, { mayBe }] of Object.entries(data.subjects)) {
    if (!mayBe) continue
    const codes = new Map([
      ...mayBe.map((other) => [other, data.subjects[other]?.name ?? other] as const),
      ['other', mayBe.length > 1 ? '都不是' : '不是'] as const
    ])
    const same = sameFact(name)
    facts.set(same, { fact: same, type: 'code', codes })
  }
  return facts
}

function linkSubjects(
  data: ServiceDoc,
  doc: Document<'service'>,
  parse: ConditionParser,
  context: LinkContext
): Map<string, ServiceSubject> {
  const subjects = new Map<string, ServiceSubject>()
  for (const [name, raw] of Object.entries(data.subjects)) {
    const at: At = { doc, path: ['subjects', name] }
    subjects.set(name, {
      name,
      label: raw.name,
      entity: raw.entity,
      ...(raw.many && { many: { min: raw.many.min ?? 0, max: raw.many.max ?? 50 } }),
      ...(raw.of !== undefined && { of: raw.of }),
      ...(raw.chosenFrom !== undefined && { chosenFrom: raw.chosenFrom }),
      ...(raw.revisionOf !== undefined && { revisionOf: raw.revisionOf }),
      when: parse(raw.when, below(at, 'when'), raw.of),
      mayBe: raw.mayBe ?? [],
      login: raw.login === undefined ? NEVER : parse(raw.login, below(at, 'login')),
      minor: raw.minor ?? false,
      at
    })
  }
  checkNesting(subjects, SUBJECT, context)
  for (const subject of subjects.values()) checkPersons(subject, subjects, context)
  return subjects
}

function checkPersons(subject: ServiceSubject, subjects: Map<string, ServiceSubject>, context: LinkContext): void {
  const { docs, report } = context
  for (const key of ['chosenFrom', 'revisionOf'] as const) {
    const other = subject[key]
    if (other !== undefined && !subjects.has(other))
      reportUnknownName(other, SUBJECT, subjects.keys(), below(subject.at, key), report)
  }
  subject.mayBe.forEach((name, index) => {
    const at = below(subject.at, 'mayBe', index)
    const other = subjects.get(name)
    if (!other) return reportUnknownName(name, SUBJECT, subjects.keys(), at, report)
    if (!docs.entity.has(other.entity) || !docs.entity.has(subject.entity)) return
    const why =
      other.entity !== subject.entity
        ? { zh: '不是同一类对象', en: 'they are different kinds of things' }
        : apart(subject, other, subjects)
    if (why) report(diagnose('LB3021', { subject: subject.name, other: name, why }, spanOf(at)))
  })
}

/** A single subject may be another single one beside it, or a row of one list. */
function apart(
  subject: ServiceSubject,
  other: ServiceSubject,
  subjects: Map<string, ServiceSubject>
): { zh: string; en: string } | undefined {
  if (subject.many || other.of !== subject.of || (other.many && subject.of !== undefined))
    return { zh: '自己可有多个，或在别人的每一行里', en: 'it may be several itself, or is in the rows of another' }
  const lists = subject.mayBe.filter((name) => subjects.get(name)?.many)
  return other.many && lists[0] !== other.name
    ? { zh: '只能是一组人里的一位，这里有两组', en: 'it can be a row of one list only, and here are two' }
    : undefined
}

/** The subjects that can play the one role of a resource. */
function bindings(resource: LinkedResource, subjects: Map<string, ServiceSubject>): Map<string, string>[] {
  const [role] = resource.roles.values()
  return [...subjects.values()]
    .filter(({ entity }) => entity === role!.entity)
    .map((subject) => new Map([[role!.name, subject.name]]))
}

/** Resources of one role serve every single subject of their entity; those of several roles are bound by the service. */
function linkResources(
  data: ServiceDoc,
  doc: Document<'service'>,
  linked: Linked,
  subjects: Map<string, ServiceSubject>,
  parse: ConditionParser,
  context: LinkContext
): LinkedService['resources'] {
  const stated = (data.resources ?? []).flatMap((raw, index) => {
    const at: At = { doc, path: ['resources', index] }
    const resource = linked.resources.get(raw.use)
    if (!resource) return []
    const bind = new Map<string, string>()
    for (const [role, subject] of Object.entries(raw.bind ?? {})) {
      if (!resource.roles.has(role))
        reportUnknownName(
          role,
          { zh: '角色', en: 'role' },
          resource.roles.keys(),
          below(at, 'bind', role),
          context.report,
          'key'
        )
      else if (!subjects.has(subject))
        reportUnknownName(subject, SUBJECT, subjects.keys(), below(at, 'bind', role), context.report)
      else bind.set(role, subject)
    }
    const when = parse(raw.when, below(at, 'when'))
    if (raw.skip !== undefined) return []
    // Of one role and not bound, it is used as if it were not named, only where the service says.
    if (raw.bind === undefined && resource.roles.size === 1)
      return bindings(resource, subjects).map((each) => ({ resource, bind: each, when, at }))
    return [{ resource, bind, when, at }]
  })
  const named = new Set(data.resources?.map(({ use }) => use))
  const entities = new Set([...subjects.values()].map(({ entity }) => entity))
  const automatic = [...entities]
    .flatMap((entity) => linked.serving.get(entity) ?? [])
    .filter((resource) => !named.has(resource.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((resource) =>
      bindings(resource, subjects).map((bind) => {
        const [subject] = bind.values()
        return { resource, bind, when: TRUE, at: subjects.get(subject!)!.at }
      })
    )
  return [...stated, ...automatic]
}

function linkPrior(
  data: ServiceDoc,
  doc: Document<'service'>,
  subjects: Map<string, ServiceSubject>,
  parse: ConditionParser,
  context: LinkContext
): LinkedService['prior'] {
  return (data.prior ?? []).map((raw, index) => {
    const at: At = { doc, path: ['prior', index] }
    if (raw.of !== undefined && !subjects.has(raw.of))
      reportUnknownName(raw.of, SUBJECT, subjects.keys(), below(at, 'of'), context.report)
    const gives = (raw.gives ?? []).flatMap((ref, step) => {
      const found = resolveElement(ref, subjects, SUBJECT, below(at, 'gives', step), context)
      return found ? [{ subject: found.owner, element: found.element }] : []
    })
    return {
      service: raw.service,
      ...(raw.material !== undefined && { material: raw.material }),
      ...(raw.of !== undefined && { of: raw.of }),
      gives,
      ...(raw.required && { required: true }),
      when: parse(raw.when, below(at, 'when')),
      at
    }
  })
}

/** The name of a group of `choose` stands for each of its items. */
function groupsOf({ choose = [] }: ServiceDoc): (names: string[]) => string[] {
  const groups = new Map(choose.flatMap(({ id, of }) => (id === undefined ? [] : [[id, of] as const])))
  return (names) => [...new Set(names.flatMap((name) => groups.get(name) ?? [name]))]
}

function checkNames(
  data: ServiceDoc,
  usages: Map<string, Usage>,
  at: (...path: (string | number)[]) => At,
  context: LinkContext
): void {
  const items = new Map(Object.keys(data.items).map((name) => [name, usages.get(name)]))
  const known = new Map([
    ...items,
    ...(data.choose ?? []).flatMap(({ id }) => (id === undefined ? [] : [[id, undefined] as const]))
  ])
  for (const [name, { after }] of Object.entries(data.items))
    after?.forEach((other, index) => checkUsageName(other, known, at('items', name, 'after', index), context))
  data.choose?.forEach(({ of, prefer }, index) => {
    of.forEach((name, step) => checkUsageName(name, items, at('choose', index, 'of', step), context))
    prefer?.forEach((name, step) => checkUsageName(name, items, at('choose', index, 'prefer', step), context))
  })
  data.parallel?.forEach(({ of }, index) =>
    of.forEach((name, step) => checkUsageName(name, known, at('parallel', index, 'of', step), context))
  )
  data.steps?.forEach(({ items: names }, index) =>
    names?.forEach((name, step) => checkUsageName(name, known, at('steps', index, 'items', step), context))
  )
  data.materials?.forEach((need, index) => {
    if (typeof need === 'object')
      need.for?.forEach((name, step) => checkUsageName(name, known, at('materials', index, 'for', step), context))
  })
  for (const kind of ['waiting', 'uncounted'] as const)
    data.limits?.[kind]?.forEach(({ before }, index) =>
      before?.forEach((name, step) => checkUsageName(name, known, at('limits', kind, index, 'before', step), context))
    )
  data.sections?.forEach(({ subjects }, index) =>
    subjects.forEach((name, step) => {
      if (!Object.hasOwn(data.subjects, name))
        reportUnknownName(
          name,
          SUBJECT,
          Object.keys(data.subjects),
          at('sections', index, 'subjects', step),
          context.report
        )
    })
  )
}
