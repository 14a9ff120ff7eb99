/**
 * All documents by kind and id. The same id twice in one kind is reported for each further file, whose own name is then
 * entered in `unread`: it is likely the id that was meant.
 */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Document } from '../schema/document.js'
import { fileStem } from '../source/paths.js'
import { spanOf } from './context.js'
import { KIND_NAMES, KINDS } from './kinds.js'
import type { Program } from './model.js'

export function catalog(
  documents: Document[],
  unread: Set<string>,
  report: (diagnostic: Diagnostic) => void
): Program['docs'] {
  const docs = Object.fromEntries(
    KINDS.map((kind) => [kind, new Map<string, Document>()])
  ) as unknown as Program['docs']
  for (const doc of documents) {
    const known = docs[doc.kind] as Map<string, Document>
    const first = known.get(doc.id)
    if (!first) {
      known.set(doc.id, doc)
      continue
    }
    unread.add(fileStem(doc.file))
    report(
      diagnose('LB3001', { kind: KIND_NAMES[doc.kind], id: doc.id }, spanOf({ doc, path: ['id'] }), {
        related: [{ span: spanOf({ doc: first, path: ['id'] }), zh: '最先定义在这里', en: 'first defined here' }]
      })
    )
  }
  return docs
}
