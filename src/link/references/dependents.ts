/** What may be judged differently when a document changes. */
import type { Document } from '../../schema/document.js'
import type { Program } from '../model.js'
import { referencesOf } from './index.js'

/**
 * The files of the documents named (`item/card`; the documents need not exist any more) and of all that depends on
 * them, through any number of others. Whatever a standard says may concern every document.
 */
export function dependents({ docs }: Pick<Program, 'docs'>, changed: Iterable<string>): Set<string> {
  const all = Object.values(docs).flatMap((kind) => [...(kind as Map<string, Document>).values()])
  const users = new Map<string, Document[]>()
  const uses = (doc: Document, name: string) => {
    const known = users.get(name)
    if (known) known.push(doc)
    else users.set(name, [doc])
  }
  for (const doc of all) {
    for (const { kind, id } of referencesOf(doc)) uses(doc, `${kind}/${id}`)
    for (const name of doc.draws ?? []) uses(doc, name)
  }
  // An overlay names what it refines, so what it refines depends on it and not only the other way round.
  for (const overlay of docs.overlay.values())
    for (const { kind, id } of referencesOf(overlay)) {
      const refined = (docs[kind] as Map<string, Document>).get(id)
      if (refined) uses(refined, nameOf(overlay))
    }

  const reached = new Set(changed)
  for (const name of reached) {
    const [kind] = name.split('/', 1)
    // A resource serves all services without being named by any.
    const affected = kind === 'standard' ? all : kind === 'resource' ? [...docs.service.values()] : []
    for (const doc of [...(users.get(name) ?? []), ...affected]) reached.add(nameOf(doc))
  }
  return new Set(all.filter((doc) => reached.has(nameOf(doc))).map(({ file }) => file))
}

export function nameOf({ kind, id }: Pick<Document, 'kind' | 'id'>): string {
  return `${kind}/${id}`
}
