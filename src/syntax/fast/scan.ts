/**
 * The state of the fast path and its lexical parts. Every function either does exactly what the `yaml` package does
 * for a clean document, or says that it cannot (`BAIL`, undefined, false), and then that package takes over.
 */
import { readNumber } from '../numbers.js'
import { plainWord, quotedValue } from '../scalars.js'
import type { Rows } from '../spans.js'

export const BAIL = Symbol('bail')

export interface Scan {
  text: string
  pos: number
  /** Column of the content at `pos` after nextContent; -1 at the end of the text. */
  indent: number
  /** End of the last value read, without what trails it. */
  valueEnd: number
  rows: Rows
}

export const NEWLINE = 10
export const RETURN = 13
export const SPACE = 32
export const QUOTE = 34
export const HASH = 35
export const APOSTROPHE = 39
export const COMMA = 44
export const DASH = 45
export const COLON = 58
export const LIST_OPEN = 91
export const LIST_CLOSE = 93
export const MAP_OPEN = 123
export const MAP_CLOSE = 125

/** Longest key that YAML allows, counted with its colon (YAML 1.2.2, 7.4.2); a little less, to be on the safe side. */
export const LONGEST_KEY = 1000

/** A line end or the end of the text (NaN), before which a scalar stops. */
export function isLineEnd(code: number): boolean {
  return code === NEWLINE || code === RETURN || code !== code
}

export function isGap(code: number): boolean {
  return code === SPACE || code === NEWLINE || code === RETURN || code !== code
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** May a plain scalar start with the character at `at`? Keys and lone lines are stricter than values after a key. */
export function startsPlain(text: string, at: number, strict: boolean): boolean {
  const code = text.charCodeAt(at)
  if (code > 127) return startsPlainWide(code, strict)
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code)) return true
  switch (code) {
    case DASH:
      return !strict && isDigit(text.charCodeAt(at + 1))
    case 36: // $
    case 40: // (
    case 41:
    case 43: // +
    case 47: // /
    case 59: // ;
    case 61: // =
    case 92: // \
    case 94: // ^
    case 95: // _
      return true
    case 46: // .
    case 60: // <
    case 126: // ~
      return !strict
    default:
      return false
  }
}

/** Leaves everything to the slow path that traps.ts may take for a full-width mark or an odd space. */
function startsPlainWide(code: number, strict: boolean): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true
  if (code <= 0xa0 || code === 0x1680 || code === 0x3000 || code === 0xfeff) return false
  if (code >= 0x2000 && code <= 0x206f) return !strict && code >= 0x2014 && code <= 0x2027
  if (code >= 0xff00) return !strict && code !== 0xff3b && code !== 0xff5b
  return true
}

/** The value of a plain scalar; BAIL for numbers that may lose digits. */
export function plainValue(source: string): unknown {
  const first = source.charCodeAt(0)
  if (first <= 57) {
    const number = readNumber(source)
    if (number === undefined) return source
    return typeof number === 'number' ? number : BAIL
  }
  return first > 127 ? source : plainWord(source)
}

/** Reads the one-line quoted scalar at `pos` and stops after it. */
export function quoted(s: Scan): string | undefined {
  const { text } = s
  const mark = text.charCodeAt(s.pos)
  let at = s.pos + 1
  for (; ; at++) {
    const code = text.charCodeAt(at)
    if (code === mark) {
      if (mark === QUOTE || text.charCodeAt(at + 1) !== mark) break
      at++
    } else if (code === 92 && mark === QUOTE) at++
    else if (isLineEnd(code)) return undefined
    if (isLineEnd(text.charCodeAt(at))) return undefined
  }
  const value = quotedValue(text.slice(s.pos, at + 1))
  s.pos = at + 1
  return value
}

/** From the end of a value to the end of its line; false when anything but white space and a comment is there. */
export function toLineEnd(s: Scan): boolean {
  const { text } = s
  let at = s.pos
  while (text.charCodeAt(at) === SPACE) at++
  if (text.charCodeAt(at) === HASH && at > s.pos) at = endOfLine(text, at)
  s.pos = at
  return isLineEnd(text.charCodeAt(at))
}

export function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  if (newline < 0) return text.length
  return text.charCodeAt(newline - 1) === RETURN ? newline - 1 : newline
}

/** From a line end to the next line with content, over blank lines and comments. */
export function nextContent(s: Scan): void {
  const at = s.text.charCodeAt(s.pos) === RETURN ? s.pos + 2 : s.pos + 1
  contentFrom(s, at)
}

/** From the start of a line to the first content in it or below. */
export function contentFrom(s: Scan, lineStart: number): void {
  const { text } = s
  let start = lineStart
  while (start < text.length) {
    let at = start
    while (text.charCodeAt(at) === SPACE) at++
    const code = text.charCodeAt(at)
    if (code === HASH || isLineEnd(code)) {
      const newline = text.indexOf('\n', at)
      if (newline < 0) break
      start = newline + 1
    } else {
      s.pos = at
      s.indent = at - start
      return
    }
  }
  s.pos = text.length
  s.indent = -1
}
