/** What every part of linking reads, and the places (`At`) that findings are told at. */
import type { Diagnostic, Span } from '../diagnostics/types.js'
import type { Document } from '../schema/document.js'
import type { Path } from '../syntax/index.js'
import type { At, Program } from './model.js'

export interface LinkContext {
  docs: Program['docs']
  /** Ids that files with errors have: what refers to them is not wrong. */
  unread: ReadonlySet<string>
  /** `kind/id` of the documents with a condition that counts working days. */
  counting: Set<string>
  report(diagnostic: Diagnostic): void
}

/** The span of a place; of the nearest place around it when it is not in the text itself (a default, a merged value). */
export function spanOf(at: At, part: 'value' | 'key' = 'value'): Span {
  const elsewhere = at.doc.elsewhere?.(at.path)
  if (elsewhere) return spanOf(elsewhere, part)
  for (let length = at.path.length; length >= 0; length--) {
    const path = length === at.path.length ? at.path : at.path.slice(0, length)
    const range = (part === 'key' && length === at.path.length && at.doc.spans.key(path)) || at.doc.spans.value(path)
    if (range) return { file: at.doc.file, ...firstKey(at.doc, path, range, length < at.path.length || length === 0) }
  }
  return { file: at.doc.file, start: 0, end: 0 }
}

/** For a place that stands for something absent, its container's key reads better than the whole block. */
function firstKey(doc: Document, path: Path, range: { start: number; end: number }, container: boolean) {
  if (!container) return range
  return (path.length > 0 ? doc.spans.key(path) : doc.spans.value(['id'])) ?? range
}

export function below(at: At, ...steps: Path): At {
  return { doc: at.doc, path: [...at.path, ...steps] }
}
