/** The verb `diff`: two versions of the specs compared by what they mean. */
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Diff } from '../diff/model.js'
import type { ReadFiles } from '../diff/snapshot.js'
import { relocate } from '../source/relocate.js'
import { newStats } from '../base/stats.js'
import type { Result } from './session.js'
import { openVersion, type Version } from './version.js'

export interface DiffOptions {
  /** A folder with specs, relative to `cwd`, or a name of a commit: the project's specs as they were then. */
  old: string
  /** The same; by default the project as it is now. */
  new?: string | undefined
  /** The folder to start from; the current one by default. */
  cwd?: string | undefined
  /** 行政区划代码 of the region whose overlays are applied. */
  region?: string | undefined
  /** Ids of the services to compare; all by default. */
  services?: readonly string[] | undefined
}

export interface DiffResult extends Omit<Result, 'checked'> {
  /** Absent when a side cannot be read or compiled. */
  diff?: Diff
}

/**
 * What changed in meaning from one version of the specs to another. Never throws on their account.
 *
 * @returns LB8024 for a version that is neither a folder nor a commit
 *
 * @example
 * const result = await diff({ old: 'specs' }) // or a commit: 'HEAD~1'
 * result.diff.services // => []
 */
export async function diff(options: DiffOptions): Promise<DiffResult> {
  const { cwd = process.cwd(), services } = options
  const stats = newStats()
  const [old, made] = [await openVersion(options.old, cwd), await openVersion(options.new, cwd)]
  const config = made.config
  const sources = (file: string) => made.sources(file) ?? old.sources(file)
  const failed = (...diagnostics: Diagnostic[]) => ({ diagnostics, sources, stats, config })
  if (old.diagnostics.length + made.diagnostics.length > 0) return failed(...old.diagnostics, ...made.diagnostics)
  stats.files = old.files.length + made.files.length

  // Loaded only now: a name that is mistyped need not wait for the compiler.
  const [{ snapshotOf }, { diffOf }] = await Promise.all([import('../diff/snapshot.js'), import('../diff/index.js')])
  const known: ReadFiles = new Map()
  const [before, after] = [old, made].map(({ files, library, config: own }) =>
    snapshotOf(files, { library, region: options.region ?? own.region, services: services ?? [] }, known, stats)
  ) as [ReturnType<typeof snapshotOf>, ReturnType<typeof snapshotOf>]
  const wrong = (side: Version, errors: readonly Diagnostic[]) => relocate(errors, side.prefix)
  if (before.errors.length + after.errors.length > 0)
    return failed(...wrong(old, before.errors), ...wrong(made, after.errors))
  const ids = [...new Set([...before.digests.keys(), ...after.digests.keys()])].sort()
  const unknown = (services ?? []).filter((id) => !ids.includes(id)).map((id) => unknownService(id, ids))
  if (unknown.length > 0) return failed(...unknown)
  const [oldRegion, region] = [options.region ?? old.config.region, options.region ?? config.region]
  const names = {
    old: old.name,
    new: made.name,
    ...(region !== undefined && { region }),
    ...(oldRegion !== region && { oldRegion: oldRegion ?? '' }),
    ...(old.borrowed.length + made.borrowed.length > 0 && {
      borrowed: [...new Set([...old.borrowed, ...made.borrowed])]
    })
  }
  const found = diffOf(before, after, names, services)
  if (!('format' in found)) return failed(...wrong(old, found.old), ...wrong(made, found.new))
  return { diagnostics: [], sources, stats, config, diff: found }
}

function unknownService(name: string, known: readonly string[]): Diagnostic {
  const suggestion = suggest(name, known)
  return diagnose('LB8008', { name, known }, undefined, suggestion === undefined ? {} : { suggestion })
}
