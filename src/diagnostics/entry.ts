import type { Severity } from './types.js'

/** The same words in both languages. */
export interface Text {
  zh: string
  en: string
}

/**
 * One row of the catalogue. `{name}` in `message` and `hint` is a placeholder; both languages use the same ones, and the
 * Chinese text decides the parameters that `diagnose` asks for.
 */
export interface Entry {
  severity: Severity
  /** What is found may be as it should be although it is an error: with a reason it may be ignored all the same. */
  excusable?: true
  /** A few words without placeholders: the heading of the page, the name of the rule in SARIF. */
  title: Text
  /** What is wrong, here. */
  message: Text
  /** What to do about it. */
  hint?: Text
  /** The clause, standard or practice that asks for it, as it would be cited. */
  source?: string
}
