/** The findings of what changed, and of everything that depends on it. */
import type { Compiled } from '../compile/index.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { dependents, nameOf } from '../link/references/dependents.js'
import type { Document } from '../schema/document.js'
import { unreadDocument } from '../schema/unread.js'
import { kinds } from '../schema/kind.js'
import { CONFIG_FILE } from '../source/config-file.js'
import type { Changes } from '../source/git.js'
import { parse } from '../syntax/index.js'

export interface Affected {
  /** The files that were judged, sorted. */
  files: string[]
  diagnostics: Diagnostic[]
}

/** `files`: all files of the project. */
export function affectedBy({ paths, before }: Changes, compiled: Compiled, files: readonly string[]): Affected {
  if (paths.includes(CONFIG_FILE)) return { files: [...files], diagnostics: compiled.diagnostics }
  const { program, merged } = compiled
  const changed = new Set(paths)
  const docs = Object.values(program.docs).flatMap((kind) => [...(kind as Map<string, Document>).values()])
  const now = docs.filter(({ file }) => changed.has(file)).map(nameOf)
  const inside = dependents(program, [...now, ...paths.flatMap((path) => formerNames(path, before.get(path)))])
  for (const file of files) if (changed.has(file)) inside.add(file)

  // Merging a service may find something wrong in the file of an item that did not change.
  const services = [...program.docs.service.values()].filter(({ file }) => inside.has(file))
  const places = new Set(services.flatMap(({ id }) => (merged.get(id) ?? []).map(placeOf)))
  const concerns = (diagnostic: Diagnostic) =>
    !diagnostic.span ||
    inside.has(diagnostic.span.file) ||
    (diagnostic.related ?? []).some(({ span }) => inside.has(span.file)) ||
    places.has(placeOf(diagnostic))
  return { files: [...inside].sort(), diagnostics: compiled.diagnostics.filter(concerns) }
}

/** What the document of a file was called before. What cannot be read may have been of any kind. */
function formerNames(path: string, text: string | undefined): string[] {
  if (text === undefined) return []
  const { kind, ids } = unreadDocument(path, parse(text).value)
  return (kind ? [kind] : kinds).flatMap((each) => ids.map((id) => nameOf({ kind: each, id })))
}

function placeOf({ code, span }: Diagnostic): string {
  return `${code} ${span?.file} ${span?.start} ${span?.end}`
}
