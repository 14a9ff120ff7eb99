/** Tabs and odd spaces in the indentation. How wide a tab is nobody knows; it may not matter. */
import { diagnose, entry, type Code } from '../diagnostics/catalogue.js'
import type { Edit } from '../diagnostics/types.js'
import { parse, type Problem } from '../syntax/index.js'
import { applyEdits } from './edits.js'
import { replace, type Fixer, type Found } from './fixer.js'
import { bracketOrComma, colon } from './marks.js'

/** Tabs, and full-width spaces, in columns. */
const WIDTHS: readonly (readonly [number, number])[] = [
  [2, 2],
  [4, 2],
  [8, 2],
  [2, 1],
  [4, 1]
]
/** UTF-16 code units that may be read in all to mend one file: each line to be mended is found by reading it again. */
const MOST_READ = 1_000_000

/** Findings about white space at the start of a line, which this file mends. */
const INDENTS: readonly Code[] = ['LB1030', 'LB1031']

/** Mended only when all widths with which the file can be read give it the same meaning. */
export const indentation: Fixer = (found, source) => {
  const { text } = source
  const line = text.lastIndexOf('\n', found.span.start - 1) + 1
  const isValue = text.slice(line, found.span.start).trim() !== ''
  // White space before a value means nothing.
  if (isValue) return found.code === 'LB1031' ? replace(found, '') : undefined
  // All such findings of a file are mended by the same edits.
  if (!known.has(source)) known.set(source, editsOf(text))
  return known.get(source)
}

const known = new WeakMap<object, Edit[] | undefined>()

function editsOf(text: string): Edit[] | undefined {
  const mended = WIDTHS.flatMap(([tab, wide]) => straightened(text, tab, wide) ?? [])
  const meanings = new Set(mended.map(({ meaning }) => meaning))
  return meanings.size === 1 ? indentEdits(text, mended[0]!.text) : undefined
}

function straightened(text: string, tab: number, wide: number): { text: string; meaning: string } | undefined {
  let current = text
  for (let read = current.length; read < MOST_READ / WIDTHS.length; read += current.length) {
    const { value, problems } = parse(current)
    const next = problems.find(({ code }) => entry(code).structure !== 'kept')
    if (!next) return value === undefined ? undefined : { text: current, meaning: JSON.stringify(value) }
    const mended = isIndent(next) ? lineMended(current, next, tab, wide) : withMark(current, next)
    if (mended === undefined) return undefined
    current = mended
  }
  return undefined
}

function isIndent({ code }: Problem): boolean {
  return INDENTS.includes(code)
}

/** Full-width marks are mended in a round of their own; here they only must not hide the structure. */
function withMark(text: string, { code, params, range }: Problem): string | undefined {
  const fixer = { LB1033: colon, LB1034: colon, LB1035: bracketOrComma }[code as string]
  const found = diagnose(code, params as never, { file: '', ...range }) as Found
  const edits = fixer?.(found, { text })
  return edits && applyEdits(text, edits).text
}

/** The line of a problem with plain spaces at its start. */
function lineMended(text: string, { range }: Problem, tab: number, wide: number): string | undefined {
  const start = text.lastIndexOf('\n', range.start - 1) + 1
  const spaces = /^[^\S\r\n]*/.exec(text.slice(start))![0]
  if (range.start >= start + spaces.length) return undefined
  const plain = Array.from(spaces, (space) => ' '.repeat(space === '\t' ? tab : space === '\u3000' ? wide : 1)).join('')
  return plain === spaces ? undefined : text.slice(0, start) + plain + text.slice(start + spaces.length)
}

/** Two texts that differ in the indentation of some lines only. */
function indentEdits(before: string, after: string): Edit[] {
  const lines = after.split('\n')
  const edits: Edit[] = []
  let start = 0
  before.split('\n').forEach((line, index) => {
    const [old, made] = [line, lines[index] ?? line].map((each) => /^[^\S\r\n]*/.exec(each)![0])
    if (old !== made) edits.push({ start, end: start + old!.length, text: made! })
    start += line.length + 1
  })
  return edits
}
