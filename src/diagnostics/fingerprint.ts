/** What is the same finding from one run to the next, though lines move and files are renamed. */
import { hash } from 'node:crypto'
import type { Diagnostic } from './types.js'

/** SHA-256 of the code, the document with the keys that lead to the place, and what the message says. Not the words. */
export function fingerprint({ code, where, span, params }: Diagnostic): string {
  const said = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))
  return hash('sha256', JSON.stringify([code, where ?? span?.file ?? '', said]))
}

/** The fingerprints of diagnostics, told apart where one is there several times: `<sha>`, `<sha>:2`, `<sha>:3`. */
export function distinctFingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>()
  return diagnostics.map((diagnostic) => {
    const print = fingerprint(diagnostic)
    const times = (seen.get(print) ?? 0) + 1
    seen.set(print, times)
    return times === 1 ? print : `${print}:${times}`
  })
}
