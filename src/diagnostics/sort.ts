/** The order of findings, and what makes two of them the same. */
import type { Diagnostic } from './types.js'

/** A new list ordered by file, start and code; findings without a place come first. Independent of locale and input order. */
export function sort(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.span?.file ?? '', b.span?.file ?? '') ||
      compare(a.span?.start ?? -1, b.span?.start ?? -1) ||
      compare(a.code, b.code) ||
      compare(a.span?.end ?? -1, b.span?.end ?? -1) ||
      compare(identity(a), identity(b))
  )
}

/** Everything that tells a diagnostic from another, as text. */
export function identity({ code, severity, params, span, related, suggestion, source, ignored }: Diagnostic): string {
  const byName = Object.entries(params).sort(([a], [b]) => compare(a, b))
  const place = span && [span.file, span.start, span.end]
  const others = related?.map((each) => [each.span.file, each.span.start, each.span.end, each.zh, each.en])
  return JSON.stringify([code, severity, byName, place, others, suggestion, source, ignored?.reason])
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
