/** How one scalar is written: the quotes it needs, and its lines without their indentation. */
import { plainWord } from '../syntax/scalars.js'

/** Words that every reader of YAML takes for text; a Chinese comma or colon in them would look like syntax. */
const WORD = /^[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff（）《》“”、。；-]*$/
/** Older readers take them for yes and no. */
const YES_NO = /^(?:y|n|yes|no|on|off|true|false|null)$/i
const UNQUOTABLE = /[^\x20-\x7e\u00a1-\ud7ff\ue000-\ufefe\uff00-\uffef]/

/**
 * A quoted scalar on one line, with quotes only where they are needed: double ones, unless it holds some. A key keeps
 * its quotes: among codes all have them.
 */
export function requote(source: string, value: string, isKey = false): string {
  if (!isKey && WORD.test(value) && !YES_NO.test(value) && plainWord(value) === value) return value
  if (source.startsWith('"') && source.includes('\\')) return source
  if (UNQUOTABLE.test(value)) return source
  if (!/["\\]/.test(value)) return `"${value}"`
  return `'${value.replaceAll("'", "''")}'`
}

/** The lines of a scalar that goes on over several; white space at their starts means nothing. */
export function folded(source: string): string[] {
  return source
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.replace(/^[ \t]+/, '')).replace(/[ \t]+$/, ''))
}

export interface BlockText {
  header: string
  lines: string[]
}

/**
 * A text after `|` or `>`.
 *
 * @param parent the column of the map or list that it is in
 * @returns undefined when it has no line with content, where layout is all there is
 */
export function blockText(header: string, source: string, parent: number): BlockText | undefined {
  const lines = source.split('\n')
  const first = lines.find((line) => line.trim() !== '')
  if (first === undefined) return undefined
  const stated = /[1-9]/.exec(header)?.[0]
  const indent = stated === undefined ? first.length - first.trimStart().length : parent + Number(stated)
  const content = lines.map((line) => (line.slice(0, indent).trim() === '' ? line.slice(indent) : line.trimStart()))
  while (content.at(-1) === '' && (!header.includes('+') || content.length === lines.length)) content.pop()
  return { header: header.replace(/[1-9]/, '2'), lines: content }
}
