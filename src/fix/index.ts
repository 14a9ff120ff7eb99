/** Mends what can be mended without a doubt: from findings to edits, and from edits to texts. */
import type { Diagnostic } from '../diagnostics/types.js'
import type { Program } from '../link/model.js'
import { kinds } from '../schema/kind.js'
import { decode, parse } from '../syntax/index.js'
import type { Found, Source } from './fixer.js'
import { fixers } from './fixers.js'

/** The findings, those that can be mended with their edits. `bytesOf` gives a file that a finding is in. */
export function withFixes(
  diagnostics: readonly Diagnostic[],
  bytesOf: (file: string) => Uint8Array | undefined,
  program: Program
): Diagnostic[] {
  const known = new Map<string, Source | undefined>()
  return diagnostics.map((diagnostic) => {
    const { code, span, ignored } = diagnostic
    const fixer = fixers[code]
    if (!span || !fixer || ignored) return diagnostic
    if (!known.has(span.file)) known.set(span.file, sourceOf(span.file, bytesOf(span.file), program))
    const source = known.get(span.file)
    const fix = source && fixer(diagnostic as Found, source)
    return fix ? { ...diagnostic, fix } : diagnostic
  })
}

function sourceOf(file: string, bytes: Uint8Array | undefined, program: Program): Source | undefined {
  if (!bytes) return undefined
  const { text } = decode(bytes)
  const parsed = parse(text)
  const stated = (parsed.value as { kind?: unknown } | null | undefined)?.kind
  return { file, text, parsed, kind: kinds.find((each) => each === stated), program }
}
