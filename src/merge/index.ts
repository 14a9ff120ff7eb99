/**
 * Stage 5: one service of a Program → its Bundle. In order: who plays which role; one form; one source for each field;
 * one set of materials; one process; the way back to each item (dispatch); then the ledger and the examples.
 */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { isPossible, type Situations } from '../situations/index.js'
import { all, any } from '../condition/cond.js'
import { elementFact, splitElement } from '../condition/fact.js'
import { spanOf } from '../link/context.js'
import { calendarOf } from '../link/document/calendar.js'
import { standardOf } from '../link/standard.js'
import { regionName } from '../link/service/regions.js'
import { implementationOf, overlaysFor } from '../link/service/overlay.js'
import type { ItemResult, LinkedService, Program } from '../link/model.js'
import { codesOf, listCodes } from '../link/document/elements.js'
import { factsOnly } from '../standard/facts.js'
import { fillersOf } from '../standard/phrases.js'
import { missingOf } from '../standard/required.js'
import { isAskedFor } from './binding/askers.js'
import { bindUsage, checkPlayers } from './binding/bind.js'
import type { Bundle, BundleItem, Material, Section, Subject } from './bundle.js'
import { checkChoices, openChoices, preferHigher } from './interview/choices.js'
import { mergeChecks, mergeGroups } from './form/checks.js'
import { elementDoc, fieldName, type BoundUsage, type MergeContext } from './context.js'
import { contractOf } from './contract.js'
import { digestOf, documentsOf } from './digest.js'
import { dispatchOf, itemForm } from './form/dispatch.js'
import { checkExamples } from './examples/index.js'
import { mergeFields } from './form/fields.js'
import { interviewOrder } from './interview/order.js'
import { ledgerOf } from './ledger/index.js'
import { checkMappings } from './form/mapping.js'
import { mergeMaterials } from './materials/index.js'
import { findNumbers } from './form/numbers.js'
import { declaredOrder } from './process/order.js'
import { ownerOf, participantsOf, party } from './binding/parties.js'
import { ownOverlays, partsOf, publishedGuides } from './service-documents.js'
import { limitsOf, mergeProcess } from './process/index.js'
import { checkGates, gatesOf, possibleSituations } from './interview/possible.js'
import { questionsOf } from './interview/questions.js'
import { checkRows } from './binding/row-dates.js'
import { checkRowHats } from './binding/row-hats.js'
import { findSources } from './form/sources.js'
import type { Words } from '../wording/conditions.js'
import { checkAsked } from './binding/narrower-questions.js'
import { checkAnswered } from './binding/unanswered.js'
import { usageName } from './binding/usage-name.js'

export interface Merged {
  diagnostics: Diagnostic[]
  /** What rules over a service look at. */
  service?: MergedService
  /** Made when it is asked for: the ledger takes as long as all the rest, and a check does without it. */
  bundle?: () => Bundle
}

/**
 * One service of a linked program → its Bundle. What cannot be merged is among the diagnostics (LB4xxx); a service that does
 * not exist has none and no bundle.
 *
 * @example
 * merge(link([]).program, 'nowhere') // => { diagnostics: [] }
 */
export function merge(program: Program, serviceId: string): Merged {
  const service = program.services.get(serviceId)
  const diagnostics: Diagnostic[] = []
  if (!service) return { diagnostics }
  const uses = preferHigher(
    [...service.usages.values()].map((usage) => bindUsage(usage, service)),
    service
  )
  const questions = questionsOf(service, uses, program)
  const situations = possibleSituations(questions, service, uses, program)
  const context: MergeContext = {
    program,
    service,
    questions,
    situations,
    uses,
    report: (diagnostic) => void diagnostics.push(diagnostic)
  }

  checkApplicable(context)
  checkPlayers(context)
  checkRows(context)
  checkRowHats(context)
  checkChoices(context)
  checkGates(context)
  checkAsked(context)
  checkAnswered(context)
  const order = declaredOrder(context)
  const fields = mergeFields(context)
  const { materials, alternatives } = mergeMaterials(fields, context, order)
  findSources(fields, context, order)
  findNumbers(fields, context)
  checkMappings(context)
  const isFiller = fillersOf(service.doc, program)
  const decided: Decided = {
    service: factsOnly(service.data, isFiller),
    presence: factsOnly({ presence: service.presence }, isFiller).presence,
    items: uses.map((use) => factualItem(use, context)),
    fields,
    materials: materials.map((material) => factualMaterial(material, isFiller)),
    alternatives,
    process: mergeProcess(context, order)
  }
  if (!order.circular) checkExamples(decided, context)
  return { diagnostics, service: { ...decided, linked: service, situations }, bundle: () => bundleOf(decided, context) }
}

