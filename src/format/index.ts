/** Formats the text of a spec: layout only, never what it says. */
import { isDeepStrictEqual } from 'node:util'
import { entry } from '../diagnostics/catalogue.js'
import { kinds } from '../schema/kind.js'
import { parse, type Parsed, type Problem } from '../syntax/index.js'
import { attach } from './comments.js'
import { arrange } from './order.js'
import { print } from './print.js'
import { read } from './read.js'

export interface Formatted {
  /** The same text when it is formatted already, or cannot be. */
  text: string
  /** What keeps it from being read; then it is left alone. */
  problems: Problem[]
}

/**
 * Two spaces of indentation, quotes where they are needed, brackets as long as they fit a line, at most one blank line,
 * the keys that say what a thing is first. Comments stay where they are, line ends are those of the first line.
 * Formatting twice changes nothing. Never throws.
 */
export function formatText(text: string): Formatted {
  const before = parse(text)
  const problems = before.problems.filter(({ code }) => entry(code).severity === 'error')
  if (problems.length > 0 || before.value === undefined) return { text, problems }
  const plain = text.replaceAll('\r\n', '\n')
  const made = layout(plain, before)
  if (made === undefined) return { text, problems }
  // A formatter must not change what a text says; if it did, the text is left as it was.
  const after = parse(made)
  if (!isDeepStrictEqual(after.value, before.value) || told(after) !== told(before)) return { text, problems }
  return { text: /^[^\n]*\r\n/.test(text) ? made.replaceAll('\n', '\r\n') : made, problems }
}

function layout(text: string, { value }: Parsed): string | undefined {
  const root = read(text)
  // A document in brackets is data of a program; one with marks at its ends is left to who put them there.
  if (!root || root.flow || /^(?:---|\.\.\.)/m.test(text)) return undefined
  if (!attach(text, root)) return undefined
  const kind = kinds.find((each) => each === (value as { kind?: unknown }).kind)
  if (kind) arrange(root, kind)
  return print(root).join('\n') + '\n'
}

function told({ problems, ignores = [] }: Parsed): string {
  const found = problems.map(({ code, params: { line: _, ...params } }) => JSON.stringify([code, params])).sort()
  return JSON.stringify([found, ignores.map(({ codes, reason, flaw }) => [codes, reason, flaw])])
}
