/** The last word on findings: the standard's severities, and what documents ignore with a reason. */
import { diagnose, isCode } from '../diagnostics/catalogue.js'
import type { Diagnostic, Span } from '../diagnostics/types.js'
import type { Document } from '../schema/document.js'
import type { Program } from '../link/model.js'
import { spanOf } from '../link/context.js'
import { standardOf } from './required.js'

interface Ignore {
  code: string
  reason: string
  /** The place that it is about: the whole document when absent. */
  within?: Span
  at: Span
  used: boolean
}

/** `complete`: everything was looked at, so that an ignore without its finding is known to be one too many. */
export function settle(program: Program, diagnostics: Diagnostic[], complete: boolean): Diagnostic[] {
  const byFile = new Map(documents(program).map((doc) => [doc.file, doc]))
  const ignores = new Map([...byFile.values()].map((doc) => [doc.file, ignoresOf(doc)]))
  const settled = diagnostics.flatMap((found): Diagnostic[] => {
    const doc = found.span && byFile.get(found.span.file)
    if (!doc) return [found]
    const stated = standardOf(doc, program)?.data.severity?.[found.code]
    if (stated === 'off') return []
    const diagnostic = stated ? { ...found, severity: stated } : found
    const ignore = ignores.get(doc.file)!.find((one) => one.code === found.code && covers(one.within, found.span!))
    if (!ignore) return [diagnostic]
    ignore.used = true
    if (diagnostic.severity === 'error') return [diagnostic, diagnose('LB6009', { code: found.code }, ignore.at)]
    return [{ ...diagnostic, ignored: { reason: ignore.reason, span: ignore.at } }]
  })
  const unused = [...ignores.values()].flat().flatMap((ignore): Diagnostic[] => {
    if (!isCode(ignore.code)) return [diagnose('LB6006', { code: ignore.code }, ignore.at)]
    return ignore.used || !complete ? [] : [diagnose('LB6007', { code: ignore.code }, ignore.at)]
  })
  return [...settled, ...unused]
}

function documents({ docs }: Program): Document[] {
  return Object.values(docs).flatMap((kind) => [...(kind as Map<string, Document>).values()])
}

function ignoresOf(doc: Document): Ignore[] {
  return (doc.data.ignore ?? []).map(({ code, reason, at }, index) => {
    const path = at?.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
    const range = path && (doc.spans.value(path) ?? doc.spans.key(path))
    return {
      code,
      reason,
      ...(range && { within: { file: doc.file, ...range } }),
      at: spanOf({ doc, path: ['ignore', index] }),
      used: false
    }
  })
}

function covers(outer: Span | undefined, inner: Span): boolean {
  return outer === undefined || (outer.start <= inner.start && inner.end <= outer.end)
}
