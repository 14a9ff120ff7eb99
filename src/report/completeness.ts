/** How much of what the standard asks of published documents is stated. */
import type { Program } from '../link/model.js'
import { elementName, requirements } from '../standard/required.js'
import type { Document } from '../schema/document.js'
import type { Completeness, DocumentReport } from './model.js'

export function completenessOf(docs: readonly Document[], program: Program): Completeness {
  let required = 0
  let missing = 0
  for (const doc of docs) {
    const asked = requirements(doc, program, 'published')
    required += asked.required.length
    missing += asked.missing.length
  }
  return completeness(required - missing, required)
}

/** The documents that lack something, with its names, in the order given. */
export function incompleteOf(docs: readonly Document[], program: Program): DocumentReport[] {
  return docs.flatMap((doc) => {
    const { required, missing } = requirements(doc, program, 'published')
    if (missing.length === 0) return []
    const { kind, id, file, data } = doc
    return {
      kind,
      id,
      name: data.name,
      file,
      status: data.status ?? 'draft',
      completeness: completeness(required.length - missing.length, required.length),
      missing: missing.map((path) => elementName(path, doc, program))
    }
  })
}

function completeness(stated: number, required: number): Completeness {
  return { stated, required, percent: required === 0 ? null : Math.floor((100 * stated) / required) }
}
