/** What a fixer is: from a finding and its text to edits, or nothing when there is a doubt. */
import type { Diagnostic, Edit, Span } from '../diagnostics/types.js'
import type { Program } from '../link/model.js'
import type { Kind } from '../language/generated/types.js'
import { nodeAt, types, type Node } from '../schema/node.js'
import { parse, type Parsed, type Path } from '../syntax/index.js'

/** The file that a finding is in. */
export interface Source {
  file: string
  text: string
  parsed: Parsed
  /** What the file says it is, if that is a kind. */
  kind: Kind | undefined
  program: Program
}

export type Found = Diagnostic & { span: Span }

/** What to change for a finding, when there is no doubt what its author meant; else undefined. */
export type Fixer = (found: Found, source: Source) => Edit[] | undefined

/** A fixer that needs no more than the text. */
export type TextFixer = (found: Found, source: Pick<Source, 'text'>) => Edit[] | undefined

/** Replaces what a finding is about. */
export function replace({ span }: Found, text: string): Edit[] {
  return [{ start: span.start, end: span.end, text }]
}

export function sourceOf({ span }: Found, { text }: Source): string {
  return text.slice(span.start, span.end)
}

/** A text as it is written in place of `old`: in quotes if that has them or the text needs them. */
export function written(text: string, old: string): string {
  const isPlain = [`a: ${text}`, `a: [${text}]`, `${text}: a`].every((line) => isRead(line, text))
  if (isPlain && !/^["']/.test(old)) return text
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

function isRead(line: string, text: string): boolean {
  const { value, problems } = parse(line)
  return problems.length === 0 && [{ a: text }, { a: [text] }, { [text]: 'a' }].some((each) => same(each, value))
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Where a finding is: the keys that lead there, and what the schema says of the place. */
export function placeOf({ span }: Found, { parsed, kind }: Source): { path: Path; node: Node | undefined } {
  const path = parsed.spans.pathOf(span)
  return { path, node: kind && nodeAt(kind, path) }
}

export function takesOnlyText(node: Node | undefined): boolean {
  const wanted = types(node)
  return (
    node?.enum !== undefined || (wanted.length > 0 && wanted.every((type) => type === 'string' || type === 'object'))
  )
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | null | undefined)?.[step], value)
}
