/** Phases 2 and 3: files → documents. */
import { diagnose, entry } from '../diagnostics/catalogue.js'
import { unmasked } from '../diagnostics/mask.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Document } from '../schema/document.js'
import { validate } from '../schema/validate.js'
import { withVariants } from '../schema/variants.js'
import { unreadDocument, type Unread } from '../schema/unread.js'
import type { SourceFile } from '../source/discover.js'
import { timed, type Stats } from '../base/stats.js'
import { decode, parse, type Parsed, type Problem } from '../syntax/index.js'

/** A file that is not a document, with what could be read of it. */
export interface Misread extends Unread {
  file: string
  parsed?: Parsed
}

export interface Read {
  documents: Document[]
  /** Files with errors that are not documents because of them. */
  unread: Misread[]
  diagnostics: Diagnostic[]
}

/** A file with an error gives diagnostics only. */
export function readDocuments(files: readonly SourceFile[], stats: Stats): Read {
  const documents: Document[] = []
  const unread: Misread[] = []
  const diagnostics: Diagnostic[] = []
  for (const { path, bytes, library } of files) {
    const found = (problems: readonly Problem[]) =>
      problems.map(({ code, params, range }) => diagnose(code, params as never, { file: path, ...range }))
    const { text, problems } = timed(stats, 'parse', () => decode(bytes))
    const unreadable = found(problems)
    diagnostics.push(...unreadable)
    if (hasErrors(unreadable)) {
      unread.push({ ...unreadDocument(path, undefined), file: path })
      continue
    }
    const parsed = timed(stats, 'parse', () => parse(text))
    const misread = found(parsed.problems)
    const isReadable = parsed.value !== undefined && !misread.some(({ code }) => entry(code).structure === 'lost')
    const valid = isReadable ? timed(stats, 'validate', () => validate(path, parsed)) : undefined
    diagnostics.push(...unmasked([...misread, ...(valid?.diagnostics ?? [])]))
    if (valid?.document && !hasErrors(misread)) {
      if (library !== undefined) valid.document.library = library
      documents.push(...withVariants(valid.document))
    } else unread.push({ ...unreadDocument(path, parsed.value), file: path, parsed })
  }
  return { documents, unread, diagnostics }
}

/** Whether anything forbids an output. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity, ignored }) => severity === 'error' && !ignored)
}
