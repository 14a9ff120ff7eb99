/** The verb `check`: everything that can be said of the specs of a project, from the cache when nothing has changed. */
import { resolve } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Program } from '../link/model.js'
import { cacheFolder, cacheKey, readCache, writeCache } from '../source/cache.js'
import { realInside, realPath } from '../source/files/look.js'
import { isInside } from '../base/paths.js'
import { openSession, type ProjectOptions, type Result, type Session } from './session.js'

export interface CheckOptions extends ProjectOptions {
  /** 行政区划代码 of the region whose overlays are applied. */
  region?: string | undefined
  /** Where the result is remembered, outside the project: the user's cache folder by default, `false` for nowhere. */
  cacheDir?: string | false | undefined
  /** A name of a git commit: only findings of what changed since, and of all that depends on it. */
  changedSince?: string | undefined
  /** A file with the findings that are known, relative to `cwd`: they are marked and do not count. */
  baseline?: string | undefined
  /** Writes what is found to such a file, and compares with that. */
  writeBaseline?: string | undefined
}

export interface CheckResult extends Result {
  /** How many services there are. */
  services: number
  /** How many findings a baseline was written with. */
  baselined?: number
}

interface Found {
  diagnostics: Diagnostic[]
  services: number
  /** What was judged, when that is not everything. */
  affected?: readonly string[]
}

/**
 * Checks all specs of a project. Never throws on account of what the specs say.
 *
 * @returns the findings; LB8005 when there are no specs, and other codes of LB80xx when the call makes no sense
 *
 * @example
 * const { diagnostics, sources, services } = await check({ region: '210100' })
 * services // => 1
 * process.stdout.write(reporters.pretty({ diagnostics, sources, lang: 'zh' }))
 */
export async function check(options: CheckOptions = {}): Promise<CheckResult> {
  const { changedSince, writeBaseline } = options
  const baseline = writeBaseline ?? options.baseline
  const session = await openSession(options)
  const { result, project } = session
  const failed = (diagnostics: Diagnostic[]) => ({ ...result(diagnostics), services: 0 })
  if (session.diagnostics.length > 0) return failed(session.diagnostics)
  if (changedSince !== undefined && writeBaseline !== undefined) return failed([contradiction()])
  if (typeof options.cacheDir === 'string' && cacheOf(options, project.root) === undefined)
    return failed([cacheInProject(options.cacheDir)])
  const found = changedSince === undefined ? await everything(session, options) : await changed(session, options)
  if ('diagnostic' in found) return failed([found.diagnostic])

  const { services, affected } = found
  const all = result(found.diagnostics)
  const checked = affected?.map((path) => project.prefix + path) ?? all.checked
  if (baseline === undefined) return { ...all, services, checked }
  const { applyBaseline } = await import('./baseline.js')
  const path = resolve(options.cwd ?? '.', baseline)
  const compared = applyBaseline(all.diagnostics, {
    path,
    cwd: options.cwd ?? '.',
    shown: baseline,
    write: writeBaseline !== undefined,
    complete: affected === undefined
  })
  return { ...all, ...compared, services, checked }
}

async function everything({ project, files, library, stats }: Session, options: CheckOptions): Promise<Found> {
  const region = options.region ?? project.config.region
  const folder = cacheOf(options, project.root)
  const key = folder === undefined ? '' : cacheKey([...files, ...library], { region })
  const kept = folder === undefined ? undefined : readCache(folder, project.root, key, files)
  if (kept) {
    stats.cached = true
    return kept
  }
  // Imported only now: an unchanged project must not wait for the compiler to load.
  const { compile } = await import('../compile/index.js')
  const compiled = await compile(files, { library, region, everyRegion: true }, stats)
  const diagnostics = await mendable(compiled.diagnostics, files, compiled.program)
  const found = { diagnostics, services: compiled.program.services.size }
  if (folder !== undefined) writeCache(folder, project.root, key, found)
  return found
}

/** No cache may lie where the project, or whoever changes it, decides what is in it. */
function cacheOf({ cacheDir, cwd = '.' }: CheckOptions, root: string): string | undefined {
  if (cacheDir === false) return undefined
  const folder = cacheDir ?? cacheFolder()
  return folder === undefined || isWithin(root, folder) || isWithin(realPath(cwd), folder) ? undefined : folder
}

function isWithin(root: string, folder: string): boolean {
  return isInside(root, realInside(folder, undefined))
}

/** Everything is compiled all the same: a change may be wrong for a document that did not change. */
async function changed(
  { project, files, library, stats }: Session,
  { changedSince = '', region = project.config.region }: CheckOptions
): Promise<Found | { diagnostic: Diagnostic }> {
  const { changesSince } = await import('../source/git.js')
  const changes = changesSince(project.root, changedSince)
  if ('diagnostic' in changes) return changes
  const { compile } = await import('../compile/index.js')
  const { affectedBy } = await import('./changed.js')
  const compiled = await compile(files, { library, region, everyRegion: true }, stats)
  const paths = files.map(({ path }) => path)
  const { files: affected, diagnostics } = affectedBy(changes, compiled, paths)
  const mending = await mendable(diagnostics, files, compiled.program)
  return { diagnostics: mending, services: compiled.program.services.size, affected }
}

/** The findings, those that can be mended with how, for reports that tell it. */
async function mendable(diagnostics: Diagnostic[], files: Session['files'], program: Program): Promise<Diagnostic[]> {
  if (diagnostics.length === 0) return diagnostics
  const { withFixes } = await import('../fix/index.js')
  const bytes = new Map(files.map((file) => [file.path, file.bytes]))
  return withFixes(diagnostics, (file) => bytes.get(file), program)
}

function cacheInProject(folder: string): Diagnostic {
  const detail = {
    zh: `--cache-dir 不能在项目里（${folder}）：改项目的人就能改检查结果`,
    en: `--cache-dir may not lie in the project (${folder}): whoever changes the project could change the result`
  }
  return diagnose('LB8016', { detail, usage: 'lianban help check' })
}

function contradiction(): Diagnostic {
  const detail = {
    zh: '--write-baseline 要记下全部发现，不能和 --changed-since 一起用',
    en: '--write-baseline records all findings and cannot be used with --changed-since'
  }
  return diagnose('LB8016', { detail, usage: 'lianban help check' })
}
