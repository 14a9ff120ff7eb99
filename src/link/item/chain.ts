/** `extends`: an item with the items it continues, so that every entry keeps the file it was written in. */
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Document } from '../../schema/document.js'
import type { ItemDoc } from '../../language/generated/types.js'
import { spanOf, type LinkContext } from '../context.js'
import type { At } from '../model.js'

/** From the remotest base to the document itself. */
export type Chain = Document<'item'>[]

/** Items of one chain. People continue an item once or twice; every item of a chain costs as much as all before it. */
const LONGEST = 32

/** Programs in which a chain that is too long was told: the others are parts of the same one, as a rule. */
const told = new WeakSet<object>()

export function chainOf(doc: Document<'item'>, { docs, report }: LinkContext): Chain {
  const chain: Chain = [doc]
  for (let base = doc.data.extends; base !== undefined; base = chain[0]!.data.extends) {
    const next = docs.item.get(base)
    if (!next) break // an unknown id is reported with the references
    if (chain.includes(next)) {
      const path = [...chain.map(({ id }) => id).reverse(), next.id].join(' → ')
      // Each member of the circle would find it; the one with the smallest id reports it.
      if (doc.id === chain.map(({ id }) => id).sort()[0])
        report(diagnose('LB3009', { what: { zh: '事项', en: 'items' }, path }, spanOf({ doc, path: ['extends'] })))
      break
    }
    if (chain.length >= LONGEST) {
      if (!told.has(docs)) report(diagnose('LB3062', { limit: LONGEST }, spanOf({ doc, path: ['extends'] })))
      told.add(docs)
      break
    }
    chain.unshift(next)
  }
  return chain
}

/** The entries of a list, base first; each with its place. */
export function listEntries<K extends keyof ItemDoc>(
  chain: Chain,
  key: K
): { value: NonNullable<ItemDoc[K]> extends (infer E)[] ? E : never; at: At }[] {
  return chain.flatMap((doc) =>
    ((doc.data[key] ?? []) as never[]).map((value, index) => ({ value, at: { doc, path: [key, index] } }))
  )
}

type MapValue<T> = NonNullable<T> extends { [name: string]: infer V } ? V : never

/** The entries of a map; the later document wins, keeping the earlier place in the order. */
export function mapEntries<K extends keyof ItemDoc>(
  chain: Chain,
  key: K
): Map<string, { value: MapValue<ItemDoc[K]>; at: At }> {
  const entries = new Map<string, { value: MapValue<ItemDoc[K]>; at: At }>()
  for (const doc of chain)
    for (const [name, value] of Object.entries(doc.data[key] ?? {}))
      entries.set(name, { value: value as MapValue<ItemDoc[K]>, at: { doc, path: [key, name] } })
  return entries
}

/** The folded document: keys of the later override, `form`, `materials`, `results` and `checks` are appended. */
export function foldedData(chain: Chain): ItemDoc {
  const folded = Object.assign({}, ...chain.map(({ data }) => data)) as ItemDoc
  for (const key of ['form', 'materials', 'results', 'checks'] as const) {
    const entries = listEntries(chain, key).map(({ value }) => value)
    if (entries.length > 0) Object.assign(folded, { [key]: entries })
  }
  const self = chain.at(-1)!.data
  if (self.abstract === undefined) delete folded.abstract
  return folded
}

/** The place of a key: in the last document of the chain that states it. */
export function statedAt(chain: Chain, key: keyof ItemDoc): At {
  const doc = chain.findLast(({ data }) => data[key] !== undefined) ?? chain.at(-1)!
  return { doc, path: [key] }
}
