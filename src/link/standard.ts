/** The standard that a document follows. */
import type { Document } from '../schema/document.js'
import type { Program } from './model.js'

/** The one it names, or the only one of the project. */
export function standardOf(doc: Document, { docs }: Pick<Program, 'docs'>): Document<'standard'> | undefined {
  if (doc.data.standard !== undefined) return docs.standard.get(doc.data.standard)
  return docs.standard.size === 1 ? docs.standard.values().next().value : undefined
}
