/** What an item or a service looks at: facts in conditions, roles. What is not among it has no effect. */
import { facts, type Cond } from '../condition/cond.js'
import type { LinkedItem, LinkedLimits, LinkedService } from '../link/model.js'
import { remembered } from './memo.js'
import { conditionalFields, materialUses } from './parts.js'

function limitConds({ uncounted, waiting }: LinkedLimits): Cond[] {
  return [...uncounted, ...waiting].map(({ when }) => when)
}

function itemConds(item: LinkedItem): Cond[] {
  return [
    ...conditionalFields(item).flatMap(({ when, required, holds }) => [when, required, ...(holds ? [holds] : [])]),
    ...item.needs.flatMap((need) => (need.kind === 'anyOf' ? [need.when] : [])),
    ...materialUses(item).map(({ use }) => use.when),
    ...item.presence.map(({ cond }) => cond),
    ...item.checks.map(({ cond }) => cond),
    ...[item.atLeastOne, item.results, item.eligibility, item.steps, item.charges].flat().map(({ when }) => when),
    ...situationConds(item),
    ...limitConds(item.limits)
  ]
}

function situationConds({ situations }: Pick<LinkedItem, 'situations'>): Cond[] {
  return [...situations.values()].flatMap(({ when, options }) => [
    when,
    ...(options ?? []).flatMap((option) => (option.when ? [option.when] : []))
  ])
}

function located({ owner, participants }: LinkedItem['data']): string[] {
  const places = [typeof owner === 'object' ? owner.at : undefined, ...(participants ?? []).map(({ at }) => at)]
  return places.flatMap((at) => (at === undefined ? [] : [at, `situations.${at}`]))
}

/** The facts that an item depends on, in its own names. */
export const usedFacts = remembered(
  (item: LinkedItem): ReadonlySet<string> => new Set([...factsIn(itemConds(item)), ...located(item.data)])
)

/** Mostly “always”, which looks at nothing. */
function factsIn(conds: readonly Cond[]): Set<string> {
  const found = new Set<string>()
  for (const cond of conds)
    if (cond.op !== 'true' && cond.op !== 'false') for (const fact of facts(cond)) found.add(fact)
  return found
}

/** The facts that a service depends on, those of its items included (they are unified by name or by `facts`). */
export const factsOfService = remembered((service: LinkedService): ReadonlySet<string> => {
  const conds = [
    ...[...service.usages.values()].flatMap(({ when, bind }) => [
      when,
      ...[...bind.values()].flat().map((player) => player.when)
    ]),
    ...[...service.subjects.values()].flatMap(({ when, login }) => [when, login]),
    ...[service.resources, service.prior, service.eligibility, service.steps].flat().map(({ when }) => when),
    ...service.checks.map(({ cond }) => cond),
    ...service.presence.map(({ cond }) => cond),
    ...situationConds(service),
    ...limitConds(service.limits)
  ]
  const own = [...service.usages.values()].flatMap(({ item, facts: names }) =>
    [...item.situations.keys()].map((name) => `situations.${names.get(name) ?? name}`)
  )
  return new Set([...factsIn(conds), ...own])
})

/** The roles that an item's form, materials, results, conditions and presence speak of. */
export function rolesUsed(item: LinkedItem): Set<string> {
  const { fields, results, presence, roles, atLeastOne, checks } = item
  return new Set([
    ...fields.map(({ role }) => role),
    ...fields.flatMap(({ computed }) => (computed ? [JSON.stringify(computed)] : [])).flatMap(rolesIn),
    ...atLeastOne.flatMap((group) => group.fields.map(({ role }) => role)),
    ...checks.flatMap((check) => rolesIn(JSON.stringify({ ...check, at: undefined }))),
    ...materialUses(item).map(({ use }) => use.of ?? ''),
    ...results.flatMap(({ of, gives }) => [of ?? '', ...gives.map(({ role }) => role)]),
    ...presence.map(({ who }) => who ?? ''),
    ...[...roles.values()].map(({ of }) => of ?? ''),
    ...[...usedFacts(item)].map((fact) => fact.split('.')[0]!)
  ])
}

/** Names before a dot, or alone in quotation marks: `count: shareholders` names a role without an element. */
function rolesIn(text: string): string[] {
  return Array.from(text.matchAll(/"(\w+)(?=[."])/g), (match) => match[1]!)
}
