import type { Diagnostic } from './types.js'

export interface Summary {
  errors: number
  warnings: number
  infos: number
  /** Ignored by a spec, of any severity, and not counted above. */
  ignored: number
}

export function count(diagnostics: readonly Diagnostic[]): Summary {
  const summary: Summary = { errors: 0, warnings: 0, infos: 0, ignored: 0 }
  for (const { ignored, severity } of diagnostics) summary[ignored ? 'ignored' : (`${severity}s` as const)]++
  return summary
}
