/** What a project stands on: of its libraries, only the documents that its own lead to are read. */
import { referencesOf } from '../link/references/index.js'
import type { Kind } from '../language/generated/types.js'
import type { Document } from '../schema/document.js'
import { fileStem } from '../base/paths.js'
import type { SourceFile } from '../source/discover.js'
import type { Stats } from '../base/stats.js'
import { withIds } from './names.js'
import { readDocuments, type Read } from './read.js'

/** What serves or governs documents without being named by them. */
const UNNAMED: ReadonlySet<string> = new Set(['standard', 'resource', 'sources'])
/** The table of 行政区划, which regions are looked up in. */
const REGIONS = 'codelist/region'

/**
 * The documents of a project with those of its libraries that they need, through any number of others.
 *
 * @param wanted ids of services that are asked for though the project has none of them
 */
export function withLibrary(own: Read, library: readonly SourceFile[], wanted: readonly string[], stats: Stats): Read {
  if (library.length === 0) return withIds(own, [])
  const shelf = shelfOf(library)
  const read: Read = { documents: [...own.documents], unread: [...own.unread], diagnostics: [...own.diagnostics] }
  const known = new Set(own.documents.map(nameOf))
  const wants: string[] = []
  const want = (doc: Document) => {
    for (const { kind, id } of referencesOf(doc)) wants.push(`${kind}/${id}`)
    // The id of an organization or words; what is no id is looked for nowhere.
    const issuer = doc.kind === 'material' ? (doc as Document<'material'>).data.issuer : undefined
    if (issuer !== undefined && shelf.byName.has(`organization/${issuer}`)) wants.push(`organization/${issuer}`)
  }
  /** What is only looked through for a name is not led to: what is wrong in it concerns nobody here. */
  const load = (files: readonly SourceFile[] | undefined, isSearch = false) => {
    for (const file of files ?? []) {
      if (!shelf.left.delete(file)) continue
      const { documents, unread, diagnostics } = readDocuments([file], stats)
      if (!isSearch) {
        read.unread.push(...unread)
        read.diagnostics.push(...diagnostics)
      }
      for (const doc of documents) {
        read.documents.push(doc)
        known.add(nameOf(doc))
        want(doc)
      }
    }
  }
  for (const kind of UNNAMED) load(shelf.byKind.get(kind))
  load(shelf.byName.get(REGIONS))
  for (const doc of own.documents) {
    // One of the same name is what this one stands over.
    load(shelf.byName.get(nameOf(doc)))
    want(doc)
  }
  for (const id of wanted) wants.push(`service/${id}`)
  const overlays = (shelf.byKind.get('overlay') ?? []).map((file) => ({ file, ...readDocuments([file], stats) }))
  for (;;) {
    for (let name = wants.pop(); name !== undefined; name = wants.pop()) {
      if (known.has(name)) continue
      load(shelf.byName.get(name))
      // In a file of another name, or a wrong name, of which the right one is to be found.
      if (!known.has(name)) load(shelf.byKind.get(name.slice(0, name.indexOf('/'))), true)
    }
    const refining = overlays.filter(({ documents }) => documents.some((doc) => referencesOf(doc).some(isKnown)))
    const added = refining.filter(({ file }) => shelf.left.has(file))
    if (added.length === 0) return withIds(read, library)
    load(added.map(({ file }) => file))
  }

  function isKnown({ kind, id }: { kind: Kind; id: string }): boolean {
    return (kind === 'service' || kind === 'item') && known.has(`${kind}/${id}`)
  }
}

function nameOf({ kind, id }: Document): string {
  return `${kind}/${id}`
}

interface Shelf {
  /** Not read yet. */
  left: Set<SourceFile>
  byName: ReadonlyMap<string, SourceFile[]>
  byKind: ReadonlyMap<string, SourceFile[]>
}

/** By what their first lines and their names say; only reading them tells for certain. */
function shelfOf(files: readonly SourceFile[]): Shelf {
  const byName = new Map<string, SourceFile[]>()
  const byKind = new Map<string, SourceFile[]>()
  const put = (map: Map<string, SourceFile[]>, key: string, file: SourceFile) => {
    const list = map.get(key)
    if (list) list.push(file)
    else map.set(key, [file])
  }
  for (const file of files) {
    const head = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, Math.min(file.bytes.length, HEAD)).toString(
      'latin1'
    )
    const kind = /^kind:\s*["']?([a-z]+)/m.exec(head)?.[1] ?? ''
    put(byKind, kind, file)
    put(byName, `${kind}/${fileStem(file.path)}`, file)
    if (kind === 'item') for (const id of variantsIn(file)) put(byName, `item/${id}`, file)
  }
  return { left: new Set(files), byName, byKind }
}

/** Ids that look like those of variants: only reading the file tells for certain. */
function variantsIn({ bytes }: SourceFile): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const start = text.indexOf('\nvariants:')
  if (start < 0) return []
  const lines = text
    .toString('utf8', start + 1)
    .split('\n')
    .slice(1)
  const end = lines.findIndex((line) => /^[^\s#]/.test(line))
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .flatMap((line) => /^ {1,4}([a-z][a-z0-9-]*):/.exec(line)?.[1] ?? [])
}

/** In bytes: `kind` is the first key by custom. */
const HEAD = 400
