/** The codes that a document states, each taken apart by the structure that its standard (or the nation) has for it. */
import { codeSet, isValid, parseCode, type CodeSet, type CodeStructure, type Reading } from '../codes/index.js'
import type { Path } from '../syntax/index.js'
import type { Document } from '../schema/document.js'
import type { Program } from '../link/model.js'
import { remembered, rememberedIn } from './memo.js'
import { standardOf } from './required.js'

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
  const set = known.get(standard) ?? codeSet(standard?.data.codes, program.docs.codelist)
  known.set(standard, set)
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
  return (placesOf(set).get(doc.kind) ?? []).flatMap(({ path, structures }): StatedCode[] => {
    const text = valueAt(doc.data, path)
    if (typeof text !== 'string') return []
    let best: StatedCode | undefined
    for (const [id, structure] of structures) {
      const reading = parseCode(text, id, set)
      const other = best?.reading
      if (!other || (!isValid(other) && (isValid(reading) || reading.flaws.length < other.flaws.length)))
        best = { path, text, structure, reading }
    }
    return best ? [best] : []
  })
})

export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner !== null && typeof inner === 'object' ? (inner as Record<string, unknown>)[key] : undefined),
    value
  )
}
