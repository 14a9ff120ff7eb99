/** What an item or a service looks at: facts in conditions, roles. What is not among it has no effect. */
import { facts, type Cond } from '../condition/cond.js'
import type { LinkedItem, LinkedLimits, LinkedService, Program } from '../link/model.js'
import { fieldsOf } from './fields.js'
import { remembered, rememberedIn } from './memo.js'
import { materialUses } from './parts.js'

/** Mostly “always”, which looks at nothing. */
function add(cond: Cond | undefined, found: Set<string>): void {
  if (cond && cond.op !== 'true' && cond.op !== 'false') for (const fact of facts(cond)) found.add(fact)
}

function addAll(entries: Iterable<{ when: Cond }>, found: Set<string>): void {
  for (const { when } of entries) add(when, found)
}

function addLimits({ uncounted, waiting }: LinkedLimits, found: Set<string>): void {
  addAll(uncounted, found)
  addAll(waiting, found)
}

function addSituations({ situations }: Pick<LinkedItem, 'situations'>, found: Set<string>): void {
  for (const { when, options } of situations.values()) {
    add(when, found)
    for (const option of options ?? []) add(option.when, found)
  }
}

function addLocated({ owner, participants = [] }: LinkedItem['data'], found: Set<string>): void {
  const places = [typeof owner === 'object' ? owner.at : undefined, ...participants.map(({ at }) => at)]
  for (const at of places) if (at !== undefined) found.add(at).add(`situations.${at}`)
}

/** The facts that an item depends on, in its own names. */
export const usedFacts = rememberedIn((item: LinkedItem, program: Program): ReadonlySet<string> => {
  const found = new Set<string>()
  const { tests, held } = fieldsOf(item, program)
  for (const { test } of tests) add(test, found)
  for (const cond of held) add(cond, found)
  for (const need of item.needs) if (need.kind === 'anyOf') add(need.when, found)
  for (const { use } of materialUses(item, program)) add(use.when, found)
  for (const { cond } of item.presence) add(cond, found)
  for (const { cond } of item.checks) add(cond, found)
  for (const entries of [item.atLeastOne, item.results, item.eligibility, item.steps, item.charges])
    addAll(entries, found)
  addSituations(item, found)
  addLimits(item.limits, found)
  addLocated(item.data, found)
  return found
})

/** The facts that a service depends on, those of its items included (they are unified by name or by `facts`). */
export const factsOfService = remembered((service: LinkedService): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { item, facts: names, when, bind } of service.usages.values()) {
    add(when, found)
    for (const players of bind.values()) addAll(players, found)
    for (const name of item.situations.keys()) found.add(`situations.${names.get(name) ?? name}`)
  }
  for (const { when, login } of service.subjects.values()) {
    add(when, found)
    add(login, found)
  }
  for (const entries of [service.resources, service.prior, service.eligibility, service.steps]) addAll(entries, found)
  for (const { cond } of service.checks) add(cond, found)
  for (const { cond } of service.presence) add(cond, found)
  addSituations(service, found)
  addLimits(service.limits, found)
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
