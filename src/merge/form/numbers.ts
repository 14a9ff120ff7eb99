/** Fields whose values are numbers that vouch for themselves, and when: by a stated format, or because others derive from them. */
import { all, equals, TRUE } from '../../condition/cond.js'
import { elementFact } from '../../condition/fact.js'
import type { Field, NumberUse } from '../bundle.js'
import { elementDoc, type MergeContext } from '../context.js'

const BY_FORMAT: Readonly<Record<string, Pick<NumberUse, 'as' | 'surely'>>> = {
  'resident-id': { as: 'resident-id', surely: true },
  'residence-permit-id': { as: 'resident-id', surely: true },
  // Those issued before December 2023 are of another form, and have no check character that is published.
  'permanent-resident-id': { as: 'resident-id', surely: false },
  uscc: { as: 'uscc', surely: true }
}
const BY_DERIVATION: Readonly<Record<string, NumberUse['as']>> = {
  'birth-date-of': 'resident-id',
  'sex-of': 'resident-id',
  'region-of': 'resident-id',
  'registration-region-of': 'uscc',
  'organization-code-of': 'uscc'
}

export function findNumbers(fields: Field[], context: MergeContext): void {
  const known = new Set(fields.map(({ key }) => key))
  for (const field of fields) {
    const uses = [...byFormat(field), ...byDerivation(field, known, context)]
    const distinct = new Map(uses.map((use) => [JSON.stringify(use), use]))
    if (distinct.size > 0) field.numbers = [...distinct.values()]
  }
}

function byFormat({ constraints, stricter }: Field): NumberUse[] {
  const stated = [{ when: TRUE, constraints }, ...stricter]
  return stated.flatMap(({ when, constraints: { formats = [] } }) =>
    formats.flatMap((name) => (BY_FORMAT[name] === undefined ? [] : [{ when, ...BY_FORMAT[name] }]))
  )
}

/** A form that does not ask what kind of number it is may still be given another kind: only what looks like one is one. */
function byDerivation({ subject, element }: Field, known: ReadonlySet<string>, context: MergeContext): NumberUse[] {
  const doc = elementDoc(context, subject, element)
  const kinds = [...new Set(Object.values(doc?.derives ?? {}).flatMap((way) => BY_DERIVATION[way] ?? []))]
  const siblings = Object.entries(doc?.derivesWhen ?? {}).filter(([sibling]) =>
    known.has(elementFact(subject, sibling))
  )
  const when = all(...siblings.map(([sibling, codes]) => equals(elementFact(subject, sibling), ...[codes].flat())))
  return kinds.map((as) => ({ as, when, surely: siblings.length > 0 }))
}
