/** Sources that are declared once, in a document of kind `sources`, and referred to from any other by their short names. */
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import type { Document } from '../../schema/document.js'
import { REST } from '../../source/library/standing.js'
import { spanOf } from '../context.js'
import type { At } from '../model.js'
import { restated } from './restated.js'

/** Each short name with the place of its source, in the order in which sources are listed for a reader. */
type Shelf = ReadonlyMap<string, At>

/** For the documents of the project, and those of each of its libraries: their own short names mean their own sources. */
export type Shelves = (doc: Document) => Shelf

type Sources = Record<string, object>

/** What the project's own documents are kept under; those of a library under its name. */
const OWN = ''

export function shelvesOf(
  documents: readonly Document[],
  report: (diagnostic: Diagnostic) => void
): Shelves | undefined {
  const lists = documents.filter(({ kind }) => kind === 'sources')
  if (lists.length === 0) return undefined
  const shelves = new Map<string, Map<string, At>>()
  for (const doc of lists.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const shelf = shelves.get(layerOf(doc)) ?? new Map<string, At>()
    shelves.set(layerOf(doc), shelf)
    for (const [name, source] of entriesOf(doc)) {
      const place = { doc, path: ['sources', name] }
      const known = shelf.get(name)
      if (known && !isSame(sourceAt(known), source)) report(ambiguous(name, place, known))
      if (!known) shelf.set(name, place)
    }
  }
  // A library knows nothing of the project that stands on it.
  const others = [...shelves].filter(([layer]) => layer !== OWN).map(([, shelf]) => shelf)
  return remembered(shelves, others)
}

function remembered(shelves: ReadonlyMap<string, Shelf>, others: readonly Shelf[]): Shelves {
  const whole = new Map<string, Shelf>()
  return (doc) => {
    const layer = layerOf(doc)
    let shelf = whole.get(layer)
    if (!shelf) {
      const all = [shelves.get(layer), ...others].filter((one) => one !== undefined)
      whole.set(layer, (shelf = new Map(all.reverse().flatMap((one) => [...one]))))
    }
    return shelf
  }
}

/** What only surrounds the files that are asked about is of the project, too. */
function layerOf({ library }: Document): string {
  return library === undefined || library === REST ? OWN : library
}

/** The document with the shared sources that its facts cite, as if it listed them itself. */
export function withSharedSources<D extends Document>(
  doc: D,
  shelf: Shelf,
  report: (diagnostic: Diagnostic) => void
): D {
  if (doc.kind === 'sources') return doc
  const own = (doc.data.sources ?? {}) as Sources
  const found = new Map<string, At>()
  for (const name of citedIn(doc.data)) {
    const place = shelf.get(name)
    if (!place) continue
    if (!Object.hasOwn(own, name)) found.set(name, place)
    else if (!isSame(own[name], sourceAt(place))) report(ambiguous(name, { doc, path: ['sources', name] }, place))
  }
  if (found.size === 0) return doc
  const listed = [...shelf.keys()].filter((name) => found.has(name))
  const shared = listed.map((name) => [name, sourceAt(found.get(name)!)])
  return restated(
    doc,
    { ...doc.data, sources: { ...Object.fromEntries(shared), ...own } },
    ([key, name, ...rest]) => {
      const place = key === 'sources' && name !== undefined ? found.get(String(name)) : undefined
      return place && { doc: place.doc, path: [...place.path, ...rest] }
    },
    { draws: [...new Set([...found.values()].map((place) => `sources/${place.doc.id}`))] }
  )
}

/** All that stands under `source`, anywhere but in the document's own list. */
function citedIn(data: object): Set<string> {
  const cited = new Set<string>()
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    if (Array.isArray(value)) return value.forEach(visit)
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'source')
        for (const name of Array.isArray(inner) ? (inner as unknown[]) : [inner])
          if (typeof name === 'string') cited.add(name)
      visit(inner)
    }
  }
  for (const [key, value] of Object.entries(data)) visit(key === 'sources' ? undefined : { [key]: value as unknown })
  return cited
}

function ambiguous(name: string, at: At, other: At): Diagnostic {
  return diagnose('LB3140', { name }, spanOf(at, 'key'), {
    related: [{ span: spanOf(other, 'key'), zh: '另一处在这里', en: 'the other is here' }]
  })
}

function entriesOf({ data }: Document): [string, object][] {
  return Object.entries((data.sources ?? {}) as Sources)
}

function sourceAt({ doc, path }: At): object {
  return (doc.data.sources as Sources)[String(path[1])]!
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
