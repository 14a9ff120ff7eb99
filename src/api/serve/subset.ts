/** Of all documents, those that one service may be made of: linking and merging them takes a fraction of the whole. */
import { referencesOf } from '../../link/references/index.js'
import type { Document } from '../../schema/document.js'

/** What is large or many, and is left out when the service does not lead to it; all else may serve without being named. */
const LED_TO: ReadonlySet<string> = new Set(['service', 'item', 'overlay'])

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
    for (const doc of byName.get(name) ?? []) for (const { kind, id } of referencesOf(doc)) visit(`${kind}/${id}`)
  }
  visit(`service/${id}`)
  for (const { kind, id } of documents) if (!LED_TO.has(kind)) visit(`${kind}/${id}`)
  // Overlays refine what is there, and may bring in more.
  for (let size = -1; size !== known.size; ) {
    size = known.size
    for (const doc of documents) {
      const isRefining = referencesOf(doc).some(({ kind, id }) => kind !== 'organization' && known.has(`${kind}/${id}`))
      if (doc.kind === 'overlay' && isRefining) visit(`overlay/${doc.id}`)
    }
  }
  return documents.filter(({ kind, id }) => known.has(`${kind}/${id}`))
}