/** What a check needs of a bundle, and the service that it is made of. */
export type MergedService = Decided & { linked: LinkedService; situations: Situations }

type Decided = Pick<Bundle, 'service' | 'presence' | 'items' | 'fields' | 'materials' | 'alternatives' | 'process'>

function bundleOf(decided: Decided, context: MergeContext): Bundle {
  const { program, service, uses, questions } = context
  const documents = documentsOf(program, service.id)
  const parts = [...partsOf(service.doc, program), ...ownOverlays(service, program)]
  const region = program.region
  const subjects = subjectsOf(service)
  const dispatch = uses.map(dispatchOf)
  const interview = interviewOrder({ questions, fields: decided.fields, subjects, dispatch })
  const place = new Map(interview.map((name, index) => [name, index]))
  const merged: Omit<Bundle, 'ledger' | 'contract'> = {
    ...decided,
    id: service.id,
    name: service.data.name,
    status: service.data.status ?? 'draft',
    ...(region !== undefined && { region: { code: region, name: regionName(region, program.docs) } }),
    stages: stagesOf(service, program),
    ...implementation(service, program),
    digest: digestOf(documents, region),
    ...(service.data.lead !== undefined && { lead: party(service.data.lead, context) }),
    partners: (service.data.partners ?? []).map((id) => party(id, context)),
    ...factsOnly(
      { eligibility: service.eligibility.map(({ at: _, ...entry }) => entry), steps: service.steps },
      fillersOf(service.doc, program)
    ),
    charges: factsOnly({ fee: { items: service.charges } }, fillersOf(service.doc, program)).fee.items,
    channels: service.channels,
    benefits: service.benefits,
    periods: service.periods,
    ...factsOnly({ places: service.places }, fillersOf(service.doc, program)),
    first: service.prior.flatMap(({ service: id, required, when }) =>
      required ? [{ service: id, name: program.docs.service.get(id)?.data.name ?? id, when }] : []
    ),
    conditions: [
      ...service.conditions,
      ...uses.flatMap(({ usage, bind }) => usage.item.conditions.map(({ name, cond }) => ({ name, cond: bind(cond) })))
    ],
    limits: limitsOf(service.limits, (cond) => cond),
    subjects,
    questions: questions.toSorted((a, b) => place.get(a.fact)! - place.get(b.fact)!),
    interview,
    situations: context.situations,
    sections: sectionsOf(service),
    atLeastOne: mergeGroups(context),
    checks: mergeChecks(decided.fields, context),
    choose: openChoices(context),
    ...countedBy(service, program),
    gates: gatesOf(service, uses),
    dispatch,
    missing: parts.flatMap((doc) => missingOf(doc, program)),
    sources: publishedGuides(parts)
  }
  return { ...merged, contract: contractOf(merged), ledger: ledgerOf(merged, context, wordsOf(merged, context)) }
}

/** An item whose condition holds in no situation is a mistake. */
function checkApplicable(context: MergeContext): void {
  for (const { usage, applies } of context.uses)
    if (isPossible(applies, context.situations) === false)
      context.report(diagnose('LB4004', { item: usage.item.data.name }, spanOf(usage.at, 'key')))
}

function stagesOf({ doc }: LinkedService, program: Program): string[] {
  const tables = standardOf(doc, program)?.data.tables
  return [tables?.['stagePerson'], tables?.['stageBusiness']].flatMap((id) => {
    const table = id === undefined ? undefined : program.docs.codelist.get(id)?.data
    return table ? listCodes(table).map(({ name }) => name) : []
  })
}

function countedBy({ doc, usages }: LinkedService, program: Program): Pick<Bundle, 'calendar'> {
  const counts = [`service/${doc.id}`, ...[...usages.values()].map(({ item }) => `item/${item.id}`)]
  const calendar = calendarOf(standardOf(doc, program))
  return calendar && counts.some((id) => program.counting.has(id)) ? { calendar } : {}
}

function wordsOf({ questions }: Pick<Bundle, 'questions'>, context: MergeContext): Words {
  return {
    questions,
    fieldName: (fact) => fieldName(context, fact),
    codeName: (fact, code) => {
      const { owner, element } = splitElement(fact)
      const doc = elementDoc(context, owner, element)
      return doc && codesOf(context.program.docs, doc)?.find((entry) => entry.code === code)?.name
    }
  }
}

