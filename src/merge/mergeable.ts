/** Whether a service can be merged at all. */
import { referencesOf } from '../link/references/index.js'
import type { Document } from '../schema/document.js'
import type { Program } from '../link/model.js'
import { documentsOf } from './digest.js'

/** False when a document of the service is missing or in `faulty` files: what merging found would repeat that. */
export function isReady(program: Program, serviceId: string, faulty: ReadonlySet<string>): boolean {
  return documentsOf(program, serviceId).every(
    (doc) =>
      doc.kind === 'standard' ||
      (!faulty.has(doc.file) &&
        referencesOf(doc).every(({ kind, id }) => (program.docs[kind] as Map<string, Document>).has(id)))
  )
}
