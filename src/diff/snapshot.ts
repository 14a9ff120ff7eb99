/** One side of a comparison: its documents linked, its services merged when they are asked for. */
import { hasErrors, readDocuments, servicesOf, withLibrary, type Read } from '../compile/index.js'
import { areaOf, entry } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { link } from '../link/index.js'
import type { Program } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'
import { digestOf, documentsOf } from '../merge/digest.js'
import { merge } from '../merge/index.js'
import { settle } from '../rules/index.js'
import type { Document } from '../schema/document.js'
import type { SourceFile } from '../source/discover.js'
import { timed, type Stats } from '../base/stats.js'

export interface Snapshot {
  program: Program
  /** Of each service, by id. */
  digests: ReadonlyMap<string, string>
  /** Errors that keep it from being compiled; then nothing else is of use. */
  errors: Diagnostic[]
  /** All that a service is made of. */
  documents(id: string): Document[]
  bundle(id: string): { bundle: Bundle } | { errors: Diagnostic[] }
}

/** What the standard asks, and what a service says of itself and does not keep, is for a check; it can be compared. */
function forbidsComparison(found: Diagnostic): boolean {
  const isOfStandard = ['standard', 'rules'].includes(areaOf(found.code))
  return hasErrors([found]) && !isOfStandard && !entry(found.code).spares?.includes('comparison')
}

/** What was read of a file, by path and content: a file that both sides have alike is read once. */
export type ReadFiles = Map<string, Read>

export interface SnapshotOptions {
  /** The files of what the version stands on. */
  library: readonly SourceFile[]
  region: string | undefined
  /** Services that are asked for by name. */
  services: readonly string[]
}

export function snapshotOf(
  files: readonly SourceFile[],
  { library, region, services }: SnapshotOptions,
  known: ReadFiles,
  stats: Stats
): Snapshot {
  const reads = files.map((file) => {
    const id = `${file.sha256} ${file.path}`
    const read = known.get(id) ?? readDocuments([file], stats)
    known.set(id, read)
    return read
  })
  const own: Read = {
    documents: reads.flatMap(({ documents }) => documents),
    unread: reads.flatMap(({ unread }) => unread),
    diagnostics: reads.flatMap((read) => read.diagnostics)
  }
  const read = withLibrary(own, library, services, stats)
  const unread = read.unread.flatMap(({ ids }) => ids)
  const { program, diagnostics } = timed(stats, 'link', () =>
    link(read.documents, { unread, ...(region !== undefined && { region }) })
  )
  const errorsIn = (found: Diagnostic[]) => settle(program, found, { complete: false }).filter(forbidsComparison)
  const compared = new Set([...servicesOf(program), ...services])
  const ids = [...program.services.keys()].filter((id) => compared.has(id))
  const digests = ids.map((id) => [id, digestOf(documentsOf(program, id), region)] as const)
  return {
    program,
    digests: new Map(digests),
    errors: errorsIn([...read.diagnostics, ...diagnostics]),
    documents: (id) => documentsOf(program, id),
    bundle: (id) => {
      const merged = timed(stats, 'merge', () => merge(program, id))
      const errors = errorsIn(merged.diagnostics)
      if (errors.length > 0 || !merged.bundle) return { errors }
      return { bundle: timed(stats, 'merge', merged.bundle) }
    }
  }
}
