/** Block maps and lists. */
import { limits } from '../limits.js'
import { keepOrder, noteKey, type KeyOrder } from '../order.js'
import { isNull } from '../scalars.js'
import { closeRow, countRows, openRow } from '../spans.js'
import { plainTrap } from '../traps.js'
import { blockScalar } from './block-scalar.js'
import { flowCollection } from './flow.js'
import { shared } from './shared.js'
import {
  APOSTROPHE,
  BAIL,
  COLON,
  DASH,
  HASH,
  isGap,
  isLineEnd,
  LIST_OPEN,
  LONGEST_KEY,
  MAP_OPEN,
  nextContent,
  plainValue,
  QUOTE,
  quoted,
  SPACE,
  startsPlain,
  toLineEnd,
  type Scan
} from './scan.js'

/** What is being filled: the column of the parent, the range of the key (-1 in a list), the level of the value. */
export interface Slot {
  indent: number
  keyStart: number
  keyEnd: number
  depth: number
}

/** Reads the block collection whose first line has its content at `pos`; stops at the next content outside of it. */
export function blockCollection(s: Scan, indent: number, slot: Slot): unknown {
  if (slot.depth > limits.depth || countRows(s.rows) > limits.nodes) return BAIL
  return isItem(s) ? blockList(s, indent, slot) : blockMap(s, indent, slot)
}

function isItem(s: Scan): boolean {
  return s.text.charCodeAt(s.pos) === DASH && isGap(s.text.charCodeAt(s.pos + 1))
}

function blockMap(s: Scan, indent: number, slot: Slot): unknown {
  const row = openRow(s.rows, slot.keyStart, slot.keyEnd, s.pos)
  const map: Record<string, unknown> = {}
  const order: KeyOrder = {}
  do {
    const keyStart = s.pos
    const key = blockKey(s)
    if (key === undefined || map[key] !== undefined) return BAIL
    const entry = { indent, keyStart, keyEnd: s.valueEnd, depth: slot.depth + 1 }
    const value = blockValue(s, entry, s.pos - 1)
    if (value === BAIL) return BAIL
    noteKey(order, key, map)
    map[key] = value
  } while (s.indent === indent)
  if (s.indent > indent) return BAIL
  keepOrder(order, map)
  closeRow(s.rows, row, s.valueEnd)
  return map
}

function blockList(s: Scan, indent: number, slot: Slot): unknown {
  const row = openRow(s.rows, slot.keyStart, slot.keyEnd, s.pos)
  const list: unknown[] = []
  do {
    const dash = s.pos++
    const value = blockValue(s, { indent, keyStart: -1, keyEnd: -1, depth: slot.depth + 1 }, dash)
    if (value === BAIL) return BAIL
    list.push(value)
  } while (s.indent === indent && isItem(s))
  if (s.indent > indent) return BAIL
  closeRow(s.rows, row, s.valueEnd)
  return list
}

/** Reads a key with its colon and leaves the end of the key in `valueEnd`. */
function blockKey(s: Scan): string | undefined {
  const { text } = s
  const start = s.pos
  const first = text.charCodeAt(start)
  if (first === QUOTE || first === APOSTROPHE) {
    const key = quoted(s)
    s.valueEnd = s.pos
    if (text.charCodeAt(s.pos) !== COLON || !isGap(text.charCodeAt(s.pos + 1))) return undefined
    s.pos++
    return s.pos - start > LONGEST_KEY ? undefined : key
  }
  if (!startsPlain(text, start, true)) return undefined
  const end = plainEnd(text, start)
  if (text.charCodeAt(end) !== COLON || text.charCodeAt(end - 1) === SPACE || end - start > LONGEST_KEY)
    return undefined
  s.valueEnd = end
  s.pos = end + 1
  const key = text.slice(start, end)
  return isNull(key) ? undefined : key
}

/** Where the plain scalar at `start` stops: at its colon, before a comment, or at the line end. */
function plainEnd(text: string, start: number): number {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at)
    if (code > COLON) continue
    if (
      code === COLON
        ? isGap(text.charCodeAt(at + 1))
        : code === HASH
          ? text.charCodeAt(at - 1) === SPACE
          : isLineEnd(code)
    )
      return at
  }
}

/** Reads what follows the `:` or `-` at `indicator`, up to the next content. */
function blockValue(s: Scan, slot: Slot, indicator: number): unknown {
  const { text } = s
  while (text.charCodeAt(s.pos) === SPACE) s.pos++
  const code = text.charCodeAt(s.pos)
  if (isLineEnd(code) || code === HASH) return valueBelow(s, slot, indicator + 1)
  if (code === 124 || code === 62) return blockScalar(s, slot)
  const inList = slot.keyStart < 0
  if (inList && (isItem(s) || isKeyAhead(s))) {
    return blockCollection(s, slot.indent + s.pos - indicator, slot)
  }
  const value = inlineValue(s, slot, code, inList)
  if (value === BAIL || !toLineEnd(s)) return BAIL
  nextContent(s)
  return s.indent > slot.indent ? BAIL : value
}

function valueBelow(s: Scan, slot: Slot, empty: number): unknown {
  s.pos = empty
  if (!toLineEnd(s)) return BAIL
  nextContent(s)
  const sameColumn = s.indent === slot.indent && slot.keyStart >= 0 && isItem(s)
  if (s.indent > slot.indent || sameColumn) return blockCollection(s, s.indent, slot)
  closeRow(s.rows, openRow(s.rows, slot.keyStart, slot.keyEnd, empty), empty)
  s.valueEnd = empty
  return null
}

function inlineValue(s: Scan, slot: Slot, first: number, inList: boolean): unknown {
  if (first === LIST_OPEN || first === MAP_OPEN) return flowCollection(s, slot)
  const start = s.pos
  const row = openRow(s.rows, slot.keyStart, slot.keyEnd, start)
  let value: unknown
  if (first === QUOTE || first === APOSTROPHE) {
    value = quoted(s) ?? BAIL
  } else {
    if (!startsPlain(s.text, start, false)) return BAIL
    let end = plainEnd(s.text, start)
    if (s.text.charCodeAt(end) === COLON) return BAIL
    while (s.text.charCodeAt(end - 1) === SPACE) end--
    s.pos = end
    const source = shared(s.text.slice(start, end))
    if (inList && first >= 65 && first <= 122 && plainTrap(source, start, 'item')) return BAIL
    value = plainValue(source)
  }
  s.valueEnd = s.pos
  closeRow(s.rows, row, s.valueEnd)
  return value
}

/** Does a key start at `pos`, so that a list item is a map on the line of its dash? */
function isKeyAhead(s: Scan): boolean {
  const start = s.pos
  const first = s.text.charCodeAt(start)
  if (first === LIST_OPEN || first === MAP_OPEN) return false
  if (first !== QUOTE && first !== APOSTROPHE) return s.text.charCodeAt(plainEnd(s.text, start)) === COLON
  quoted(s)
  const isKey = s.text.charCodeAt(s.pos) === COLON
  s.pos = start
  return isKey
}
