/**
 * All documents by kind and id. What a project says of a document of its library stands over it. Of two with the same id, the one whose file has another name is the mistake; that name is
 * likely the id that was meant, so it is entered in `unread`.
 */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Document } from '../schema/document.js'
import { fileStem } from '../base/paths.js'
import { REST } from '../source/library/standing.js'
import { spanOf } from './context.js'
import { KIND_NAMES, KINDS } from '../vocabulary/kinds.js'
import type { Program } from './model.js'
import { refineDocument } from './refine.js'

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
    if (doc.library !== other.library && !(isOfProject(doc) && isOfProject(other))) {
      const [own, base] = rank(doc) > rank(other) ? [doc, other] : [other, doc]
      known.set(doc.id, overLibrary(base, own, report))
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

/** The project's own stand over those of its libraries; of two libraries, the one that is named first. */
function rank(doc: Document): number {
  return isOfProject(doc) ? 1 : 0
}

function isOfProject({ library }: Document): boolean {
  return library === undefined || library === REST
}

/** What the project says of a document of its library: in its place, or a refinement of it; it has to say which. */
function overLibrary(base: Document, own: Document, report: (diagnostic: Diagnostic) => void): Document {
  const { replaces, refines } = own.data
  if (refines && !replaces) return refineDocument(base, own, report)
  if (!replaces || refines) {
    const related = [
      { span: spanOf({ doc: base, path: ['id'] }), zh: '库里的在这里', en: 'the one of the library is here' }
    ]
    const params = { kind: KIND_NAMES[own.kind], id: own.id, library: base.library ?? own.library ?? '' }
    report(diagnose('LB3070', params, spanOf({ doc: own, path: ['id'] }), { related }))
  }
  return Object.assign(own, { base })
}

/** A document that says it stands over one of a library, and no library has it. */
export function checkStanding(doc: Document, report: (diagnostic: Diagnostic) => void): void {
  const key = doc.data.refines ? 'refines' : doc.data.replaces ? 'replaces' : undefined
  if (key === undefined || doc.base) return
  report(diagnose('LB3071', { kind: KIND_NAMES[doc.kind], id: doc.id }, spanOf({ doc, path: [key] }, 'key')))
}
