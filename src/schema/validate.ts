/** From values to documents: what is not as the JSON Schemas ask is told in the words of the people who write specs. */
import { diagnose, entry } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Parsed } from '../syntax/index.js'
import type { Document } from './document.js'
import type { Doc } from '../language/generated/types.js'
import * as validators from './generated/validators.js'
import type { Violation } from './generated/validators.js'
import { hash } from './hash.js'
import { kindOf } from './kind.js'
import { explainList } from './list.js'
import { explainMap } from './map.js'
import { byPointer, placeAt, spanOf, type Place } from './place.js'
import { explainValue } from './value.js'

/** Diagnostics about one document, before the rest is only counted. */
const MOST = 50
const REST = 'LB2026'

export interface Validated {
  /** Present when the data is valid; it may still come with syntax problems. */
  document?: Document
  diagnostics: Diagnostic[]
}

/**
 * Checks what `parse` read of a file against the schema of its kind. Nothing is reported that follows from a syntax
 * error: at its place, or something missing in a file with one. The problems of `parsed` are not repeated. Never throws.
 *
 * @example
 * const { document, diagnostics } = validate('a.yaml', parse('kind: organization\nid: a\nname: 某局\n'))
 * document.kind // => 'organization'
 */
export function validate(file: string, parsed: Parsed): Validated {
  const { value, spans } = parsed
  if (value === undefined) return { diagnostics: [] }
  const found = kindOf(file, value, spans)
  if ('diagnostic' in found) return { diagnostics: unexplained([found.diagnostic], parsed) }
  const { kind, root } = found
  const validator = validators[kind]
  if (!validator(root)) {
    // That the `else` of an `if` was taken is no mistake of its own.
    const violations = (validator.errors ?? []).filter(({ keyword }) => keyword !== 'if')
    return { diagnostics: unexplained(explain({ file, kind, root, spans }, violations), parsed) }
  }
  const data = root as unknown as Doc
  let known: string | undefined
  const document: Document = {
    kind,
    id: data.id,
    file,
    data,
    spans,
    ...(parsed.ignores && { ignores: parsed.ignores }),
    // Computed on demand: a build carries digests, a check never asks for one.
    get hash() {
      return (known ??= hash(data))
    }
  }
  return { document, diagnostics: [] }
}

function explain(document: Parameters<typeof placeAt>[0], violations: readonly Violation[]): Diagnostic[] {
  const groups = [...byPointer(violations)]
  const diagnostics: Diagnostic[] = []
  let left = 0
  for (const [pointer, group] of groups) {
    const room = MOST - diagnostics.length
    const found = room > 0 ? explainPlace(placeAt(document, pointer, group), room) : []
    diagnostics.push(...found.slice(0, room))
    if (room === 0 || found.length > room || group.length > MOST) left += mistakes(group) - Math.min(found.length, room)
  }
  if (left > 0) diagnostics.push(diagnose(REST, { count: left }, spanOf(document.file, document.spans.value([]))))
  return diagnostics
}

function explainPlace(place: Place, most: number): Diagnostic[] {
  const { value, violations } = place
  // A list or map where one of some words is wanted is a wrong value, whatever is in it.
  if (!violations.some(({ keyword }) => keyword === 'type' || keyword === 'enum')) {
    if (Array.isArray(value)) return explainList(place)
    if (typeof value === 'object' && value !== null) return explainMap(place, most)
  }
  return [explainValue(place)].filter((each) => each !== undefined)
}

/** Each key of a map that is wrong or missing is a mistake of its own; a value is wrong once. */
function mistakes(group: readonly Violation[]): number {
  return group[0]!.keyword === 'required' || group[0]!.keyword === 'additionalProperties' ? group.length : 1
}

function unexplained(diagnostics: Diagnostic[], { problems }: Parsed): Diagnostic[] {
  const errors = problems.filter(({ code }) => entry(code).severity === 'error').map(({ range }) => range)
  if (errors.length === 0) return diagnostics
  return diagnostics.filter(({ code, span }) => {
    if (!span || code === REST) return true
    return entry(code).about !== 'absence' && !errors.some(({ start, end }) => start < span.end && span.start < end)
  })
}
