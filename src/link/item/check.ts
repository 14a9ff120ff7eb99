/** Checks across fields and rows: their elements must exist. */
import { parseFact, splitElement } from '../../condition/fact.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Check as CheckDoc } from '../../language/generated/types.js'
import { below, spanOf, type LinkContext } from '../context.js'
import type { At, Check } from '../model.js'
import { resolveElement } from '../parts.js'
import type { ConditionParser } from '../condition/scope.js'

export function linkCheck(
  raw: CheckDoc,
  at: At,
  owners: Map<string, { entity: string }>,
  parse: ConditionParser,
  context: LinkContext
): Check {
  const resolve = (ref: string | undefined, ...steps: (string | number)[]): void => {
    if (ref === undefined) return
    const place = below(at, ...steps)
    const fact = parseFact(ref)
    if (fact.kind === 'situation' && !owners.has('situations'))
      context.report(diagnose('LB3061', { answer: fact.name }, spanOf(place)))
    else resolveElement(ref, owners, { zh: '角色或主体', en: 'role or subject' }, place, context)
  }
  resolve(raw.sum?.of, 'sum', 'of')
  resolve(raw.sum?.equalsElement, 'sum', 'equalsElement')
  for (const key of ['distinct', 'equal', 'ordered'] as const)
    raw[key]?.forEach((ref, index) => resolve(ref, key, index))
  return { ...raw, at, cond: parse(raw.when, below(at, 'when'), rowOf(raw)) }
}

/** Pairs of one subject are looked at row by row. */
function rowOf({ equal, ordered }: CheckDoc): string | undefined {
  const [owner, ...others] = new Set([...(equal ?? []), ...(ordered ?? [])].map((ref) => splitElement(ref).owner))
  return others.length === 0 ? owner : undefined
}
