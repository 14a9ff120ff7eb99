/** Flow collections: `[a, b]` and `{key: value}`, on one line or several. */
import { limits } from '../limits.js'
import { keepOrder, noteKey, type KeyOrder } from '../order.js'
import { isNull } from '../scalars.js'
import { closeRow, countRows, openRow } from '../spans.js'
import type { Slot } from './block.js'
import { shared } from './shared.js'
import {
  APOSTROPHE,
  BAIL,
  COLON,
  COMMA,
  endOfLine,
  HASH,
  isGap,
  isLineEnd,
  LIST_CLOSE,
  LIST_OPEN,
  LONGEST_KEY,
  MAP_CLOSE,
  MAP_OPEN,
  NEWLINE,
  plainValue,
  QUOTE,
  quoted,
  RETURN,
  SPACE,
  startsPlain,
  type Scan
} from './scan.js'

const WIDE_COMMA = 0xff0c

/** Reads the collection whose bracket is at `pos` and stops after its closing bracket. */
export function flowCollection(s: Scan, slot: Slot): unknown {
  if (slot.depth > limits.depth || countRows(s.rows) > limits.nodes) return BAIL
  const isList = s.text.charCodeAt(s.pos) === LIST_OPEN
  const row = openRow(s.rows, slot.keyStart, slot.keyEnd, s.pos)
  const close = isList ? LIST_CLOSE : MAP_CLOSE
  const list: unknown[] = []
  const map: Record<string, unknown> = {}
  const order: KeyOrder = {}
  s.pos++
  for (;;) {
    if (!skipSpace(s, slot.indent)) return BAIL
    if (s.text.charCodeAt(s.pos) === close) break
    if (isList) {
      const value = flowNode(s, { ...slot, keyStart: -1, keyEnd: -1, depth: slot.depth + 1 })
      if (value === BAIL) return BAIL
      list.push(value)
    } else if (!flowEntry(s, slot, map, order)) return BAIL
    if (!skipSpace(s, slot.indent)) return BAIL
    const code = s.text.charCodeAt(s.pos)
    if (code === close) break
    if (code !== COMMA) return BAIL
    s.pos++
  }
  s.pos++
  s.valueEnd = s.pos
  closeRow(s.rows, row, s.pos)
  if (isList) return list
  keepOrder(order, map)
  return map
}

function flowEntry(s: Scan, slot: Slot, map: Record<string, unknown>, order: KeyOrder): boolean {
  const keyStart = s.pos
  const key = flowKey(s)
  const keyEnd = s.pos
  if (key === undefined || map[key] !== undefined || keyEnd - keyStart > LONGEST_KEY) return false
  if (s.text.charCodeAt(keyEnd) !== COLON) return false
  noteKey(order, key, map)
  s.pos++
  const empty = s.pos
  if (!skipSpace(s, slot.indent)) return false
  const code = s.text.charCodeAt(s.pos)
  if (code === COMMA || code === MAP_CLOSE) {
    closeRow(s.rows, openRow(s.rows, keyStart, keyEnd, empty), empty)
    map[key] = null
    return true
  }
  const value = flowNode(s, { indent: slot.indent, keyStart, keyEnd, depth: slot.depth + 1 })
  map[key] = value
  return value !== BAIL
}

function flowKey(s: Scan): string | undefined {
  const start = s.pos
  const first = s.text.charCodeAt(start)
  if (first === QUOTE || first === APOSTROPHE) return quoted(s)
  if (!startsPlain(s.text, start, true)) return undefined
  s.pos = flowPlainEnd(s.text, start, false)
  if (s.text.charCodeAt(s.pos - 1) === SPACE) return undefined
  const key = s.text.slice(start, s.pos)
  return isNull(key) ? undefined : key
}

function flowNode(s: Scan, slot: Slot): unknown {
  const start = s.pos
  const first = s.text.charCodeAt(start)
  if (first === LIST_OPEN || first === MAP_OPEN) return flowCollection(s, slot)
  const row = openRow(s.rows, slot.keyStart, slot.keyEnd, start)
  let value: unknown
  if (first === QUOTE || first === APOSTROPHE) {
    value = quoted(s) ?? BAIL
  } else {
    if (!startsPlain(s.text, start, false)) return BAIL
    let end = flowPlainEnd(s.text, start, slot.keyStart < 0)
    if (end < 0) return BAIL
    while (s.text.charCodeAt(end - 1) === SPACE) end--
    s.pos = end
    value = plainValue(shared(s.text.slice(start, end)))
  }
  closeRow(s.rows, row, s.pos)
  return value
}

/** Where the plain scalar at `start` stops; -1 for a list item with a full-width comma, which is a trap. */
function flowPlainEnd(text: string, start: number, inList: boolean): number {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at)
    if (isFlowMark(code) || isLineEnd(code)) return at
    if (code === COLON) {
      const next = text.charCodeAt(at + 1)
      if (isGap(next) || isFlowMark(next)) return at
    } else if (code === HASH) {
      if (text.charCodeAt(at - 1) === SPACE) return at
    } else if (code === WIDE_COMMA && inList) return -1
  }
}

function isFlowMark(code: number): boolean {
  return code === COMMA || code === LIST_OPEN || code === LIST_CLOSE || code === MAP_OPEN || code === MAP_CLOSE
}

/** Over white space, line ends and comments; false where a line is not deeper than the block around the collection. */
function skipSpace(s: Scan, indent: number): boolean {
  const { text } = s
  let at = s.pos
  let lineStart = -1
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === SPACE) at++
    else if (code === NEWLINE) lineStart = ++at
    else if (code === RETURN) at++
    else if (code === HASH) {
      if (!isGap(text.charCodeAt(at - 1))) return false
      at = endOfLine(text, at)
    } else {
      s.pos = at
      return code === code && (lineStart < 0 || at - lineStart > indent)
    }
  }
}
