/**
 * The fast path: the part of YAML that specs use, about twenty times faster than the general parser.
 * It accepts clean documents only. Whatever it does not know, and whatever deserves a message, it leaves to the
 * `yaml` package; test/syntax/differential.test.ts holds the two together.
 */
import { newRows, spansOf, type Rows } from '../spans.js'
import type { Spans } from '../types.js'
import { blockCollection } from './block.js'
import { BAIL, contentFrom, type Scan } from './scan.js'

/** Reused from document to document: most are small and a fresh table for each would be garbage at once. */
const rows: Rows = newRows(4096)

/** Value and spans of a document without problems, or undefined when this is for the slow path to say. */
export function parseFast(text: string): { value: unknown; spans: Spans } | undefined {
  if (text.includes('\t')) return undefined
  rows.length = 0
  const s: Scan = { text, pos: 0, indent: 0, valueEnd: 0, rows }
  contentFrom(s, 0)
  if (s.indent !== 0) return undefined
  if (text.startsWith('---', s.pos)) {
    if (!/^---\r?\n/.test(text.slice(s.pos, s.pos + 5))) return undefined
    contentFrom(s, text.indexOf('\n', s.pos) + 1)
    if (s.indent !== 0) return undefined
  }
  const value = blockCollection(s, 0, { indent: -1, keyStart: -1, keyEnd: -1, depth: 1 })
  return value === BAIL || s.indent >= 0 ? undefined : { value, spans: spansOf(text, rows) }
}
