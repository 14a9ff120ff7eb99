/** The shapes that taking a code apart works with: structures, segments, flaws, readings. */
import type { StandardDoc } from '../language/generated/types.js'

/** How a code is built: data of a standard, or one of the national codes that are built in. */
export type CodeStructure = NonNullable<StandardDoc['codes']>[string]
export type SegmentRule = CodeStructure['segments'][number]

export type FlawSeverity = 'error' | 'warning' | 'info'

export type FlawKind =
  /** Too short or too long. */
  | 'length'
  /** A character that cannot stand here. */
  | 'character'
  /** A separator or constant letter is another. */
  | 'fixed'
  /** No such value among the few that are possible. */
  | 'value'
  /** Not in the code list. Information only when the list is open. */
  | 'table'
  | 'date'
  | 'pattern'
  /** The check character. */
  | 'check'
  /** Allowed, but one to look at. */
  | 'doubtful'
  /** The structure itself is at fault: it refers to one that does not exist, or to itself. */
  | 'structure'

/** What is wrong with a code, and exactly where. */
export interface Flaw {
  kind: FlawKind
  severity: FlawSeverity
  /** UTF-16 code units from the start of the code; beyond its end when something is missing. */
  at: number
  length: number
  /** Ids of the segments that lead here, as `catalog.type`; empty for the code as a whole. */
  segment: string
  zh: string
  en: string
  /** What should stand there, when only one text can. */
  expected?: string
}

export interface Segment {
  id: string
  name: string
  /** From the start of the whole code. */
  start: number
  text: string
  /** What the text stands for, by a code list; absent when none says. */
  meaning?: string
  /** A separator or another constant, which means nothing. */
  fixed?: true
  /** The parts of a segment that is a code of its own. */
  segments?: Segment[]
}

/** A code taken apart. It is valid when no flaw is an error. */
export interface Reading {
  /** Id of the structure, such as `uscc`. */
  id: string
  name: string
  basis?: string
  text: string
  meaning?: string
  segments: Segment[]
  /** By position. */
  flaws: Flaw[]
}

/** A code list as the parser needs it. */
export interface CodeTable {
  name: string
  /** Others may add codes. */
  open: boolean
  /** False for a code that the list could not have, such as one of another province's regions. */
  covers: (code: string) => boolean
  find: (code: string) => { name: string; parent?: string } | undefined
}

/** The structures of one standard, with the national ones, and the code lists at hand. */
export interface CodeSet {
  structures: Readonly<Record<string, CodeStructure>>
  table: (id: string) => CodeTable | undefined
}
