/** Materials that are listed for the whole service: in its own terms, and for which of its items, if that is decided. */
import type { ServiceDoc } from '../../language/generated/types.js'
import { below, type LinkContext } from '../context.js'
import { linkNeed } from '../item/material.js'
import type { At, ServiceNeed, ServiceSubject, Usage } from '../model.js'
import type { ConditionParser } from '../condition/scope.js'

const SUBJECT = { zh: '主体', en: 'subject' }

interface Around {
  usages: ReadonlyMap<string, Usage>
  /** Names of groups stand for the items in them. */
  expand(names: readonly string[]): string[]
  parse: ConditionParser
}

export function linkNeeds(
  { materials = [] }: ServiceDoc,
  at: At,
  subjects: ReadonlyMap<string, ServiceSubject>,
  { usages, expand, parse }: Around,
  context: LinkContext
): ServiceNeed[] {
  return materials.flatMap((raw, index) => {
    const stated = typeof raw === 'string' ? [] : (raw.for ?? [])
    const items = expand(stated).filter((name) => usages.has(name))
    // A name that is not there is reported; the material is then not undecided, but wrongly decided.
    if (stated.length > 0 && items.length === 0) return []
    return linkNeed(raw, below(at, index), subjects, parse, context, SUBJECT).map((need) => ({ need, items }))
  })
}
