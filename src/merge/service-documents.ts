/** What a service is made of, and what of that a citizen is told as its sources. */
import type { LinkedService, Program } from '../link/model.js'
import { overlaysFor } from '../link/service/overlay.js'
import { referencesOf } from '../link/references/index.js'
import type { Document } from '../schema/document.js'
import type { Bundle } from './bundle.js'

/** The documents of a service; another service whose results it takes is not part of it. */
export function partsOf(service: Document<'service'>, program: Program): Document[] {
  const found = new Set<Document>([service])
  for (const { resource } of program.services.get(service.id)?.resources ?? []) found.add(resource.doc)
  for (const doc of found)
    for (const { kind, id } of referencesOf(doc)) {
      const part = (program.docs[kind] as Map<string, Document>).get(id)
      if (part && kind !== 'service') found.add(part)
    }
  return [...found]
}

/** The overlays of the region that refine the service or one of its items. */
export function ownOverlays({ id, usages }: LinkedService, { docs, region }: Program): Document<'overlay'>[] {
  const items = new Set([...usages.values()].map(({ item }) => item.id))
  return overlaysFor(region, docs).filter(({ data }) => data.service === id || items.has(data.item ?? ''))
}

/** Documents that say how something is handled; all others are vocabulary, which concerns the office alone. */
const TELLING: readonly Document['kind'][] = ['service', 'item', 'overlay']

/**
 * The published guides that the facts come from: sources with an address that anybody can open. What is second-hand, a
 * file of some repository or a source of the vocabulary is in the report.
 */
export function publishedGuides(documents: readonly Document[]): Bundle['sources'] {
  const found = new Map<string, Bundle['sources'][number]>()
  for (const { kind, data } of documents) {
    if (!TELLING.includes(kind)) continue
    for (const { title, url, confidence } of Object.values(data.sources ?? {}))
      if (url !== undefined && /^https?:/i.test(url) && confidence !== 'low' && !found.has(url))
        found.set(url, { title, url })
  }
  return [...found.values()]
}
