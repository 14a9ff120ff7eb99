/**
 * A document of a library, refined by one of the project with the same kind and id: what the project writes stands in the
 * place of what the library says, entry by entry; `without` takes parts out. Places point to where each part is written.
 */
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Document } from '../schema/document.js'
import type { ItemDoc } from '../language/generated/types.js'
import { hash } from '../schema/hash.js'
import type { Path } from '../syntax/index.js'
import { spanOf, type LinkContext } from './context.js'
import type { At } from './model.js'

type Data = Record<string, unknown>
/** Where a part comes from; for a map or a list, where each of its entries does. */
type Origin = At | Map<string | number, At>

/** Lists whose entries have a name of their own: they are refined one by one. All others are replaced as a whole. */
const NAMED_LISTS: Readonly<Record<string, (entry: unknown) => string | undefined>> = {
  form: (entry) => (typeof entry === 'string' ? entry : text(entry, 'element')),
  materials: (entry) => (typeof entry === 'string' ? entry : ofRole(text(entry, 'material'), text(entry, 'of'))),
  results: (entry) => (typeof entry === 'string' ? entry : text(entry, 'material')),
  checks: () => undefined
}

/** Keys that are about the file itself. */
const OWN: ReadonlySet<string> = new Set(['kind', 'id', 'refines', 'replaces', 'ignore'])

/** The library's document with the changes of `own` worked in. */
export function refineDocument<D extends Document>(base: D, own: D, report: LinkContext['report']): D {
  const origins = new Map<string, Origin>()
  const data = { ...(own.data as unknown as Data) }
  const kept = withoutParts(base, own.data.refines?.without ?? [], { doc: own, path: ['refines', 'without'] }, report)
  for (const [key, value] of Object.entries(kept.data)) {
    if (OWN.has(key)) continue
    const change = data[key]
    const from = kept.from(key)
    if (change === undefined) {
      data[key] = value
      origins.set(key, from)
    } else if (Array.isArray(value) && Array.isArray(change) && key in NAMED_LISTS) {
      const { list, places } = joined(key, { value, from }, { value: change, doc: own })
      data[key] = list
      origins.set(key, places)
    } else if (isMap(value) && isMap(change)) {
      if (key === 'sources') checkSources(value, change, own, report)
      data[key] = { ...value, ...change }
      const places = Object.keys(value).filter((name) => !(name in change))
      origins.set(key, new Map(places.map((name) => [name, entryOf(from, key, name)])))
    }
  }
  const elsewhere = (path: Path): At | undefined => {
    const [key, entry, ...rest] = path
    const origin = key === undefined ? undefined : origins.get(String(key))
    if (origin === undefined) return own.elsewhere?.(path)
    if (!(origin instanceof Map)) return { doc: origin.doc, path: [...origin.path, ...path.slice(1)] }
    const at = entry === undefined ? undefined : origin.get(entry)
    return at ? { doc: at.doc, path: [...at.path, ...rest] } : own.elsewhere?.(path)
  }
  return Object.defineProperty({ ...own, data, elsewhere, base, raw: own }, 'hash', {
    value: hash(data)
  })
}

interface Kept {
  data: Data
  from(key: string): Origin
}

/** A document without some of its parts: `materials.photo`, `form.child.sex`, `elements.phone`, or a whole key. */
function withoutParts(doc: Document, parts: readonly string[], at: At, report: LinkContext['report']): Kept {
  let data = doc.data as unknown as Data
  const moved = new Map<string, Map<number, At>>()
  for (const [index, part] of parts.entries()) {
    const left = withoutPart(data, part)
    if (!left) {
      report(noSuchPart(part, doc, { doc: at.doc, path: [...at.path, index] }))
      continue
    }
    const [key = ''] = part.split('.', 1)
    const [before, after] = [data[key], left[key]]
    if (Array.isArray(before) && Array.isArray(after)) moved.set(key, placesIn(doc, key, before, after, moved.get(key)))
    data = left
  }
  return { data, from: (key) => moved.get(key) ?? { doc, path: [key] } }
}

/** The documents of an item's chain without what does not concern a service; each part goes wherever it is. */
export function leavingOut(
  chain: readonly Document<'item'>[],
  { parts, at }: { parts: readonly string[]; at: At },
  report: LinkContext['report']
): Document<'item'>[] {
  const has = (doc: Document, part: string) => withoutPart(doc.data as unknown as Data, part) !== undefined
  for (const [index, part] of parts.entries())
    if (!chain.some((doc) => has(doc, part)))
      report(noSuchPart(part, chain.at(-1)!, { doc: at.doc, path: [...at.path, index] }))
  return chain.map((doc) => {
    const own = parts.filter((part) => has(doc, part))
    if (own.length === 0) return doc
    const { data, from } = withoutParts(doc, own, at, report)
    const elsewhere = (path: Path) => {
      const origin = path.length > 1 ? from(String(path[0])) : undefined
      const place = origin instanceof Map ? origin.get(path[1]!) : undefined
      return place ? { doc: place.doc, path: [...place.path, ...path.slice(2)] } : doc.elsewhere?.(path)
    }
    return { ...doc, data: data as unknown as ItemDoc, elsewhere }
  })
}

