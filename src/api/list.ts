import { readDocuments } from '../compile.js'
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Kind } from '../schema/generated/types.js'
import { FOLDERS, KINDS } from './kinds.js'
import { openSession, type ProjectOptions, type Result } from './session.js'

export interface ListOptions extends ProjectOptions {
  /** One of `KINDS`, or its plural; all by default. */
  kind?: string | undefined
}

export interface Listed {
  kind: Kind
  id: string
  name: string
  status: 'draft' | 'reviewed' | 'published'
  file: string
}

export interface ListResult extends Result {
  /** By kind, in the order of `KINDS`, then by id. */
  documents: Listed[]
}

/** The documents of a project; files that are not documents give diagnostics. */
export async function list(options: ListOptions = {}): Promise<ListResult> {
  const { kind } = options
  const { project, files, stats, diagnostics, result } = await openSession(options)
  const wanted = KINDS.find((each) => each === kind || FOLDERS[each] === kind)
  if (kind !== undefined && wanted === undefined) {
    const suggestion = suggest(kind, KINDS)
    const extra = suggestion === undefined ? {} : { suggestion }
    return { ...result([diagnose('LB8011', { name: kind, known: KINDS }, undefined, extra)]), documents: [] }
  }
  const read = readDocuments(files, stats)
  const documents = read.documents
    .filter((document) => wanted === undefined || document.kind === wanted)
    .map(({ kind, id, file, data }) => {
      return { kind, id, name: data.name, status: data.status ?? 'draft', file: project.prefix + file }
    })
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return { ...result([...diagnostics, ...read.diagnostics]), documents }
}
