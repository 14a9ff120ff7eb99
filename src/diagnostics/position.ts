/**
 * Lines and columns are computed only for what is reported. A column counts UTF-16 code units from 1, as editors and
 * SARIF (`columnKind: utf16CodeUnits`) do; the display width matters only to the frame.
 */
export interface Position {
  /** From 1. */
  line: number
  /** From 1, in UTF-16 code units. */
  column: number
  /** From 0, in UTF-16 code units. */
  offset: number
}

/** A text with the offsets where its lines start. */
export interface Lines {
  text: string
  starts: readonly number[]
}

/** Breaks are CRLF, LF and a lone CR, as in YAML. */
export function lines(text: string): Lines {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return { text, starts }
}

/** The position of an offset; an offset outside the text is moved to its nearest end. */
export function positionAt({ text, starts }: Lines, offset: number): Position {
  const inside = Math.min(Math.max(offset, 0), text.length)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (starts[middle]! <= inside) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: inside - starts[low]! + 1, offset: inside }
}

/** The offsets of a line (from 1) without its break; undefined when there is no such line. */
export function lineRange({ text, starts }: Lines, line: number): { start: number; end: number } | undefined {
  const start = starts[line - 1]
  if (start === undefined) return undefined
  const next = starts[line]
  if (next === undefined) return { start, end: text.length }
  return { start, end: next - (text.startsWith('\r\n', next - 2) ? 2 : 1) }
}

/** Looks up the lines of files, each split once, and only when asked for. */
export function lineLookup(sources: (file: string) => string | undefined): (file: string) => Lines | undefined {
  const known = new Map<string, Lines | undefined>()
  return (file) => {
    if (!known.has(file)) {
      const text = sources(file)
      known.set(file, text === undefined ? undefined : lines(text))
    }
    return known.get(file)
  }
}
