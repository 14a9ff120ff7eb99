/** The documents of a program by the file that they are in. */
import type { Program } from '../link/model.js'
import type { Document } from '../schema/document.js'
import { remembered } from '../base/memo.js'

const byFile = remembered((docs: Program['docs']): ReadonlyMap<string, Document> => {
  const found = new Map<string, Document>()
  for (const kind of Object.values(docs))
    for (const doc of (kind as Map<string, Document>).values()) found.set(doc.file, doc)
  return found
})

export function documentsByFile({ docs }: Pick<Program, 'docs'>): ReadonlyMap<string, Document> {
  return byFile(docs)
}
