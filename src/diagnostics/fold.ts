/** Identical findings, told once. */
import { identity } from './sort.js'
import type { Diagnostic } from './types.js'

/** A new list in which identical diagnostics occur once, at the place of the first. */
export function fold(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter((diagnostic) => {
    const key = identity(diagnostic)
    return !seen.has(key) && seen.add(key)
  })
}
