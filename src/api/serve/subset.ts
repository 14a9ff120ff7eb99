/** Of all documents, those that one service may be made of: linking and merging them takes a fraction of the whole. */
import { referencesOf } from '../../link/references/index.js'
import type { Document } from '../../schema/document.js'

/** What serves or governs documents without being named by them. */
const UNNAMED: ReadonlySet<string> = new Set(['standard', 'resource', 'sources'])
/** The table of 行政区划, which regions are looked up in. */
const REGIONS = 'codelist/region'

export function subsetFor(id: string, documents: readonly Document[]): Document[] {
  const byName = new Map<string, Document[]>()
  for (const doc of documents) {
    const name = `${doc.kind}/${doc.id}`
    byName.set(name, [...(byName.get(name) ?? []), doc])
  }
  const known = new Set<string>()
  const visit = (name: string) => {
    if (known.has(name)) return
    known.add(name)
    for (const doc of byName.get(name) ?? []) {
      for (const { kind, id } of referencesOf(doc)) visit(`${kind}/${id}`)
      // The id of an organization, or words.
      if (doc.kind === 'material') visit(`organization/${(doc as Document<'material'>).data.issuer ?? ''}`)
    }
  }
  visit(`service/${id}`)
  visit(REGIONS)
  for (const { kind, id } of documents) if (UNNAMED.has(kind)) visit(`${kind}/${id}`)
  // Overlays refine what is there, and may bring in more.
  for (let size = -1; size !== known.size;) {
    size = known.size
    for (const doc of documents) {
      const isOver = ({ kind, id }: { kind: string; id: string }) =>
        (kind === 'service' || kind === 'item') && known.has(`${kind}/${id}`)
      if (doc.kind === 'overlay' && referencesOf(doc).some(isOver)) visit(`overlay/${doc.id}`)
    }
  }
  return documents.filter(({ kind, id }) => known.has(`${kind}/${id}`))
}
