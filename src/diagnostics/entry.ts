/** The shape of an entry of the catalogue: its words, and what stages do with a finding that has the code. */
import type { Severity } from './types.js'

/** The same words in both languages. */
export interface Text {
  zh: string
  en: string
}

/** What can be made of a service although some error was found. */
export type Product = 'certificate' | 'comparison'

/** Findings that are left out because this one says the same with more to the point. */
export interface Mask {
  codes: readonly string[]
  /**
   * Where: at the same place, in a value `around` it, in a file that this one or a related place of it is in, or in the
   * whole project.
   */
  where: 'place' | 'around' | 'file' | 'project'
  /** How grave this one becomes when it stands for another. */
  raised?: Severity
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
  /** `absence`: something is not there; it may be in a part of the file that could not be read. `example`: of a service. */
  about?: 'absence' | 'example'
  /**
   * Told once although many places have it. `place`: a line of an item, which each subject and each service finds again.
   * `name`: a wrong name, which a document mostly uses in many places; they become related places of the first.
   */
  once?: 'place' | 'name'
  masks?: readonly Mask[]
  /** Made all the same, although this is an error. */
  spares?: readonly Product[]
  /** Whether it can still be told which key of the file was meant to be where. */
  structure?: 'kept' | 'lost'
  /** What follows from it is not looked at, so that nothing can be said to be missing. */
  cutsShort?: true
  /** An ignore of it is a waiver for claims of this property. */
  waives?: 'time'
}
