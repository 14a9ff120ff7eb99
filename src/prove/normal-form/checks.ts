/** What is compared across fields, as the specs say and as merging made of it: in one canonical form, whoever states it. */
import { all, TRUE, type Cond } from '../../condition/cond.js'
import { elementFact, splitElement } from '../../condition/fact.js'
import type { Check as LinkedCheck, LinkedService, Program } from '../../link/model.js'
import type { Bundle, MergedCheck } from '../../merge/bundle.js'
import { type Binding } from './binding.js'

interface Check {
  relation: string
  when: Cond
}

export function checksOf(service: LinkedService, items: Binding[], { docs }: Program): Check[] {
  return [
    ...dependents(service, items, docs),
    ...service.checks.map((check) => ({ relation: relationOf(check, (ref) => ref), when: check.cond })),
    ...items.flatMap((item) => [...ofItem(item), ...groups(item)])
  ]
}

export function mergedChecksOf({ checks, atLeastOne }: Bundle): Check[] {
  return [
    ...checks.map((check) => ({
      relation: check.under ? underOf(check.under) : relationOf(check, (ref) => ref),
      when: check.cond
    })),
    ...atLeastOne.map(({ fields, when }) => ({ relation: groupOf(fields), when }))
  ]
}

/** What is filled in under another answer, wherever both are filled in: it is the element that says so. */
function dependents({ subjects }: LinkedService, items: Binding[], docs: Program['docs']): Check[] {
  const filled = new Set(
    items.flatMap(({ usage, players }) =>
      usage.item.fields
        .filter(({ byOffice, map }) => !byOffice && map?.const === undefined && !map?.join)
        .flatMap(({ role, element }) => players(role).map(({ subject }) => elementFact(subject, element)))
    )
  )
  return [...filled].flatMap((fact) => {
    const { owner, element } = splitElement(fact)
    const under = docs.entity.get(subjects.get(owner)?.entity ?? '')?.data.elements[element]?.under
    const above = under === undefined ? undefined : elementFact(owner, under)
    return above !== undefined && filled.has(above) ? [{ relation: underOf([above, fact]), when: TRUE }] : []
  })
}

function underOf(under: readonly [string, string]): string {
  return JSON.stringify({ under })
}

function ofItem({ usage, applies, players, bind }: Binding): Check[] {
  return usage.item.checks.map((check) => ({
    relation: relationOf(check, (ref) => {
      const { owner: role, element } = splitElement(ref)
      return `${players(role)[0]?.subject ?? role}.${element}`
    }),
    when: all(applies, bind(check.cond))
  }))
}

/** “At least one of these”, of each who may play the role of the first. */
function groups({ usage, applies, players, bind }: Binding): Check[] {
  return usage.item.atLeastOne.flatMap(({ fields, when }) => {
    const first = fields[0]?.role ?? ''
    return players(first).map((player) => ({
      relation: groupOf(
        fields.flatMap(({ role, element }) =>
          (role === first ? [player] : players(role)).map(({ subject }) => elementFact(subject, element))
        )
      ),
      when: all(applies, player.when, bind(when))
    }))
  })
}

function groupOf(fields: readonly string[]): string {
  return JSON.stringify({ atLeastOne: [...fields].sort() })
}

function relationOf(check: LinkedCheck | MergedCheck, ref: (text: string) => string): string {
  const { name, sum, distinct, equal, ordered } = check
  return JSON.stringify({
    name,
    ...(sum && {
      sum: {
        ...sum,
        of: ref(sum.of),
        ...(sum.equalsElement !== undefined && { equalsElement: ref(sum.equalsElement) })
      }
    }),
    ...(distinct && { distinct: distinct.map(ref) }),
    ...(equal && { equal: equal.map(ref) }),
    ...(ordered && { ordered: ordered.map(ref) })
  })
}
