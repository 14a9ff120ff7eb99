/** Comments that ask to ignore findings, found by looking at the lines: nothing is parsed again. */
import type { IgnoreComment, Parsed, Path, Range } from './types.js'

/** A text without it has no such comment. */
export const IGNORE_MARK = 'lianban-ignore'

/** More in one file are not looked at. */
const MOST = 500

const COMMENT = /(?:^|[ \t])(#[ \t]*lianban-ignore(.*))$/
const FORM = /^(-file)?[ \t]+(LB\d{4}(?:[ \t]*[,，、][ \t]*LB\d{4})*)[ \t]*(?:[:：](.*))?$/

/**
 * In order. A comment on a line of its own is about the next line that has anything else; one behind a value is about
 * its own line; one for the whole file stands before everything else.
 */
export function ignoreComments(text: string, parsed: Pick<Parsed, 'value' | 'spans'>): IgnoreComment[] {
  const found: IgnoreComment[] = []
  let waiting: IgnoreComment[] = []
  let atTop = true
  for (const { 0: whole, index } of text.matchAll(/[^\r\n]+/g)) {
    const line = { start: index, end: index + whole.length }
    const isAlone = /^[ \t]*#/.test(whole)
    const comment = commentIn(whole, line, parsed, atTop)
    if (comment && found.length === MOST) return [...found, { ...comment, flaw: 'number' }]
    if (comment) found.push(comment)
    if (comment && isAlone && comment.line) waiting.push(comment)
    if (isAlone || whole.trim() === '') continue
    for (const above of waiting) above.line = line
    waiting = []
    atTop = false
  }
  return found
}

function commentIn(
  whole: string,
  line: Range,
  parsed: Pick<Parsed, 'value' | 'spans'>,
  atTop: boolean
): IgnoreComment | undefined {
  const [, comment, words] = COMMENT.exec(whole) ?? []
  if (comment === undefined || words === undefined) return undefined
  const start = line.end - comment.length
  if (isText(start, parsed)) return undefined
  const [, file, codes = '', rest = ''] = FORM.exec(words.trimEnd()) ?? []
  const reason = rest.trim()
  const flaw = codes === '' ? 'form' : reason === '' ? 'reason' : file && !atTop ? 'place' : undefined
  return {
    codes: codes.match(/LB\d{4}/g) ?? [],
    reason,
    range: { start, end: start + comment.trimEnd().length },
    ...(!file && { line }),
    ...(flaw && { flaw })
  }
}

/** `#` within a text is no comment. */
function isText(offset: number, { value, spans }: Pick<Parsed, 'value' | 'spans'>): boolean {
  return typeof valueAt(value, spans.pathOf({ start: offset, end: offset + 1 })) !== 'object'
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | null)?.[step], value)
}
