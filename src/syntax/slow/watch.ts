/**
 * Watches the lexemes on their way from the lexer of `yaml` to its parser: stops documents that are too big before
 * they cost memory, and keeps the places that the document tree no longer knows.
 */
import { Lexer, Parser } from 'yaml'
import { lineAt } from '../lines.js'
import { limits } from '../limits.js'
import type { Problem, Range } from '../types.js'

export interface Watch {
  /** Explicit tags, directives, and the start of a second document. */
  found: Problem[]
  /** Set when a limit was passed: nothing else is worth saying. */
  stopped: Problem | undefined
  /** The bracket that was never closed, or that another kind of bracket closed. */
  unclosedBracket: Range | undefined
  /** A closing bracket that nothing opened. */
  strayBracket: Range | undefined
  /** Quoted scalars that are not closed or that go on over several lines. */
  longQuotes: Range[]
}

interface Progress {
  open: number[]
  /** Indicators in a row on one line: `- - - -` nests without brackets. */
  chain: number
  entries: number
  commas: number
  hasContent: boolean
  hasEnded: boolean
}

export type Watched = ReturnType<Parser['next']>

export function newWatch(): Watch {
  return { found: [], stopped: undefined, unclosedBracket: undefined, strayBracket: undefined, longQuotes: [] }
}

/** The tokens of the first document of `text`; fills `watch` as they are drawn. */
export function* watchedTokens(text: string, watch: Watch): Watched {
  const parser = new Parser()
  const progress: Progress = { open: [], chain: 0, entries: 0, commas: 0, hasContent: false, hasEnded: false }
  let offset = 0
  let isScalar = false
  for (const lexeme of new Lexer().lex(text)) {
    const isMarker: boolean =
      !isScalar && (lexeme === '\x02' || lexeme === '\x18' || lexeme === '\x1f') && text[offset] !== lexeme
    const range = { start: offset, end: isMarker ? offset : offset + lexeme.length }
    if (isScalar) noteContent(progress)
    else look(lexeme, range, text, watch, progress)
    if (watch.stopped || isSecondDocument(watch)) break
    yield* parser.next(lexeme)
    isScalar = isMarker && lexeme === '\x1f'
    offset = range.end
  }
  if (progress.open.length > 0) noteUnclosed(watch, progress)
  yield* parser.end()
}

function isSecondDocument(watch: Watch): boolean {
  return watch.found.at(-1)?.code === 'LB1010'
}

function noteContent(progress: Progress): void {
  progress.chain = 0
  progress.hasContent = true
}

function noteUnclosed(watch: Watch, progress: Progress): void {
  const start = progress.open.at(-1)!
  watch.unclosedBracket ??= { start, end: start + 1 }
  progress.open = []
}

function look(lexeme: string, range: Range, text: string, watch: Watch, progress: Progress): void {
  const first = lexeme[0]
  switch (first) {
    case '\x02':
      if (progress.hasEnded)
        watch.found.push({
          code: 'LB1010',
          params: {},
          range: { start: range.start, end: lineAt(text, range.start).end }
        })
      break
    case '\x18':
      if (progress.open.length > 0) noteUnclosed(watch, progress)
      break
    case '%':
      if (!progress.hasContent) watch.found.push({ code: 'LB1011', params: { directive: lexeme }, range })
      break
    case '!':
      watch.found.push({ code: 'LB1012', params: { tag: lexeme }, range })
      break
    case '"':
    case "'":
      noteContent(progress)
      if (lexeme.includes('\n') || lexeme.length === 1 || !lexeme.endsWith(first)) watch.longQuotes.push(range)
      break
    case '[':
    case '{':
      noteContent(progress)
      progress.open.push(range.start)
      if (progress.open.length > limits.depth) watch.stopped = tooDeep(range)
      break
    case ']':
    case '}':
      closeBracket(first, range, text, watch, progress)
      break
    case '-':
    case '?':
    case ':':
      if (lexeme === '---') noteDocument(range, watch, progress)
      else countEntry(first, range, watch, progress)
      break
    case '.':
      progress.hasEnded ||= lexeme === '...'
      break
    case ',':
      if (++progress.commas > limits.nodes) watch.stopped = tooMany(range)
      break
    case '\n':
    case '\r':
      progress.chain = 0
  }
}

function noteDocument(range: Range, watch: Watch, progress: Progress): void {
  if (progress.hasContent) watch.found.push({ code: 'LB1010', params: {}, range })
  progress.hasContent = true
}

function countEntry(mark: string, range: Range, watch: Watch, progress: Progress): void {
  progress.hasContent = true
  if (mark !== '?' && ++progress.entries > limits.nodes) watch.stopped = tooMany(range)
  if (++progress.chain > limits.depth) watch.stopped = tooDeep(range)
}

function closeBracket(mark: string, range: Range, text: string, watch: Watch, progress: Progress): void {
  const start = progress.open.pop()
  if (start === undefined) watch.strayBracket ??= range
  else if (text[start] !== (mark === ']' ? '[' : '{')) watch.unclosedBracket ??= { start, end: start + 1 }
}

export function tooDeep(range: Range): Problem {
  return { code: 'LB1007', params: { limit: limits.depth }, range }
}

export function tooMany(range: Range): Problem {
  return { code: 'LB1008', params: { limit: limits.nodes }, range }
}
