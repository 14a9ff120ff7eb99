/** Checks across fields and rows, and “at least one of”, in terms of merged fields. */
import { all, FALSE, TRUE } from '../../condition/cond.js'
import { elementFact, splitElement } from '../../condition/fact.js'
import type { Check } from '../../link/model.js'
import type { Bundle, Field, MergedCheck } from '../bundle.js'
import type { BoundUsage, MergeContext } from '../context.js'

export function mergeChecks(fields: readonly Field[], context: MergeContext): MergedCheck[] {
  const own = context.service.checks.map((check) => strip(check, check.cond))
  return [
    ...own,
    ...context.uses.flatMap((use) => use.usage.item.checks.map((check) => bindCheck(check, use))),
    ...fields.flatMap((field) => underCheck(field, fields))
  ]
}

/** A county belongs to the city that is filled in: of codes as the list says, of 行政区划代码 as they begin. */
function underCheck({ key, name, under, codes }: Field, fields: readonly Field[]): MergedCheck[] {
  const above = fields.find((field) => field.key === under)
  if (!above) return []
  const parents = Object.fromEntries(
    codes?.flatMap(({ code, parent }) => (parent === undefined ? [] : [[code, parent]])) ?? []
  )
  const title = `${name}须属于所填的${above.name}`
  return [{ name: title, under: [above.key, key], ...(codes && { parents }), cond: TRUE }]
}

function strip({ at: _, when: __, ...check }: Check, cond: Check['cond']): MergedCheck {
  return { ...check, cond }
}

function bindCheck(check: Check, { usage, applies, roles, bind }: BoundUsage): MergedCheck {
  const ref = (text: string) => {
    const { owner, element } = splitElement(text)
    return elementFact(roles.get(owner)?.[0]?.subject ?? owner, element)
  }
  return {
    ...strip(check, all(applies, bind(check.cond))),
    item: usage.name,
    ...(check.sum && {
      sum: {
        ...check.sum,
        of: ref(check.sum.of),
        ...(check.sum.equalsElement !== undefined && { equalsElement: ref(check.sum.equalsElement) })
      }
    }),
    ...(check.distinct && { distinct: check.distinct.map(ref) }),
    ...(check.equal && { equal: check.equal.map(ref) }),
    ...(check.ordered && { ordered: check.ordered.map(ref) })
  }
}

export function mergeGroups({ uses }: MergeContext): Bundle['atLeastOne'] {
  return uses
    .flatMap(({ usage, applies, roles, bind }) =>
      usage.item.atLeastOne.flatMap(({ fields, when }) => {
        const players = roles.get(fields[0]?.role ?? '') ?? []
        return players.map((player) => ({
          fields: fields.flatMap(({ role, element }) =>
            role === fields[0]!.role
              ? [elementFact(player.subject, element)]
              : (roles.get(role) ?? []).map(({ subject }) => elementFact(subject, element))
          ),
          when: all(applies, player.when, bind(when))
        }))
      })
    )
    .filter(({ when }) => when !== FALSE)
}
