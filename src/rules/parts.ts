/** What several rules read: an item with what it extends, code tables, texts, groups. */
import { listCodes } from '../link/document/elements.js'
import type { At, LinkedItem, Program } from '../link/model.js'
import type { Document } from '../schema/document.js'
import type { CodelistDoc, ItemDoc, Kind } from '../language/generated/types.js'
import { remembered } from '../base/memo.js'
import { standardOf } from '../standard/required.js'

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
  return codesByText(table).get(text)
}

const codesByText = remembered((table: CodelistDoc) => {
  const codes = new Map<string, string>()
  for (const { code, name } of listCodes(table))
    for (const text of [code, name]) if (!codes.has(text)) codes.set(text, code)
  return codes
})

export function documentsOf<K extends Kind>({ docs }: Program, kind: K): Document<K>[] {
  return [...docs[kind].values()]
}

/** Groups of two or more entries with the same key; entries without a key are left out. */
export function doubles<T>(entries: readonly T[], keyOf: (entry: T) => string | undefined): T[][] {
  if (entries.length < 2) return []
  const first = new Map<string, T>()
  // Most items have no alternatives, and then no group is made.
  let groups: Map<string, T[]> | undefined
  for (const entry of entries) {
    const id = keyOf(entry)
    if (id === undefined) continue
    const known = first.get(id)
    if (known === undefined) first.set(id, entry)
    else {
      groups ??= new Map<string, T[]>()
      const group = groups.get(id)
      if (group) group.push(entry)
      else groups.set(id, [known, entry])
    }
  }
  return groups ? [...groups.values()] : []
}

/** All texts below a value that pass, with their paths. */
export function textsBelow(value: unknown, passes: (text: string) => boolean): { text: string; path: At['path'] }[] {
  const found: { text: string; path: At['path'] }[] = []
  // Most texts do not match, and then no path is kept.
  if (!hasText(value, passes)) return found
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

function hasText(value: unknown, passes: (text: string) => boolean): boolean {
  if (typeof value === 'string') return passes(value)
  if (value === null || typeof value !== 'object') return false
  if (Array.isArray(value)) {
    for (const inner of value) if (hasText(inner, passes)) return true
    return false
  }
  for (const name in value) if (hasText((value as Record<string, unknown>)[name], passes)) return true
  return false
}

/** All values of a key, anywhere below a value. */
export function valuesOfKey(value: unknown, name: string): unknown[] {
  const found: unknown[] = []
  const visit = (inner: unknown): void => {
    if (inner === null || typeof inner !== 'object') return
    if (Array.isArray(inner)) return inner.forEach(visit)
    for (const own in inner) {
      const below = (inner as Record<string, unknown>)[own]
      if (own === name) found.push(below)
      visit(below)
    }
  }
  visit(value)
  return found
}

/** What is found anywhere in a document, its own list of sources left out. */
interface Contents {
  /** The sources that its facts cite. */
  cited: ReadonlySet<unknown>
  /** Its texts of less than `SHORT` characters. */
  short: readonly string[]
}

export const SHORT = 8

/** One walk for all that several rules look for. */
export const contentsOf = remembered(({ data }: Document): Contents => {
  const found = { cited: new Set<unknown>(), short: [] as string[] }
  addEntries(data, found, 'sources')
  return found
})

function addContents(value: unknown, found: { cited: Set<unknown>; short: string[] }): void {
  if (typeof value === 'string') {
    if (value.length < SHORT) found.short.push(value)
  } else if (Array.isArray(value)) for (let index = 0; index < value.length; index++) addContents(value[index], found)
  else if (typeof value === 'object' && value !== null) addEntries(value, found)
}

function addEntries(value: object, found: { cited: Set<unknown>; short: string[] }, except?: string): void {
  for (const name in value) {
    const inner = (value as Record<string, unknown>)[name]
    if (name === 'source') for (const source of Array.isArray(inner) ? inner : [inner]) found.cited.add(source)
    if (name !== except) addContents(inner, found)
  }
}

/** Both periods have a day in common; an absent end is open. */
export function overlap(a: { from?: string; to?: string }, b: { from?: string; to?: string }): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999')
}

/** The organization, those above it, and the kinds of office that they are. */
export function withParents(id: string, { docs }: Program): string[] {
  const found = new Set<string>([id])
  for (const one of found) {
    const { parent, instanceOf } = docs.organization.get(one)?.data ?? {}
    for (const other of [parent, instanceOf]) if (other !== undefined) found.add(other)
  }
  return [...found]
}

/** The organization that owns an item. */
export function ownerId(data: ItemDoc): string | undefined {
  return typeof data.owner === 'string' ? data.owner : data.owner?.organization
}
