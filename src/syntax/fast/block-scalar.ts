/** Literal (`|`) and folded (`>`) block scalars without indentation indicator. */
import { closeRow, openRow } from '../spans.js'
import type { Slot } from './block.js'
import { BAIL, contentFrom, DASH, endOfLine, HASH, isLineEnd, RETURN, SPACE, type Scan } from './scan.js'

/** Reads the scalar whose `|` or `>` is at `pos`; stops at the next content below it. */
export function blockScalar(s: Scan, slot: Slot): unknown {
  const { text } = s
  const folded = text[s.pos] === '>'
  const row = openRow(s.rows, slot.keyStart, slot.keyEnd, s.pos)
  let at = s.pos + 1
  const strip = text.charCodeAt(at) === DASH
  if (strip) at++
  while (text.charCodeAt(at) === SPACE) at++
  if (!isLineEnd(text.charCodeAt(at)) || at >= text.length) return BAIL

  let lineStart = afterLine(text, at)
  const indent = indentAt(text, lineStart)
  // Blank lines in front, and content that is not deeper than its key, have rules of their own.
  if (indent <= slot.indent || isLineEnd(text.charCodeAt(lineStart + indent))) return BAIL
  let value = ''
  let blanks = 0
  while (lineStart < text.length) {
    const spaces = indentAt(text, lineStart)
    const start = lineStart + spaces
    const end = endOfLine(text, start)
    if (start === end) {
      if (spaces > indent) return BAIL
      blanks++
    } else {
      if (spaces < indent) break
      if (folded && spaces > indent) return BAIL
      if (value !== '') value += folded ? (blanks > 0 ? '\n'.repeat(blanks) : ' ') : '\n'.repeat(blanks + 1)
      value += text.slice(lineStart + indent, end)
      blanks = 0
      s.valueEnd = end
    }
    lineStart = afterLine(text, end)
  }
  while (text.charCodeAt(s.valueEnd - 1) === SPACE) s.valueEnd--
  closeRow(s.rows, row, s.valueEnd)
  const column = indentAt(text, lineStart)
  if (column > slot.indent && text.charCodeAt(lineStart + column) === HASH) return BAIL
  contentFrom(s, lineStart)
  if (s.indent > slot.indent) return BAIL
  return strip ? value : value + '\n'
}

function indentAt(text: string, lineStart: number): number {
  let at = lineStart
  while (text.charCodeAt(at) === SPACE) at++
  return at - lineStart
}

function afterLine(text: string, lineEnd: number): number {
  if (lineEnd >= text.length) return text.length
  return lineEnd + (text.charCodeAt(lineEnd) === RETURN ? 2 : 1)
}
