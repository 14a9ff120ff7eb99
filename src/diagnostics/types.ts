/**
 * A diagnostic is plain data: which code, about what (params), where (span), and what else is involved (related).
 * Its words are in the catalogue, so that one diagnostic can be printed in Chinese or in English.
 */
import type { Code, Params } from './catalogue.js'

export type Severity = 'error' | 'warning' | 'info'
export type Lang = 'zh' | 'en'

/** A half-open range of UTF-16 code units, `start` to `end`, in the text of `file` (a path relative to the project). */
export interface Span {
  file: string
  start: number
  end: number
}

/** A change to a text: what is from `start` to `end`, in UTF-16 code units, becomes `text`. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** Another place that takes part in the finding, with a word on its part. */
export interface Related {
  span: Span
  /** Words for this place; both languages, since a related note has no code of its own. */
  zh: string
  en: string
}

export interface Diagnostic<C extends Code = Code> {
  code: C
  severity: Severity
  params: Params<C>
  /** Absent only for findings that have no place in a file (configuration, internal errors). */
  span?: Span
  related?: Related[]
  /** The nearest known name, when the finding is about an unknown one. */
  suggestion?: string
  /** Changes to the file of `span` that mend it without a doubt; set by a check and by mending. */
  fix?: Edit[]
  /** Where the requirement comes from: a clause, a standard, an audit practice. */
  source?: string
  /** Set when a spec ignores the finding, with the reason that it records. */
  ignored?: { reason: string; span: Span }
  /** The document and the keys that lead to the place (`item/card form.element`): outlives moved lines and renamed files. */
  where?: string
  /** Set when the baseline of the project has the finding. */
  baselined?: true
}
