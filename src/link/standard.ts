/** The standard that a document follows. */
import type { Document } from '../schema/document.js'
import type { Program } from './model.js'

/** The one it names, or the only one of the project. */
export function standardOf(doc: Document, { docs }: Pick<Program, 'docs'>): Document<'standard'> | undefined {
  const named = 'standard' in doc.data ? doc.data.standard : undefined
  if (named !== undefined) return docs.standard.get(named)
  if (docs.standard.size === 1) return docs.standard.values().next().value
  // A document of a library keeps to the standard that it was written by; the project's own, to that of the project.
  const own = [...docs.standard.values()].filter(({ library }) => library === doc.library)
  return own.length === 1 ? own[0] : undefined
}
