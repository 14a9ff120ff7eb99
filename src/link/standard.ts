/** The standard that a document follows. */
import type { Document } from '../schema/document.js'
import type { Kind } from '../language/generated/types.js'
import type { Program } from './model.js'

/** The one it names, or the only one of the project. */
export function standardOf(doc: Document, { docs }: Pick<Program, 'docs'>): Document<'standard'> | undefined {
  const named = doc.kind === 'standard' ? undefined : (doc as Document<Exclude<Kind, 'standard'>>).data.standard
  if (named !== undefined) return docs.standard.get(named)
  return docs.standard.size === 1 ? docs.standard.values().next().value : undefined
}
