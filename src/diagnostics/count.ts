/** Findings counted by severity, for the last line of reports and for exit codes. */
import type { Diagnostic } from './types.js'

export interface Summary {
  errors: number
  warnings: number
  infos: number
  /** Ignored by a spec, of any severity, and not counted above. */
  ignored: number
  /** In the baseline of the project, of any severity, and not counted above. */
  baselined: number
}

export function count(diagnostics: readonly Diagnostic[]): Summary {
  const summary: Summary = { errors: 0, warnings: 0, infos: 0, ignored: 0, baselined: 0 }
  for (const diagnostic of diagnostics) {
    const { ignored, severity } = diagnostic
    summary[isOpen(diagnostic) ? (`${severity}s` as const) : ignored ? 'ignored' : 'baselined']++
  }
  return summary
}

/** Whether somebody still has to do something about a finding: neither a spec ignores it nor is it in the baseline. */
export function isOpen({ ignored, baselined }: Diagnostic): boolean {
  return !ignored && !baselined
}
