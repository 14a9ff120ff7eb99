/** One finding about several rows of a document: it stands at the first of them, and points at the others. */
import type { Extra } from '../diagnostics/catalogue.js'
import { spanOf } from '../link/context.js'
import type { At } from '../link/model.js'
import type { Document } from '../schema/document.js'

export interface NamedRow {
  at: At
  name: string
}

/** More rows than this are named by the message and not shown one by one. */
const MOST_SHOWN = 6

/** @param rows one at least */
export function across([first, ...others]: readonly NamedRow[]): { at: At; names: string[]; extra: Extra } {
  const related = others.slice(0, MOST_SHOWN - 1).map(({ at, name }) => ({ span: spanOf(at), zh: name, en: name }))
  return {
    at: first!.at,
    names: [first!, ...others].map(({ name }) => name),
    extra: related.length > 0 ? { related } : {}
  }
}

/** The same of elements of an entity. */
export function acrossElements(doc: Document<'entity'>, elements: readonly { id: string; name: string }[]) {
  return across(elements.map(({ id, name }) => ({ at: { doc, path: ['elements', id] }, name })))
}
