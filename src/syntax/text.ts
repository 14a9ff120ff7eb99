/** Checks of the text as such, before anybody looks for YAML in it. */
import { limits } from './limits.js'
import { lineAt } from './lines.js'
import type { Problem } from './types.js'

/** Characters that no editor shows; a lone carriage return is a line end of thirty years ago. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufffe\uffff]|\r(?!\n)/

export interface TextCheck {
  problems: Problem[]
  /** False when the text is too big to be read at all. */
  readable: boolean
}

export function checkText(text: string): TextCheck {
  if (text.length > limits.size) return { problems: [tooBig({ start: 0, end: 0 })], readable: false }
  const problems: Problem[] = []
  if (text.startsWith('\ufeff')) problems.push({ code: 'LB1003', params: {}, range: { start: 0, end: 1 } })
  const control = CONTROL.exec(text)
  if (control) {
    const char = 'U+' + control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    problems.push({ code: 'LB1004', params: { char }, range: { start: control.index, end: control.index + 1 } })
  }
  const long = longLine(text)
  if (long >= 0) {
    const params = { limit: limits.line }
    problems.push({ code: 'LB1006', params, range: { start: long + limits.line, end: lineAt(text, long).end } })
  }
  return { problems, readable: long < 0 }
}

export function tooBig(range: Problem['range']): Problem {
  return { code: 'LB1005', params: { limit: limits.size / 1024 / 1024 }, range }
}

/** The start of the first line over the limit, or -1. */
function longLine(text: string): number {
  let start = 0
  while (text.length - start > limits.line) {
    const newline = text.indexOf('\n', start)
    if (newline < 0 || newline - start > limits.line) return start
    start = newline + 1
  }
  return -1
}
