/** The verb `list`: which documents a project has. */
import { readDocuments } from '../compile/index.js'
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Document } from '../schema/document.js'
import type { Kind } from '../language/generated/types.js'
import { FOLDERS, KINDS } from './kinds.js'
import { isOfPackage } from '../source/relocate.js'
import { openSession, type ProjectOptions, type Result } from './session.js'

export interface ListOptions extends ProjectOptions {
  /** One of `KINDS`, or its plural; all by default. */
  kind?: string | undefined
  /** Also what the project's libraries have. */
  library?: boolean | undefined
}

export interface Listed {
  kind: Kind
  id: string
  name: string
  status: 'draft' | 'reviewed' | 'published'
  version?: string
  /** As written: a code of a region, or the name of a place. */
  region?: string
  effective?: { from?: string; to?: string }
  file: string
}

export interface ListResult extends Result {
  /** By kind, in the order of `KINDS`, then by id. */
  documents: Listed[]
}

/**
 * The documents of a project; files that are not documents give diagnostics.
 *
 * @returns LB8011 for a kind that is none
 *
 * @example
 * const { documents } = await list({ kind: 'service' })
 * documents.length // => 1
 */
export async function list(options: ListOptions = {}): Promise<ListResult> {
  const { kind } = options
  const { project, files, library, stats, diagnostics, result } = await openSession(options)
  const wanted = KINDS.find((each) => each === kind || FOLDERS[each] === kind)
  if (kind !== undefined && wanted === undefined) {
    const suggestion = suggest(kind, KINDS)
    const extra = suggestion === undefined ? {} : { suggestion }
    return { ...result([diagnose('LB8011', { name: kind, known: KINDS }, undefined, extra)]), documents: [] }
  }
  const read = readDocuments(options.library ? [...files, ...library] : files, stats)
  const documents = listed(read.documents)
    .filter((document) => wanted === undefined || document.kind === wanted)
    .map((document) => ({
      ...document,
      file: isOfPackage(document.file) ? document.file : project.prefix + document.file
    }))
  return { ...result([...diagnostics, ...read.diagnostics]), documents }
}

/** In the order of `list`. */
export function listed(documents: readonly Document[]): Listed[] {
  return documents
    .map(({ kind, id, file, data: { name, status = 'draft', version, region, effective } }) => ({
      kind,
      id,
      // A refinement may leave its name to the library.
      name: (name as string | undefined) ?? '',
      status,
      ...(version !== undefined && { version }),
      ...(region !== undefined && { region }),
      ...(effective !== undefined && { effective }),
      file
    }))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
