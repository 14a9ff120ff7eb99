/** The codes that a document states, each taken apart by the structure that its standard (or the nation) has for it. */
import { codeSet, isValid, parseCode, type CodeSet, type CodeStructure, type Reading } from '../codes/index.js'
import type { Path } from '../syntax/index.js'
import type { Document } from '../schema/document.js'
import type { Program } from '../link/model.js'
import { standardOf } from './required.js'

export interface StatedCode {
  path: Path
  text: string
  structure: CodeStructure
  reading: Reading
}

const sets = new WeakMap<Program, Map<Document<'standard'> | undefined, CodeSet>>()

/** The structures and code lists by which the codes of a document are read. */
function codesFor(doc: Document, program: Program): CodeSet {
  const known = sets.get(program) ?? new Map<Document<'standard'> | undefined, CodeSet>()
  sets.set(program, known)
  const standard = standardOf(doc, program)
  const set = known.get(standard) ?? codeSet(standard?.data.codes, program.docs.codelist)
  known.set(standard, set)
  return set
}

const stated = new WeakMap<Document, StatedCode[]>()

/** Where several kinds of code may stand, the one that fits; otherwise the one with the fewest flaws. */
export function statedCodes(doc: Document, program: Program): StatedCode[] {
  let codes = stated.get(doc)
  if (!codes) stated.set(doc, (codes = readCodes(doc, program)))
  return codes
}

function readCodes(doc: Document, program: Program): StatedCode[] {
  const set = codesFor(doc, program)
  const best = new Map<string, StatedCode>()
  for (const [id, structure] of Object.entries(set.structures))
    for (const place of structure.at ?? []) {
      const [kind, ...path] = place.split('.')
      const text = kind === doc.kind ? valueAt(doc.data, path) : undefined
      if (typeof text !== 'string') continue
      const reading = parseCode(text, id, set)
      const other = best.get(place)?.reading
      if (!other || (!isValid(other) && (isValid(reading) || reading.flaws.length < other.flaws.length)))
        best.set(place, { path, text, structure, reading })
    }
  return [...best.values()]
}

export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner !== null && typeof inner === 'object' ? (inner as Record<string, unknown>)[key] : undefined),
    value
  )
}
