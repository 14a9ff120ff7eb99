/** The codes that a document states, each taken apart by the structure that its standard (or the nation) has for it. */
import { codeSet, isValid, parseCode, type CodeSet, type CodeStructure, type Reading } from '../codes/index.js'
import type { Path } from '../syntax/index.js'
import type { Document } from '../schema/document.js'
import type { Program } from '../link/model.js'
import { remembered, rememberedIn } from '../base/memo.js'
import { standardOf } from '../standard/required.js'

export interface StatedCode {
  path: Path
  text: string
  structure: CodeStructure
  reading: Reading
}

const setsOf = remembered((_: Program) => new Map<Document<'standard'> | undefined, CodeSet>())

/** The structures and code lists by which the codes of a document are read. */
function codesFor(doc: Document, program: Program): CodeSet {
  const known = setsOf(program)
  const standard = standardOf(doc, program)
  let set = known.get(standard)
  if (!set) known.set(standard, (set = codeSet(standard?.data.codes, program.docs.codelist)))
  return set
}

interface CodePlace {
  path: string[]
  /** The structures, with their ids, of the codes that may stand there. */
  structures: [id: string, structure: CodeStructure][]
}

/** Where codes stand in a document, by its kind. */
const placesOf = remembered((set: CodeSet) => {
  const byPlace = new Map<string, CodePlace>()
  const byKind = new Map<string, CodePlace[]>()
  for (const [id, structure] of Object.entries(set.structures))
    for (const place of structure.at ?? []) {
      const known = byPlace.get(place)
      if (known) known.structures.push([id, structure])
      else {
        const [kind = '', ...path] = place.split('.')
        const fresh: CodePlace = { path, structures: [[id, structure]] }
        byPlace.set(place, fresh)
        byKind.set(kind, [...(byKind.get(kind) ?? []), fresh])
      }
    }
  return byKind
})

/** Where several kinds of code may stand, the one that fits; otherwise the one with the fewest flaws. */
export const statedCodes = rememberedIn((doc: Document, program: Program): readonly StatedCode[] => {
  const set = codesFor(doc, program)
  const found: StatedCode[] = []
  for (const { path, structures } of placesOf(set).get(doc.kind) ?? []) {
    const text = valueAt(doc.data, path)
    if (typeof text !== 'string') continue
    let best: StatedCode | undefined
    for (const [id, structure] of structures) {
      if (best && isValid(best.reading)) break
      const reading = parseCode(text, id, set)
      const other = best?.reading
      if (!other || isValid(reading) || reading.flaws.length < other.flaws.length)
        best = { path, text, structure, reading }
    }
    if (best) found.push(best)
  }
  return found
})

export function valueAt(value: unknown, path: readonly string[]): unknown {
  let inner = value
  for (const key of path) {
    if (inner === null || typeof inner !== 'object') return undefined
    inner = (inner as Record<string, unknown>)[key]
  }
  return inner
}
