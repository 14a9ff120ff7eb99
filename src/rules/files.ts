/** The documents of a program by the file that they are in; variants stand in the file of another. */
import type { Program } from '../link/model.js'
import type { Document } from '../schema/document.js'
import { remembered } from '../base/memo.js'

const byFile = remembered((docs: Program['docs']): ReadonlyMap<string, Document> => {
  const found = new Map<string, Document>()
  for (const kind of Object.values(docs))
    for (const doc of (kind as Map<string, Document>).values())
      // Of a file with variants, the item that they continue.
      if (!found.has(doc.file)) found.set(doc.file, doc)
  return found
})

export function documentsByFile({ docs }: Pick<Program, 'docs'>): ReadonlyMap<string, Document> {
  return byFile(docs)
}
