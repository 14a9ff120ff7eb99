/** From YAML text to values with spans; the traps of YAML are caught here. */
import { parseFast } from './fast/index.js'
import { parseSlow } from './slow/index.js'
import { ignoreComments, IGNORE_MARK } from './ignore-comments.js'
import { noSpans } from './spans.js'
import { checkText } from './text.js'
import type { Parsed } from './types.js'

export { decode } from './decode.js'
export { entriesOf } from './order.js'
export type { IgnoreComment, Parsed, Path, Problem, Range, Spans } from './types.js'

/**
 * Reads one YAML 1.2 document (core schema) of at most 2 MiB. Never throws. `value` is undefined when nothing can be
 * read; with problems it holds what could be. Problems are sorted by place.
 *
 * @example
 * parse('level: 3').value // => { level: 3 }
 * parse('a: [').problems.length > 0 // => true
 */
export function parse(text: string): Parsed {
  const { problems, readable } = checkText(text)
  if (!readable) return { value: undefined, spans: noSpans, problems }
  const fast = problems.length === 0 ? parseFast(text) : undefined
  if (fast) return withIgnores({ ...fast, problems }, text)
  const slow = parseSlow(text)
  const all = [...problems, ...slow.problems]
  all.sort((a, b) => a.range.start - b.range.start || (a.code < b.code ? -1 : 1))
  return withIgnores({ ...slow, problems: all }, text)
}

function withIgnores(parsed: Parsed, text: string): Parsed {
  return text.includes(IGNORE_MARK) ? { ...parsed, ignores: ignoreComments(text, parsed) } : parsed
}
