/** The values of a document that violate its schema, each with its violations and its spans. */
import type { Span } from '../diagnostics/types.js'
import type { Path, Range, Spans } from '../syntax/index.js'
import type { Kind } from '../language/generated/types.js'
import type { Violation } from './generated/validators.js'
import { nodeAt, type Node } from './node.js'

/** A value of the document that violates its schema, with all the ways in which it does. */
export interface Place {
  file: string
  spans: Spans
  path: Path
  value: unknown
  node: Node | undefined
  /** The node of the list or map that the value is in. */
  parent: Node | undefined
  violations: readonly Violation[]
}

/** Violations put together by the value that they are about, in the order of the first. */
export function byPointer(violations: readonly Violation[]): Map<string, Violation[]> {
  const groups = new Map<string, Violation[]>()
  for (const violation of violations) {
    const group = groups.get(violation.instancePath)
    if (group) group.push(violation)
    else groups.set(violation.instancePath, [violation])
  }
  return groups
}

/** Follows a JSON Pointer that leads to a value of `root`. */
export function placeAt(
  document: { file: string; kind: Kind; root: unknown; spans: Spans },
  pointer: string,
  violations: readonly Violation[]
): Place {
  const path: (string | number)[] = []
  let value = document.root
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(value) ? Number(key) : key)
    value = (value as Record<string, unknown>)[key]
  }
  const { file, spans, kind } = document
  const parent = path.length === 0 ? undefined : nodeAt(kind, path.slice(0, -1))
  return { file, spans, path, value, node: nodeAt(kind, path), parent, violations }
}

/** The value itself; its key when nothing is written there. */
export function valueSpan({ file, spans, path }: Place): Span {
  const value = spans.value(path)
  const written = value && value.end > value.start
  return spanOf(file, (written ? value : spans.key(path)) ?? value)
}

export function keySpan({ file, spans, path }: Place, key: string): Span {
  const below = [...path, key]
  return spanOf(file, spans.key(below) ?? spans.value(below) ?? spans.value(path))
}

/** The key of a map that lacks something; for the document its id or kind, for an item of a list its first key. */
export function mapSpan({ file, spans, path, value }: Place): Span {
  const [first] = Object.keys(value as object)
  const own = path.length === 0 ? (spans.value(['id']) ?? spans.value(['kind'])) : spans.key(path)
  return spanOf(file, own ?? (first === undefined ? undefined : spans.key([...path, first])) ?? spans.value(path))
}

export function spanOf(file: string, range: Range | undefined): Span {
  return { file, start: range?.start ?? 0, end: range?.end ?? 0 }
}
