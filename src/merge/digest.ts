/** The digest of a service: all documents it is made of, by content, whatever their layout, order or folder. */
import { createHash } from 'node:crypto'
import type { Document } from '../schema/document.js'
import { referencesOf } from '../link/references/index.js'
import type { Program } from '../link/model.js'
import { overlaysFor } from '../link/service/overlay.js'

/** All documents reachable from a service, with the overlays of the region and the standard it follows. */
export function documentsOf(program: Program, serviceId: string): Document[] {
  const { docs } = program
  const found = new Map<string, Document>()
  const visit = (doc: Document | undefined): void => {
    if (!doc || found.has(`${doc.kind}/${doc.id}`)) return
    found.set(`${doc.kind}/${doc.id}`, doc)
    for (const { kind, id } of referencesOf(doc)) visit((docs[kind] as Map<string, Document>).get(id))
  }
  visit(docs.service.get(serviceId))
  for (const { resource } of program.services.get(serviceId)?.resources ?? []) visit(resource.doc)
  for (const doc of overlaysFor(program.region, docs))
    if (doc.data.service === serviceId || found.has(`item/${doc.data.item}`)) visit(doc)
  for (const doc of docs.standard.values()) visit(doc)
  return [...found.keys()].sort().map((key) => found.get(key)!)
}

export function digestOf(documents: Document[], region: string | undefined): string {
  const hash = createHash('sha256')
  for (const { kind, id, hash: content } of documents) hash.update(`${kind}/${id}:${content}\n`)
  if (region !== undefined) hash.update(`region:${region}\n`)
  return hash.digest('hex')
}
