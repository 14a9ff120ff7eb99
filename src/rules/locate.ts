/** Where findings are, in words that outlive moved lines and renamed files. */
import type { Diagnostic } from '../diagnostics/types.js'
import type { Program } from '../link/model.js'
import { documentsByFile } from './files.js'

/** The diagnostics, those in a document of the program with their `where`. */
export function located(program: Pick<Program, 'docs'>, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byFile = documentsByFile(program)
  return diagnostics.map((diagnostic) => {
    const { span } = diagnostic
    const doc = span && byFile.get(span.file)
    if (!doc) return diagnostic
    // Without the numbers of list entries: they change when an entry is put before.
    const keys = doc.spans.pathOf(span).filter((step) => typeof step === 'string')
    const where = `${doc.kind}/${doc.id}`
    return { ...diagnostic, where: keys.length > 0 ? `${where} ${keys.join('.')}` : where }
  })
}
