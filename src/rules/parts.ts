/** What several rules read: an item with what it extends, the standard's code tables, texts, groups. */
import { listCodes } from '../link/elements.js'
import type { At, LinkedItem, MaterialUse, Program } from '../link/model.js'
import type { Document } from '../schema/document.js'
import type { CodelistDoc, ItemDoc, Kind, MaterialDoc } from '../schema/generated/types.js'
import { standardOf } from './required.js'

/** The item linked: with what it extends. Rules look only at items that link. */
export function linked(doc: Document<'item'>, { items }: Program): LinkedItem {
  return items.get(doc.id)!
}

/** Where an item states a key: in its own file, or in the item it extends. */
export function statedAt(doc: Document<'item'>, name: keyof ItemDoc, { docs }: Program): At {
  for (let at: Document<'item'> | undefined = doc; at; at = docs.item.get(at.data.extends ?? ''))
    if (at.data[name] !== undefined) return { doc: at, path: [name] }
  return { doc, path: [name] }
}

/** The code table that the document's standard uses for something. */
export function tableFor(use: string, doc: Document, program: Program): CodelistDoc | undefined {
  const id = standardOf(doc, program)?.data.tables?.[use]
  return id === undefined ? undefined : program.docs.codelist.get(id)?.data
}

/** The code that a text means in a table, which it gives as a code or as a name. */
export function codeIn(table: CodelistDoc, text: string): string | undefined {
  return listCodes(table).find(({ code, name }) => code === text || name === text)?.code
}

export function documentsOf<K extends Kind>({ docs }: Program, kind: K): Document<K>[] {
  return [...docs[kind].values()]
}

/** Groups of two or more entries with the same key; entries without a key are left out. */
export function doubles<T>(entries: Iterable<T>, keyOf: (entry: T) => string | undefined): T[][] {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const id = keyOf(entry)
    if (id !== undefined) groups.set(id, [...(groups.get(id) ?? []), entry])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** All texts below a value that pass, with their paths. */
export function textsBelow(value: unknown, passes: (text: string) => boolean): { text: string; path: At['path'] }[] {
  const found: { text: string; path: At['path'] }[] = []
  const steps: (string | number)[] = []
  const visit = (inner: unknown): void => {
    if (typeof inner === 'string') {
      if (passes(inner)) found.push({ text: inner, path: [...steps] })
    } else if (inner !== null && typeof inner === 'object')
      for (const name of Object.keys(inner)) {
        steps.push(Array.isArray(inner) ? Number(name) : name)
        visit((inner as Record<string, unknown>)[name])
        steps.pop()
      }
  }
  visit(value)
  return found
}

/** All values of a key, anywhere below a value. */
export function valuesOfKey(value: unknown, name: string): unknown[] {
  const found: unknown[] = []
  const visit = (inner: unknown): void => {
    if (inner === null || typeof inner !== 'object') return
    if (Array.isArray(inner)) return inner.forEach(visit)
    for (const own of Object.keys(inner)) {
      const below = (inner as Record<string, unknown>)[own]
      if (own === name) found.push(below)
      visit(below)
    }
  }
  visit(value)
  return found
}

const cited = new WeakMap<Document, Set<unknown>>()

/** The sources that the facts of a document cite. */
export function citedSources(doc: Document): Set<unknown> {
  let names = cited.get(doc)
  if (!names) cited.set(doc, (names = new Set(valuesOfKey({ ...doc.data, sources: undefined }, 'source').flat())))
  return names
}

/** Both periods have a day in common; an absent end is open. */
export function overlap(a: { from?: string; to?: string }, b: { from?: string; to?: string }): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999')
}

/** The organization and those above it. */
export function withParents(id: string, { docs }: Program): string[] {
  const found: string[] = []
  for (let at: string | undefined = id; at !== undefined && !found.includes(at);)
    at = (found.push(at), docs.organization.get(at)?.data.parent)
  return found
}

/** The organization that owns an item. */
export function ownerId(data: ItemDoc): string | undefined {
  return typeof data.owner === 'string' ? data.owner : data.owner?.organization
}

/** Every material that an item asks for, alternatives included. */
export function materialUses({ needs }: LinkedItem): { use: MaterialUse; at: At }[] {
  return needs.flatMap((need) =>
    need.kind === 'one' ? [need] : need.options.flat().map((use) => ({ use, at: need.at }))
  )
}

/** What a material or an item calls materials: its name, or the labels that the item gives them. */
export function namesOfMaterials(data: MaterialDoc | ItemDoc): { text: string; path: At['path'] }[] {
  if (data.kind === 'material') return [{ text: data.name, path: ['name'] }]
  return (data.materials ?? []).flatMap((need, index) =>
    typeof need === 'object' && need.label !== undefined
      ? [{ text: need.label, path: ['materials', index, 'label'] }]
      : []
  )
}
