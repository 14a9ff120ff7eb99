/** What every reporter is given, and what it is: a pure function from a run to text. */
import { sort } from '../sort.js'
import type { Diagnostic, Lang, Severity } from '../types.js'

/** What a reporter is given: the findings of one run and how to show them. */
export interface Run {
  diagnostics: readonly Diagnostic[]
  /** The text of a file that a span names, as it was read; undefined when it could not be. */
  sources: (file: string) => string | undefined
  lang: Lang
  /** Off by default. Formats for machines have no colour. */
  color?: boolean
  /** Display columns of the terminal; 100 by default. */
  width?: number
  /** How many files were checked. */
  files?: number
  /** Which files, for reports that also list those without findings. */
  checked?: readonly string[]
}

export interface ReportOptions {
  /** List the findings that a spec ignores, with their reasons; by default they are only counted. */
  showIgnored?: boolean
  /** List the notes (提示) one by one; by default they are counted by code, since a draft has many. */
  showNotes?: boolean
  /** The least severity that fails a run, for reports of what passed and failed; `error` by default. */
  failOn?: Severity
}

/** Pure: the same run gives the same text, which ends with a line break. */
export type Reporter = (run: Run, options?: ReportOptions) => string

/** The findings in the order in which every reporter lists them. */
export function ordered(run: Run): Diagnostic[] {
  return sort(run.diagnostics)
}
