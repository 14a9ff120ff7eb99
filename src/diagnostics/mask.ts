/** Findings that say the same as others with less to the point, by what the catalogue says of each code. */
import { entry } from './catalogue.js'
import type { Mask } from './entry.js'
import type { Diagnostic, Severity } from './types.js'

const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** Without what others stand for. Who ignores a finding does not thereby hide a graver one. */
export function unmasked(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const masking = diagnostics.flatMap((by) => (entry(by.code).masks ?? []).map((mask) => ({ by, mask })))
  if (masking.length === 0) return [...diagnostics]
  const raised = new Map<Diagnostic, Severity>()
  const kept = diagnostics.filter((found) => {
    const cause = masking.find(({ by, mask }) => isMasked(found, by, mask))
    if (cause?.mask.raised) raised.set(cause.by, cause.mask.raised)
    return !cause
  })
  return kept.map((one) => (raised.has(one) ? { ...one, severity: raised.get(one)! } : one))
}

function isMasked(found: Diagnostic, by: Diagnostic, { codes, where }: Mask): boolean {
  if (!codes.includes(found.code)) return false
  if (by.ignored && GRAVITY[found.severity] > GRAVITY[by.severity]) return false
  if (where === 'project') return true
  const [at, place] = [found.span, by.span]
  if (!at) return false
  if (where === 'file') return place?.file === at.file || (by.related ?? []).some(({ span }) => span.file === at.file)
  if (place?.file !== at.file) return false
  return where === 'place' ? place.start === at.start : at.start <= place.start && place.end <= at.end
}
