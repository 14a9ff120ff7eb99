/** The verb `fmt`: lays out the spec files of a project anew. */
import { join } from 'node:path'
import { diagnose, entry } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { decode } from '../syntax/decode.js'
import { openSession, type ProjectOptions, type Result } from './session.js'

export interface FormatOptions extends ProjectOptions {
  /** Only tell which files would change. */
  check?: boolean | undefined
}

export interface FormatResult extends Result {
  /** The files that changed, or would; sorted, paths as in diagnostics. */
  changed: string[]
}

/**
 * Formats the spec files of a project: layout only, never what they say. A file that cannot be read is left alone, and
 * its findings are told. Writes each file whole or not at all (LB8017).
 *
 * @example
 * const { changed } = await format({ check: true })
 * changed // => []
 */
export async function format(options: FormatOptions = {}): Promise<FormatResult> {
  const { project, files, diagnostics, result } = await openSession(options)
  if (diagnostics.length > 0) return { ...result(diagnostics), changed: [] }
  const { formatText } = await import('../format/index.js')
  const { rewrite } = await import('./rewrite.js')
  const found: Diagnostic[] = []
  const changed: string[] = []
  for (const { path, bytes } of files) {
    const { text, problems } = decode(bytes)
    const isReadable = problems.every(({ code }) => entry(code).structure === 'kept')
    const formatted = isReadable ? formatText(text) : { text, problems }
    for (const { code, params, range } of formatted.problems)
      found.push(diagnose(code, params as never, { file: path, ...range }))
    if (formatted.problems.length > 0 || Buffer.from(formatted.text).equals(bytes)) continue
    const failed = options.check ? [] : rewrite(join(project.root, path), bytes, formatted.text, project.prefix + path)
    found.push(...failed)
    if (failed.length === 0) changed.push(project.prefix + path)
  }
  return { ...result(found), changed: changed.sort() }
}
