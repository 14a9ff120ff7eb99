/** Edits of the text of a document, at the place of a value. */
import type { Document } from '../../src/schema/document.js'
import type { Kind } from '../../src/language/generated/types.js'
import type { Path } from '../../src/syntax/index.js'
import type { Mutation, State } from './project.js'

/** One defect: edits that are made together. */
export interface Plant {
  edits: Mutation[]
  /** Edits without which the defect could not be; the comparison is with the specs after these. */
  given?: Mutation[]
  /** `edits` holds all of the mutant, instead of what comes on top of `given`. */
  isWhole?: boolean
}

export interface Operator {
  /** What the defect is. */
  name: string
  code: string
  /** Codes that are true consequences, with the reason. */
  also?: Readonly<Record<string, string>>
  plants(state: State): Iterable<Mutation | Plant>
}

export type Edits = ReturnType<typeof editsOf>
type Data = Record<string, never>

/** What is written once for several entries is nowhere written for one of them alone: such documents are left as they are. */
const isWrittenOnce = (text: string) => /^ +(- )?(each|like):/m.test(text)

/** A variant has no file of its own to put anything into. */
const isAlone = ({ kind, file, id }: Document) => kind !== 'item' || file.endsWith(`/${id}.yaml`)

/** The documents of a kind with what can be done to each. */
export function* each<K extends Kind>(
  state: State,
  kind: K
): Generator<Edits & { doc: Document<K>; data: Document<K>['data'] }> {
  for (const doc of state.program.docs[kind].values())
    if (isAlone(doc) && !isWrittenOnce(state.texts.get(doc.file)!))
      yield { doc, data: doc.data, ...editsOf(state, doc) }
}

export function editsOf(state: State, doc: Document) {
  const { file } = doc
  const text = state.texts.get(file)!
  const range = (path: Path) => {
    const found = doc.spans.value(path)
    if (!found) throw new Error(`${file} has no ${path.join('.')}`)
    return found
  }
  const columnOf = (offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1)

  /** Puts an entry first in a map (`key: value`) or a list. */
  const put = (path: Path, entry: string): Mutation => {
    const { start } = range(path)
    const isFlow = '{['.includes(text[start]!)
    const isBlockList = text.startsWith('- ', start)
    if (isFlow) return { file, start: start + 1, end: start + 1, text: `${entry}, ` }
    const line = isBlockList ? `- ${entry}` : entry
    return { file, start, end: start, text: `${line}\n${' '.repeat(columnOf(start))}` }
  }

  /** Takes out a key with its value, or an entry of a list. */
  const drop = (path: Path): Mutation => {
    const { start: valueStart, end } = range(path)
    const start = (typeof path.at(-1) === 'string' ? doc.spans.key(path)?.start : undefined) ?? valueStart
    const column = columnOf(start)
    const before = text.slice(start - column, start)
    if (/^\s*(- )?$/.test(before)) {
      if (before.includes('-') && typeof path.at(-1) === 'string') throw new Error('the first key of an entry')
      return { file, start: start - column, end: text.indexOf('\n', end - 1) + 1, text: '' }
    }
    const after = /^\s*,\s*/.exec(text.slice(end))?.[0].length
    if (after !== undefined) return { file, start, end: end + after, text: '' }
    return { file, start: text.lastIndexOf(',', start), end, text: '' }
  }

  const replace = (path: Path, by: string | ((old: string) => string)): Mutation => {
    const { start, end } = range(path)
    return { file, start, end, text: typeof by === 'string' ? by : by(text.slice(start, end)) }
  }

  return {
    file,
    text,
    put,
    drop,
    replace,
    /** What is written at a place. */
    at: (path: Path): string => text.slice(range(path).start, range(path).end),
    has: (path: Path): boolean => doc.spans.value(path) !== undefined,
    /** Sets a key of a map, new or not. */
    set: (path: Path, value: string): Mutation =>
      doc.spans.value(path) ? replace(path, value) : put(path.slice(0, -1), `${String(path.at(-1))}: ${value}`),
    /** The document becomes a reviewed one, in which nothing may be open. */
    reviewed: (): Mutation =>
      doc.spans.value(['status']) ? replace(['status'], 'reviewed') : put([], 'status: reviewed')
  }
}

/** A defect that only a reviewed document shows. */
export function whenReviewed(state: State, doc: Document, ...edits: Mutation[]): Plant {
  return { given: [editsOf(state, doc).reviewed()], edits }
}

/** Entries of a map, or none. */
export function entries<T>(map: Readonly<Record<string, T>> | undefined): [string, T][] {
  return Object.entries(map ?? {})
}

/** Paths of a document at which `passes` holds for the value, deepest last. */
export function* pathsIn(value: unknown, path: Path = []): Generator<{ path: Path; value: unknown }> {
  yield { path, value }
  if (Array.isArray(value)) for (const [index, inner] of value.entries()) yield* pathsIn(inner, [...path, index])
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value as Data)) yield* pathsIn(inner, [...path, key])
}
