/** The findings of a check, counted, and what documents ignore with a reason. */
import { entry } from '../diagnostics/catalogue.js'
import { isOpen } from '../diagnostics/count.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { spanOf } from '../link/context.js'
import type { Document } from '../schema/document.js'
import type { Findings, IgnoredReport } from './model.js'

/** Counts the findings in some documents, or all findings. */
export function findingsOf(diagnostics: readonly Diagnostic[], docs?: readonly Document[]): Findings {
  const files = docs && new Set(docs.map(({ file }) => file))
  const counts: Findings = { error: 0, warning: 0, info: 0, ignored: 0 }
  for (const diagnostic of diagnostics)
    if (!files || (diagnostic.span && files.has(diagnostic.span.file)))
      counts[isOpen(diagnostic) ? diagnostic.severity : 'ignored']++
  return counts
}

/** In the order of the diagnostics. */
export function ignoredOf(
  diagnostics: readonly Diagnostic[],
  docs: readonly Document[],
  asOf: string | undefined
): IgnoredReport[] {
  const byFile = new Map(docs.map((doc) => [doc.file, doc]))
  return diagnostics.flatMap(({ code, ignored, span }) => {
    const doc = span && byFile.get(span.file)
    if (!ignored || !doc) return []
    const stated = doc.data.ignore?.find(
      (_, index) => spanOf({ doc, path: ['ignore', index] }).start === ignored.span.start
    )
    const { owner, until } = stated ?? {}
    return {
      code,
      title: entry(code).title,
      document: { id: `${doc.kind}/${doc.id}`, name: doc.data.name },
      reason: ignored.reason,
      ...(owner !== undefined && { owner }),
      ...(until !== undefined && { until }),
      expired: asOf !== undefined && until !== undefined && until < asOf
    }
  })
}
