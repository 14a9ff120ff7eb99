/** Data minimisation: which department receives which fields, and since when it does. */
import { all, any, FALSE, type Cond } from '../../condition/cond.js'
import { elementFact } from '../../condition/fact.js'
import type { Bundle, Party } from '../../merge/bundle.js'
import type { RawChange } from '../raw-change.js'
import type { Pair } from '../pair.js'

interface Receipt {
  department: string
  field: string
  when: Cond
  items: string[]
}

export function* sharing(pair: Pair): Generator<RawChange> {
  const { old, new: made, lexicon } = pair
  const [before, after] = [receipts(old), receipts(made)]
  for (const id of new Set([...after.keys(), ...before.keys()])) {
    const [a, b] = [before.get(id), after.get(id)]
    const { department, field } = (b ?? a)!
    const items = [...new Set([...(a?.items ?? []), ...(b?.items ?? [])])]
    const isSensitive = [...made.fields, ...old.fields].find(({ key }) => key === field)?.privacy === 'sensitive'
    const name = lexicon.fieldName(field) + (isSensitive ? '（敏感）' : '')
    const common = { key: id, name, items, detail: { zh: department, en: department } }
    const gained = pair.gained(a?.when ?? FALSE, b?.when ?? FALSE)
    if (gained) yield { kind: 'sharing-added', level: 'minor', ...common, found: gained }
    const lost = pair.lost(a?.when ?? FALSE, b?.when ?? FALSE)
    if (lost) yield { kind: 'sharing-removed', level: 'minor', ...common, found: lost }
  }
}

function receipts({ dispatch, items, fields }: Bundle): Map<string, Receipt> {
  const found = new Map<string, Receipt>()
  const known = new Set(fields.map(({ key }) => key))
  const owners = new Map<string, Party>(
    items.map(({ usage, owner, name }) => [usage, owner.id === '' ? { id: usage, name } : owner])
  )
  for (const { item, when, roles } of dispatch) {
    const owner = owners.get(item)!
    for (const role of roles)
      for (const { subject, when: playing } of role.subjects)
        for (const { element, when: there } of role.fields) {
          const field = elementFact(subject, element)
          // What is always the same and what the office fills in is nobody's data.
          if (!known.has(field)) continue
          const id = `${owner.id} ${field}`
          const receipt = found.get(id) ?? { department: owner.name, field, when: FALSE, items: [] }
          receipt.when = any(receipt.when, all(when, playing, there))
          if (!receipt.items.includes(item)) receipt.items.push(item)
          found.set(id, receipt)
        }
  }
  return found
}
