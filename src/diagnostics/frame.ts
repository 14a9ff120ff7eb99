/** The excerpt of a source file that shows where a finding is. */
import { lineRange, positionAt, type Lines } from './position.js'
import { cells, shorten, UNITS_PER_COLUMN, visible, type Cell } from './visible.js'
import type { Span } from './types.js'

export interface FrameOptions {
  /** Display columns of the terminal; less than 40 is taken as 40. */
  width: number
  /** Lines shown before and after the span. */
  context: number
  gutter?: (text: string) => string
  mark?: (text: string) => string
}

/** A tab is shown as two columns, so that the caret does not depend on the tab stops of the terminal. */
const TAB = '  '
/** Gutters of files below 10,000 lines are equally wide, so that the frames of one report line up. */
const GUTTER = 4
const CUT = '...'
// ASCII on purpose: terminals disagree on whether `│` and `…` take one column or two in a Chinese locale.
const BAR = ' | '

/**
 * The lines around a span with carets under it, as lines of text. The carets are placed by display width. A span of
 * several lines is underlined on its first; a long line is cut around the span.
 */
export function frame(source: Lines, span: Span, options: FrameOptions): string[] {
  const { gutter = same, mark = same, context } = options
  const { line } = positionAt(source, span.start)
  const last = Math.min(line + context, source.starts.length)
  const digits = Math.max(GUTTER, String(last).length)
  const columns = Math.max(options.width, 40) - digits - BAR.length
  const out: string[] = []
  const print = (label: string, text: string) => {
    out.push(gutter(label.padStart(digits) + BAR.trimEnd()) + (text === '' ? '' : ' ' + text))
  }

  for (let number = Math.max(1, line - context); number <= last; number++) {
    const { start, end } = lineRange(source, number)!
    if (number !== line) {
      print(String(number), shorten(source.text.slice(start, end), columns, TAB).trimEnd())
      continue
    }
    const marked = markedLine(source.text, { start, end }, span, columns)
    print(String(number), marked.text)
    print('', ' '.repeat(marked.from) + mark('^'.repeat(marked.length)))
  }
  return out
}

interface Marked {
  text: string
  /** Column of the first caret, from 0, and the number of carets. */
  from: number
  length: number
}

function markedLine(text: string, line: { start: number; end: number }, span: Span, columns: number): Marked {
  const reach = columns * UNITS_PER_COLUMN
  const start = Math.min(Math.max(span.start, line.start), line.end)
  const first = Math.max(line.start, start - reach)
  const last = Math.min(line.end, start + reach)
  const shown = text.slice(first, last)
  const inLine = span.end <= line.end
  const end = Math.max(start, inLine ? span.end : line.start + text.slice(line.start, line.end).trimEnd().length)
  const row = cells(shown, TAB)

  const before = row.filter((cell) => cell.end <= start - first)
  const within = row.filter((cell) => cell.end > start - first && cell.start < end - first)
  const from = widthOf(before)
  const to = from + Math.max(1, widthOf(within))
  const total = widthOf(row)
  const clipped = { left: first > line.start, right: last < line.end }
  if (total <= columns && !clipped.left && !clipped.right) {
    return {
      text: row
        .map((cell) => cell.text)
        .join('')
        .trimEnd(),
      from,
      length: to - from
    }
  }

  // A third of the width is kept for what comes before the span, unless all of it fits from the start of the line.
  const fits = to <= columns - CUT.length && !clipped.left
  const left = fits ? 0 : Math.max(0, from - Math.floor(columns / 3))
  const cutLeft = left > 0 || clipped.left
  const cutRight = total > left + columns || clipped.right
  const lower = cutLeft ? CUT.length : 0
  const upper = columns - (cutRight ? CUT.length : 0)
  const markFrom = Math.min(Math.max(from - left, lower), upper - 1)
  return {
    text: ((cutLeft ? CUT : '') + between(row, left + lower, left + upper) + (cutRight ? CUT : '')).trimEnd(),
    from: markFrom,
    length: Math.max(1, Math.min(to - left, upper) - markFrom)
  }
}

/** The cells that lie in the columns `from` to `to`; a wide one that straddles an edge gives way to a space. */
function between(row: readonly Cell[], from: number, to: number): string {
  let text = ''
  let column = 0
  for (const cell of row) {
    const next = column + cell.width
    if (column >= from && next <= to) text += cell.text
    else if (next > from && column < to) text += ' '.repeat(Math.min(next, to) - Math.max(column, from))
    column = next
  }
  return text
}

function widthOf(row: readonly Cell[]): number {
  return row.reduce((sum, cell) => sum + cell.width, 0)
}

function same(text: string): string {
  return text
}

/** `file:line:column`, safe to print; the file alone when its text is not at hand. */
export function place(span: Span, source: Lines | undefined): string {
  const file = visible(span.file)
  if (!source) return file
  const { line, column } = positionAt(source, span.start)
  return `${file}:${line}:${column}`
}
