/**
 * From the errors of the `yaml` package to ours. One mistake makes the library report several errors, mostly on the
 * lines below, so only the first of those that break the structure is told; mistakes inside one scalar are all told.
 */
import type { YAMLError } from 'yaml'
import { plainTrap, strangeSpaceAt, wideMark } from '../traps.js'
import { lineAt, type Line } from '../lines.js'
import type { Problem, Range } from '../types.js'
import { missingColon } from './walk.js'
import { tooDeep, type Watch } from './watch.js'

export type Failure = Pick<YAMLError, 'code' | 'message' | 'pos'>

/** Errors that follow from a tag or directive, which has its own problem already. */
const TOLD: readonly string[] = ['TAG_RESOLVE_FAILED', 'BAD_DIRECTIVE', 'BAD_COLLECTION_TYPE', 'MULTIPLE_TAGS']
/** Errors that concern one scalar only, so that what comes after it is still read rightly. */
const LOCAL: readonly string[] = ['BAD_DQ_ESCAPE', 'BAD_SCALAR_START']

export interface Explained {
  problems: Problem[]
  /** Where the structure breaks: what is read from here on is not what its author wrote. */
  end: number
}

/** The problems of a document that `yaml` rejects, one for each mistake as far as can be told. */
export function explainErrors(text: string, failures: readonly Failure[], watch: Watch): Explained {
  const told = watch.found.length > 0
  const open = failures.filter(({ code }) => !TOLD.includes(code)).sort(byPlace)
  const structural = open.find(({ code }) => !LOCAL.includes(code))
  const end = structural?.pos[0] ?? Infinity
  const problems = open
    .filter(({ code, pos }) => LOCAL.includes(code) && pos[0] < end)
    .map((f) => explainLocal(text, f))
  if (structural && !(told && problems.length === 0 && isBesideTold(text, structural, watch))) {
    problems.push(explainStructural(text, structural, watch))
  }
  return { problems, end }
}

export function wholeText(text: string): Range {
  const line = lineAt(text, text.length - text.trimStart().length)
  return { start: line.content, end: line.end }
}

/** A key over several lines says more than the other errors at its start. */
function byPlace(a: Failure, b: Failure): number {
  return (
    a.pos[0] - b.pos[0] || Number(b.code === 'MULTILINE_IMPLICIT_KEY') - Number(a.code === 'MULTILINE_IMPLICIT_KEY')
  )
}

/** Tags and directives upset the lines that they are on. */
function isBesideTold(text: string, failure: Failure, watch: Watch): boolean {
  const line = lineAt(text, failure.pos[0])
  return watch.found.some(({ range }) => range.start <= line.end && range.end >= line.start)
}