function implementation({ id, data }: LinkedService, { docs, region }: Program): Pick<Bundle, 'implementation'> {
  const own = implementationOf(overlaysFor(region, docs).filter(({ data }) => data.service === id))
  if (own) return { implementation: { code: own.code, region: regionName(own.region, docs) } }
  return data.implementation === undefined
    ? {}
    : {
        implementation: {
          code: data.implementation,
          region: data.region === undefined ? '' : regionName(data.region, docs)
        }
      }
}

function subjectsOf({ subjects }: LinkedService): Subject[] {
  return [...subjects.values()].map(({ at: _, mayBe: __, ...subject }) => subject)
}

function sectionsOf({ data, subjects }: LinkedService): Section[] {
  const stated = data.sections ?? []
  const placed = new Set(stated.flatMap((section) => section.subjects))
  const rest = [...subjects.values()].filter(({ name, of }) => !placed.has(name) && of === undefined)
  return [...stated, ...rest.map(({ name, label }) => ({ name: label, subjects: [name] }))]
}

/** Without what an item fills in where it has no fact: nobody is shown that. */
function factualItem(use: BoundUsage, context: MergeContext): BundleItem {
  const isFiller = fillersOf(use.usage.item.doc, context.program)
  const item = factsOnly(itemOf(use, context), isFiller)
  const charges = factsOnly({ fee: { items: item.charges } }, isFiller).fee.items
  return { ...item, doc: factsOnly(item.doc, isFiller), charges }
}

function factualMaterial(material: Material, isFiller: (text: string) => boolean): Material {
  const uses = factsOnly({ materials: material.uses }, isFiller).materials
  return factsOnly({ ...material, uses }, isFiller)
}

/** The sample of a document is that of the material that it is, unless the item has its own. */
function resultTold({ type, sample, delivery }: Omit<ItemResult, 'gives' | 'when'>, known?: string | string[]) {
  const shown = sample ?? (known && [known].flat().join('、'))
  return {
    ...(type !== undefined && { type }),
    ...(shown !== undefined && { sample: shown }),
    ...(delivery !== undefined && { delivery })
  }
}

function itemOf(use: BoundUsage, context: MergeContext): BundleItem {
  const { usage, applies, bind, roles } = use
  const { data, results, presence, limits } = usage.item
  return {
    usage: usage.name,
    id: usage.item.id,
    name: usageName(usage, context.service),
    owner: ownerOf(use, context),
    participants: participantsOf(use, context),
    when: applies,
    optional: usage.optional,
    after: usage.after,
    doc: isAskedFor(use, context.service) ? { ...data, materials: data.materials ?? [] } : data,
    ...(data.fee && { fee: data.fee }),
    limits: limitsOf(limits, bind),
    form: itemForm(use, context),
    results: results.map(({ material, name, gives, when, ...told }) => ({
      name:
        name ??
        (material === undefined ? undefined : context.program.docs.material.get(material)?.data.name) ??
        material ??
        '',
      ...(material !== undefined && { material }),
      gives: gives.flatMap(({ role, element }) =>
        (roles.get(role) ?? []).map(({ subject }) => elementFact(subject, element))
      ),
      when: all(applies, bind(when)),
      ...resultTold(told, context.program.docs.material.get(material ?? '')?.data.sample)
    })),
    presence: presence.map((entry) => ({ ...entry, cond: all(applies, any(bind(entry.cond))) })),
    eligibility: usage.item.eligibility.map(({ must, at: _, ...entry }) => ({
      ...entry,
      when: bind(entry.when),
      ...(must && { must: bind(must) })
    })),
    steps: usage.item.steps.map((step) => ({ ...step, when: bind(step.when) })),
    charges: usage.item.charges.map((charge) => ({ ...charge, when: bind(charge.when) })),
    channels: usage.item.channels.map((channel) => ({ ...channel, when: bind(channel.when) })),
    benefits: usage.item.benefits.map((benefit) => ({ ...benefit, when: bind(benefit.when) })),
    periods: usage.item.periods.map((period) => ({ ...period, when: bind(period.when) })),
    ...(data.contact && { contact: data.contact }),
    ...(data.places && { places: usage.item.places.map((place) => ({ ...place, when: bind(place.when) })) }),
    ...(data.faq && { faq: data.faq }),
    legalBasis: data.legalBasis ?? []
  }
}

export type { Bundle } from './bundle.js'
