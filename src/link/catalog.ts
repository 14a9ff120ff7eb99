/**
 * All documents by kind and id. Of two with the same id, the one whose file has another name is the mistake; that name is
 * likely the id that was meant, so it is entered in `unread`.
 */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Document } from '../schema/document.js'
import { fileStem } from '../base/paths.js'
import { spanOf } from './context.js'
import { KIND_NAMES, KINDS } from '../vocabulary/kinds.js'
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
    const other = known.get(doc.id)
    if (!other) {
      known.set(doc.id, doc)
      continue
    }
    const isMeant = fileStem(doc.file) === doc.id && fileStem(other.file) !== doc.id
    const [first, second] = isMeant ? [doc, other] : [other, doc]
    known.set(doc.id, first)
    unread.add(fileStem(second.file))
    report(
      diagnose('LB3001', { kind: KIND_NAMES[doc.kind], id: doc.id }, spanOf({ doc: second, path: ['id'] }), {
        related: [{ span: spanOf({ doc: first, path: ['id'] }), zh: '另一处在这里', en: 'the other is here' }]
      })
    )
  }
  return docs
}
