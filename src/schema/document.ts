/** The typed document: what validation gives and linking takes. */
import type { DocByKind, Kind } from '../language/generated/types.js'
import type { IgnoreComment, Path, Spans } from '../syntax/index.js'

/** A file that is a valid document of its kind: its data, and the spans to report about it. */
export interface Document<K extends Kind = Kind> {
  kind: K
  id: string
  /** Path relative to the project, with `/`. */
  file: string
  /** The library that it comes from; absent for the project's own. */
  library?: string
  data: DocByKind[K]
  spans: Spans
  /** Comments that ask to ignore findings; absent when there are none. */
  ignores?: readonly IgnoreComment[]
  /** Where a value that is not in this file was written: what an overlay refines, in the overlay. */
  elsewhere?(path: Path): { doc: Document; path: Path } | undefined
  /** `kind/id` of the documents whose shared facts stand in it. */
  draws?: readonly string[]
  /** An overlay is worked in. */
  overlaid?: true
  /** The library's document that this one refines or replaces. */
  base?: Document
  /** A refinement as it was written. */
  raw?: Document
  /** SHA-256 of the data in canonical form: comments and layout do not change it. Worked out when it is first read. */
  readonly hash: string
}
