/** What an item or a service looks at: facts in conditions, roles. What is not among it has no effect. */
import { facts, type Cond } from '../condition/cond.js'
import { situationFact } from '../condition/fact.js'
import type { LinkedItem, LinkedLimits, LinkedService, Program, SituationQuestion } from '../link/model.js'
import { fieldsOf } from './fields.js'
import { remembered, rememberedIn } from '../base/memo.js'
import { materialUses } from './asked.js'

/** Mostly it is “always”, which looks at nothing. */
const isSometimes = (cond: Cond): boolean => cond.op !== 'true' && cond.op !== 'false'

function add(cond: Cond, found: Set<string>): void {
  if (isSometimes(cond)) for (const fact of facts(cond)) found.add(fact)
}

function condsOfLimits({ uncounted, waiting }: LinkedLimits): Cond[] {
  return [...uncounted, ...waiting].map(({ when }) => when)
}

type Asking = Pick<LinkedItem, 'situations'>

/** When a question and its options are there. */
function condsOfQuestion({ when, options = [] }: SituationQuestion): Cond[] {
  return [when, ...options.flatMap((option) => option.when ?? [])]
}

function addSituations({ situations }: Asking, found: Set<string>): void {
  for (const situation of situations.values()) for (const cond of condsOfQuestion(situation)) add(cond, found)
}

/** A question that only decides whether to ask another counts when that one does. */
function addQuestionsThatCount({ situations }: Asking, found: Set<string>): void {
  const waiting = new Map([...situations.values()].map((situation) => [situationFact(situation.name), situation]))
  for (let grown = true; grown;) {
    grown = false
    for (const [fact, situation] of waiting) {
      if (!found.has(fact)) continue
      waiting.delete(fact)
      grown = true
      for (const cond of condsOfQuestion(situation)) add(cond, found)
    }
  }
}

function addLocated({ owner, participants = [] }: LinkedItem['data'], found: Set<string>): void {
  const places = [typeof owner === 'object' ? owner.at : undefined, ...participants.map(({ at }) => at)]
  for (const at of places) if (at !== undefined) found.add(at).add(situationFact(at))
}

/** The conditions on which an item depends, in its own names, but for those of its questions. */
export const conditionsOf = rememberedIn((item: LinkedItem, program: Program): readonly Cond[] => {
  const entries = [
    item.atLeastOne,
    item.results,
    item.eligibility,
    item.steps,
    item.charges,
    item.channels,
    item.benefits,
    item.periods,
    item.places
  ]
  return [
    ...item.fields.flatMap(({ when, required }) => [when, required].filter(isSometimes)),
    ...fieldsOf(item, program).held,
    ...item.needs.flatMap((need) => (need.kind === 'anyOf' ? need.when : [])),
    ...materialUses(item, program).map(({ use }) => use.when),
    ...item.presence.map(({ cond }) => cond),
    ...item.checks.map(({ cond }) => cond),
    ...entries.flatMap((list) => list.map(({ when }) => when)),
    ...item.eligibility.flatMap(({ must }) => must ?? []),
    ...condsOfLimits(item.limits)
  ]
})

function factsWithoutQuestions(item: LinkedItem, program: Program): Set<string> {
  const found = new Set<string>()
  for (const cond of conditionsOf(item, program)) add(cond, found)
  addLocated(item.data, found)
  return found
}

/** The facts that an item looks at, in its own names. */
const usedFacts = rememberedIn((item: LinkedItem, program: Program): ReadonlySet<string> => {
  const found = factsWithoutQuestions(item, program)
  addSituations(item, found)
  return found
})

/** As `usedFacts`, but for what is looked at only to ask what nothing depends on. */
export const factsThatCount = rememberedIn((item: LinkedItem, program: Program): ReadonlySet<string> => {
  const found = factsWithoutQuestions(item, program)
  addQuestionsThatCount(item, found)
  return found
})

/** The conditions on which a service depends by itself, but for those of its questions. */
export function conditionsOfService(service: LinkedService): Cond[] {
  const entries = [
    service.resources,
    service.prior,
    service.eligibility,
    service.steps,
    service.charges,
    service.channels,
    service.benefits,
    service.periods,
    service.places
  ]
  return [
    ...[...service.usages.values()].flatMap(({ when, bind }) => [
      when,
      ...[...bind.values()].flatMap((players) => players.map((player) => player.when))
    ]),
    ...[...service.subjects.values()].flatMap(({ when, login }) => [when, login]),
    ...entries.flatMap((list) => list.map(({ when }) => when)),
    ...service.needs.flatMap(({ need }) =>
      need.kind === 'one' ? [need.use.when] : [need.when, ...need.options.flat().map(({ when }) => when)]
    ),
    ...service.checks.map(({ cond }) => cond),
    ...service.presence.map(({ cond }) => cond),
    ...service.eligibility.flatMap(({ must }) => must ?? []),
    ...condsOfLimits(service.limits)
  ]
}

/** The facts that a service depends on, those of its items included (they are unified by name or by `facts`). */
export const factsOfService = remembered((service: LinkedService): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const cond of conditionsOfService(service)) add(cond, found)
  for (const { item, facts: names } of service.usages.values())
    for (const name of item.situations.keys()) found.add(situationFact(names.get(name) ?? name))
  addQuestionsThatCount(service, found)
  return found
})

/** The form, materials, results, conditions or presence of an item speak of one of its roles. */
export function speaksOf(item: LinkedItem, role: string, program: Program): boolean {
  if (fieldsOf(item, program).roles.has(role)) return true
  const isOfIt = (entry: { role: string }) => entry.role === role
  if (item.atLeastOne.some(({ fields }) => fields.some(isOfIt))) return true
  if (materialUses(item, program).some(({ use }) => use.of === role)) return true
  if (item.results.some(({ of, gives }) => of === role || gives.some(isOfIt))) return true
  if (item.presence.some(({ who }) => who === role)) return true
  for (const { of } of item.roles.values()) if (of === role) return true
  for (const fact of usedFacts(item, program)) if (fact === role || fact.startsWith(`${role}.`)) return true
  return (
    item.fields.some(({ computed }) => computed && isNamedIn(role, computed)) ||
    item.checks.some((check) => isNamedIn(role, { ...check, at: undefined }))
  )
}

/** Before a dot, or alone: `count: shareholders` names a role without an element. */
function isNamedIn(role: string, value: object): boolean {
  const text = JSON.stringify(value)
  return text.includes(`"${role}.`) || text.includes(`"${role}"`)
}
