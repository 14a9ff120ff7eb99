/** A line without its line end; `content` is where its indentation of spaces and tabs stops. */
export interface Line {
  start: number
  content: number
  /** End of the content, without trailing white space. */
  end: number
}

/** The line that holds the character at `offset`. */
export function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', Math.max(start, offset))
  let end = newline < 0 ? text.length : newline
  while (end > start && ' \t\r'.includes(text[end - 1]!)) end--
  let content = start
  while (content < end && ' \t'.includes(text[content]!)) content++
  return { start, content, end }
}

/** The number of the line that holds the character at `offset`, from 1. */
export function lineNumber(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
