/** The shapes that reading YAML gives: values, spans, problems, ignore comments. */
import type { SyntaxCode } from '../diagnostics/codes/syntax.js'
import type { Text } from '../diagnostics/entry.js'

/** Map keys and list indexes from the root of a document. */
export type Path = readonly (string | number)[]

/** A half-open range of UTF-16 code units in the text. */
export interface Range {
  start: number
  end: number
}

export interface Problem {
  code: SyntaxCode
  params: Record<string, string | number | Text>
  range: Range
}

/**
 * Where the values and keys of a document are. Quoted scalars include their quotes; a block map or list runs from its
 * first key or `-` to the end of its last value; a block scalar starts at `|` or `>`. No range includes trailing
 * white space, line ends or comments. An empty value (`key:`) is the empty range right after its `:` or `-`.
 * The value of an alias is the alias itself; what is below it lies where the anchor is.
 */
export interface Spans {
  value(path: Path): Range | undefined
  key(path: Path): Range | undefined
  /** The way to the smallest node that, with its key, holds a range; the root when there is none. */
  pathOf(range: Range): Path
}

/** A comment that asks to ignore findings: `# lianban-ignore LB5003: reason`, or `-file` for the whole file. */
export interface IgnoreComment {
  codes: readonly string[]
  reason: string
  /** Where the comment is. */
  range: Range
  /** The line that it is about; the whole file when absent. */
  line?: Range
  /** Why it cannot be followed. */
  flaw?: 'reason' | 'form' | 'place' | 'number'
}

export interface Parsed {
  /** Plain objects, arrays, strings, numbers, booleans and null; undefined when there is nothing to go on with. */
  value: unknown
  spans: Spans
  problems: Problem[]
  /** Absent when the text has none. */
  ignores?: readonly IgnoreComment[]
}
