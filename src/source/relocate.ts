/** Paths of diagnostics, from those below the project to those that the user sees. */
import type { Diagnostic, Span } from '../diagnostics/types.js'

/** A file of an installed library, which is nowhere in the project: `lianban:items/birth-registration.yaml`. */
export function isOfPackage(file: string): boolean {
  return /^(@[\w.-]+\/)?[\w.-]+:/.test(file)
}

/** The same diagnostics with `prefix` before every path of the project. */
export function relocate(diagnostics: readonly Diagnostic[], prefix: string): Diagnostic[] {
  if (prefix === '') return [...diagnostics]
  const move = (span: Span): Span => (isOfPackage(span.file) ? span : { ...span, file: prefix + span.file })
  return diagnostics.map((diagnostic) => {
    const { span, related, ignored } = diagnostic
    return {
      ...diagnostic,
      ...(span && { span: move(span) }),
      ...(related && { related: related.map((each) => ({ ...each, span: move(each.span) })) }),
      ...(ignored && { ignored: { ...ignored, span: move(ignored.span) } })
    }
  })
}