function explainLocal(text: string, { code, pos }: Failure): Problem {
  const start = pos[0]
  if (code === 'BAD_SCALAR_START') {
    return { code: 'LB1041', params: { char: text[start] ?? '' }, range: { start, end: start + 1 } }
  }
  const length = { x: 4, u: 6, U: 10 }[text[start + 1] ?? ''] ?? 2
  const escape = /^\\[^"\n]*/.exec(text.slice(start, start + length))?.[0] ?? '\\'
  return { code: 'LB1040', params: { escape }, range: { start, end: start + escape.length } }
}

function explainStructural(text: string, failure: Failure, watch: Watch): Problem {
  const line = lineAt(text, Math.min(failure.pos[0], text.length))
  return (
    unclosedQuote(text, failure, watch) ??
    indentedBy(text, line) ??
    wideInFlow(text, line, failure, watch) ??
    brackets(watch) ??
    explainCode(text, failure, line)
  )
}

/** A quote that is missing swallows lines up to the next quote, and the error is at that one. */
function unclosedQuote(text: string, { pos }: Failure, watch: Watch): Problem | undefined {
  const quote = watch.longQuotes.find(({ start, end }) => start <= pos[0] && pos[0] <= lineAt(text, end).end)
  if (!quote) return undefined
  return { code: 'LB1037', params: { quote: text[quote.start]! }, range: { start: quote.start, end: quote.start + 1 } }
}

function indentedBy(text: string, line: Line): Problem | undefined {
  const spaces = text.slice(line.start, line.content)
  const tab = spaces.indexOf('\t')
  if (tab >= 0) {
    const length = /^\t+/.exec(spaces.slice(tab))![0].length
    return { code: 'LB1030', params: {}, range: { start: line.start + tab, end: line.start + tab + length } }
  }
  return strangeSpaceAt(text, line.content)
}

/** Full-width marks between the entries of `{}` and `[]`, recognised by what surrounds them. */
function wideInFlow(text: string, line: Line, { message }: Failure, watch: Watch): Problem | undefined {
  if (!/flow/i.test(message) && !watch.unclosedBracket && !watch.strayBracket) return undefined
  const source = text.slice(line.content, line.end)
  const comma = /，(?=\s*["']?[\w-]+["']?\s*[:：])/.exec(source)
  const colon = /(?<=[{,，\s])["']?([\w-]+)["']?：/.exec(source)
  const opening = /[:\-,]\s*[［｛]/.exec(source)
  const closing = /[］｝]$/.exec(source.trimEnd())
  // Each match ends with its mark.
  const marks = [comma, colon, opening, closing]
    .filter((match) => match !== null)
    .map((match) => ({ match, index: match.index + match[0].length - 1 }))
  const first = marks.sort((a, b) => a.index - b.index)[0]
  if (!first) return undefined
  const { match, index } = first
  const start = line.content + index
  if (match === colon) return { code: 'LB1034', params: { key: match[1]! }, range: { start, end: start + 1 } }
  return wideMark(source[index]!, start)
}

function brackets({ unclosedBracket, strayBracket }: Watch): Problem | undefined {
  if (strayBracket) return { code: 'LB1049', params: {}, range: strayBracket }
  return unclosedBracket && { code: 'LB1038', params: {}, range: unclosedBracket }
}

function explainCode(text: string, failure: Failure, line: Line): Problem {
  const { code, message, pos } = failure
  const start = Math.min(pos[0], text.length)
  const here = { start, end: Math.max(start, Math.min(pos[1], line.end)) }
  const rest = { start, end: Math.max(start, line.end) }
  switch (code) {
    case 'TAB_AS_INDENT':
      return { code: 'LB1030', params: {}, range: here }
    case 'RESOURCE_EXHAUSTION':
      return tooDeep({ start, end: start + 1 })
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (message.startsWith('A block sequence')) return wrongIndent(line)
      return (
        plainTrap(text.slice(rest.start, rest.end), rest.start, 'inline') ?? {
          code: 'LB1043',
          params: { text: text.slice(rest.start, rest.end) },
          range: rest
        }
      )
    case 'MULTILINE_IMPLICIT_KEY':
      return multilineKey(text, failure)
    case 'BAD_INDENT':
      return wrongIndent(lineAt(text, Math.max(start, pos[1] - 1)))
    case 'BLOCK_IN_FLOW':
      return { code: 'LB1042', params: {}, range: { start, end: start + 1 } }
    case 'KEY_OVER_1024_CHARS':
      return { code: 'LB1047', params: {}, range: here }
    case 'BAD_ALIAS': {
      const mark = Math.max(text.lastIndexOf('&', start), text.lastIndexOf('*', start))
      return { code: 'LB1041', params: { char: text[mark] ?? '' }, range: { start: mark, end: mark + 1 } }
    }
    case 'MISSING_CHAR':
      return missing(text, message, line, here)
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, message, line, rest)
    default:
      return { code: 'LB1045', params: {}, range: rest }
  }
}

/** A key over several lines: either its first line has no colon of its own, or its last line is indented too far. */
function multilineKey(text: string, { pos }: Failure): Problem {
  const first = lineAt(text, pos[0])
  const last = lineAt(text, Math.max(pos[0], pos[1] - 1))
  const startsLine = /^[ -]*$/.test(text.slice(first.start, pos[0]))
  if (!startsLine) return wrongIndent(last)
  if (/^-(?:\s|$)/.test(text.slice(pos[0], first.end))) return wrongIndent(first)
  return missingColon(text, { start: pos[0], end: first.end })
}

function wrongIndent({ start, content, end }: Line): Problem {
  return { code: 'LB1032', params: {}, range: { start, end: Math.max(content, Math.min(start + 1, end)) } }
}

function missing(text: string, message: string, line: Line, here: Range): Problem {
  if (message.startsWith('Implicit map keys')) return missingColon(text, here)
  if (message.startsWith('Comments'))
    return { code: 'LB1046', params: {}, range: { start: here.start, end: here.start + 1 } }
  if (message.includes('flow')) return { code: 'LB1042', params: {}, range: { start: here.start, end: here.start + 1 } }
  if (message.startsWith('Block scalars'))
    return { code: 'LB1048', params: {}, range: { start: line.content, end: line.end } }
  if (message.startsWith('Sequence item')) return wrongIndent(line)
  return { code: 'LB1045', params: {}, range: here }
}

function unexpected(text: string, message: string, line: Line, rest: Range): Problem {
  const source = text.slice(rest.start, rest.end)
  const first = { start: rest.start, end: rest.start + 1 }
  if (message.includes('flow')) return { code: 'LB1042', params: {}, range: first }
  if (message.startsWith('Block scalar header')) return { code: 'LB1048', params: {}, range: rest }
  const trap = plainTrap(source, rest.start, 'lone-key')
  if (trap) return trap
  if (message.endsWith('at node end')) {
    return rest.start === line.content ? wrongIndent(line) : { code: 'LB1044', params: { text: source }, range: rest }
  }
  if (/^[-?](?:\s|$)/.test(source)) return { code: 'LB1041', params: { char: source[0]! }, range: first }
  return { code: 'LB1045', params: {}, range: rest }
}
