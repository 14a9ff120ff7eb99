/**
 * Spans as a flat table, in document order: one row per node, children right after their parent.
 * Cheap to build for every document; searched only when a diagnostic needs a place.
 */
import { quotedValue } from './scalars.js'
import type { Path, Range, Spans } from './types.js'

/** Columns of a row. Key columns are -1 for the root and for list items. */
const KEY_START = 0
const KEY_END = 1
const VALUE_START = 2
const VALUE_END = 3
/** Index of the first cell after this node and all below it. */
const NEXT = 4
const WIDTH = 5

export interface Rows {
  cells: Int32Array
  length: number
}

export function newRows(capacity: number): Rows {
  return { cells: new Int32Array(capacity * WIDTH), length: 0 }
}

export function countRows(rows: Rows): number {
  return rows.length / WIDTH
}

/** Adds a row whose end is not known yet and returns its index, to be given to closeRow. */
export function openRow(rows: Rows, keyStart: number, keyEnd: number, valueStart: number): number {
  const row = rows.length
  if (row + WIDTH > rows.cells.length) {
    const wider = new Int32Array(rows.cells.length * 2 + WIDTH)
    wider.set(rows.cells)
    rows.cells = wider
  }
  const { cells } = rows
  cells[row + KEY_START] = keyStart
  cells[row + KEY_END] = keyEnd
  cells[row + VALUE_START] = valueStart
  rows.length = row + WIDTH
  return row
}

export function closeRow(rows: Rows, row: number, valueEnd: number): void {
  rows.cells[row + VALUE_END] = valueEnd
  rows.cells[row + NEXT] = rows.length
}

export function spansOf(text: string, rows: Rows): Spans {
  const cells = rows.cells.slice(0, rows.length)
  return {
    value(path) {
      const row = findRow(text, cells, path)
      return row < 0 ? undefined : range(cells, row + VALUE_START)
    },
    key(path) {
      const row = findRow(text, cells, path)
      return row < 0 || cells[row + KEY_START]! < 0 ? undefined : range(cells, row + KEY_START)
    },
    pathOf: (place) => findPath(text, cells, place)
  }
}

export const noSpans: Spans = { value: () => undefined, key: () => undefined, pathOf: () => [] }

function range(cells: Int32Array, at: number): Range {
  return { start: cells[at]!, end: cells[at + 1]! }
}

function findRow(text: string, cells: Int32Array, path: Path): number {
  if (cells.length === 0) return -1
  let row = 0
  for (const step of path) {
    const end = cells[row + NEXT]!
    let child = row + WIDTH
    if (typeof step === 'number') {
      for (let index = 0; index < step && child < end; index++) child = cells[child + NEXT]!
      if (child < end && cells[child + KEY_START]! >= 0) return -1
    } else {
      while (child < end && !isNamed(text, cells[child + KEY_START]!, cells[child + KEY_END]!, step)) {
        child = cells[child + NEXT]!
      }
    }
    if (child >= end) return -1
    row = child
  }
  return row
}

function findPath(text: string, cells: Int32Array, { start, end }: Range): Path {
  const path: (string | number)[] = []
  if (cells.length === 0) return path
  for (let row = 0; ;) {
    const last = cells[row + NEXT]!
    let child = row + WIDTH
    let index = 0
    while (child < last && !(startOf(cells, child) <= start && end <= cells[child + VALUE_END]!)) {
      child = cells[child + NEXT]!
      index++
    }
    if (child >= last) return path
    const key = cells[child + KEY_START]!
    path.push(key < 0 ? index : nameOf(text.slice(key, cells[child + KEY_END])))
    row = child
  }
}

function startOf(cells: Int32Array, row: number): number {
  const key = cells[row + KEY_START]!
  return key < 0 ? cells[row + VALUE_START]! : key
}

function nameOf(key: string): string {
  return (/^["']/.test(key) ? quotedValue(key) : undefined) ?? key
}

function isNamed(text: string, start: number, end: number, name: string): boolean {
  if (start < 0) return false
  const first = text[start]
  if (first === '"' || first === "'") return quotedValue(text.slice(start, end)) === name
  return end - start === name.length && text.startsWith(name, start)
}