function noSuchPart(part: string, doc: Document, at: At) {
  const [key = '', ...rest] = part.split('.')
  const value = (doc.data as unknown as Data)[key]
  const nearest = suggest(rest.join('.') || key, value === undefined ? Object.keys(doc.data) : namesIn(key, value))
  const suggestion = nearest && (value === undefined ? nearest : `${key}.${nearest}`)
  return diagnose('LB3072', { part, name: doc.data.name }, spanOf(at), suggestion === undefined ? {} : { suggestion })
}

/** Undefined when there is no such part. */
function withoutPart(data: Data, part: string): Data | undefined {
  const [key = '', ...rest] = part.split('.')
  const name = rest.join('.')
  const value = data[key]
  if (value === undefined || OWN.has(key)) return undefined
  if (name === '') return Object.fromEntries(Object.entries(data).filter(([other]) => other !== key))
  const left = Array.isArray(value) ? withoutEntry(key, value, name) : withoutName(value, name)
  return left && { ...data, [key]: left }
}

function withoutName(value: unknown, name: string): Data | undefined {
  if (!isMap(value) || !Object.hasOwn(value, name)) return undefined
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))
}

/** An option of a choice that rests on the entry goes with it; of a choice with one option left, that option stays. */
function withoutEntry(key: string, list: readonly unknown[], name: string): unknown[] | undefined {
  const isMeant = (entry: unknown): boolean => {
    const own = NAMED_LISTS[key]?.(entry)
    return own !== undefined && (own === name || own.startsWith(`${name} of `))
  }
  const left = list.flatMap((entry): unknown[] => {
    if (isMeant(entry)) return []
    const options = isMap(entry) && Array.isArray(entry.anyOf) ? (entry.anyOf as unknown[]) : undefined
    const others = options?.filter((option) => !(Array.isArray(option) ? option : [option]).some(isMeant))
    if (!options || !others || others.length === options.length) return [entry]
    if (others.length === 0) return []
    const isPlain = others.length === 1 && Object.keys(entry as Data).length === 1
    return isPlain ? ([others[0]].flat() as unknown[]) : [{ ...(entry as Data), anyOf: others }]
  })
  return left.length === list.length && left.every((entry, index) => entry === list[index]) ? undefined : left
}

/** Where the entries that are left were written. */
function placesIn(
  doc: Document,
  key: string,
  list: readonly unknown[],
  left: readonly unknown[],
  before: ReadonlyMap<number, At> | undefined
): Map<number, At> {
  const place = (index: number): At => before?.get(index) ?? { doc, path: [key, index] }
  let last = 0
  return new Map(
    left.map((entry, index) => {
      const found = list.indexOf(entry)
      if (found >= 0) last = found
      return [index, place(last)]
    })
  )
}

function joined(
  key: string,
  base: { value: readonly unknown[]; from: Origin },
  own: { value: readonly unknown[]; doc: Document }
): { list: unknown[]; places: Map<number, At> } {
  const nameOf = NAMED_LISTS[key]!
  const ours = new Map(own.value.map((entry, index) => [nameOf(entry) ?? Symbol(index), index]))
  const places = new Map<number, At>()
  const list: unknown[] = []
  const put = (entry: unknown, at: At) => places.set(list.push(entry) - 1, at)
  for (const [index, entry] of base.value.entries()) {
    const changed = ours.get(nameOf(entry) ?? '')
    if (changed === undefined) put(entry, entryOf(base.from, key, index))
    else {
      put(own.value[changed], { doc: own.doc, path: [key, changed] })
      ours.delete(nameOf(entry)!)
    }
  }
  for (const index of ours.values()) put(own.value[index], { doc: own.doc, path: [key, index] })
  return { list, places }
}

/** A short name for a source means one source, whichever file it is written in. */
function checkSources(base: Data, own: Data, doc: Document, report: LinkContext['report']): void {
  for (const [name, source] of Object.entries(own))
    if (Object.hasOwn(base, name) && JSON.stringify(base[name]) !== JSON.stringify(source))
      report(diagnose('LB3073', { name }, spanOf({ doc, path: ['sources', name] }, 'key')))
}

function entryOf(origin: Origin, key: string, entry: string | number): At {
  if (origin instanceof Map) return origin.get(entry)!
  return { doc: origin.doc, path: [...origin.path, entry] }
}

function namesIn(key: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => NAMED_LISTS[key]?.(entry) ?? [])
  return isMap(value) ? Object.keys(value) : []
}

function text(entry: unknown, key: string): string | undefined {
  const value = isMap(entry) ? entry[key] : undefined
  return typeof value === 'string' ? value : undefined
}

function ofRole(material: string | undefined, role: string | undefined): string | undefined {
  return material === undefined || role === undefined ? material : `${material} of ${role}`
}

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
