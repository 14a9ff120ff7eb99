import { cacheFolder, cacheKey, readCache, writeCache } from '../source/cache.js'
import { openSession, type ProjectOptions, type Result } from './session.js'

export interface CheckOptions extends ProjectOptions {
  /** 行政区划代码 of the region whose overlays are applied. */
  region?: string | undefined
  /** Where the result is remembered: the user's cache folder by default, `false` for nowhere. */
  cacheDir?: string | false | undefined
}

export interface CheckResult extends Result {
  /** How many services there are. */
  services: number
}

/** Checks all specs of a project. Never throws on account of what the specs say. */
export async function check(options: CheckOptions = {}): Promise<CheckResult> {
  const { project, files, stats, diagnostics, result } = await openSession(options)
  if (diagnostics.length > 0) return { ...result(diagnostics), services: 0 }
  const region = options.region ?? project.config.region

  const folder = options.cacheDir ?? cacheFolder()
  const key = folder === false ? '' : cacheKey(files, { region })
  const kept = folder === false ? undefined : readCache(folder, project.root, key)
  if (kept) {
    stats.cached = true
    return { ...result(kept.diagnostics), services: kept.services }
  }
  // Imported only now: an unchanged project must not wait for the compiler to load.
  const { compile } = await import('../compile.js')
  const compiled = await compile(files, { region }, stats)
  const services = compiled.program.services.size
  if (folder !== false) writeCache(folder, project.root, key, { diagnostics: compiled.diagnostics, services })
  return { ...result(compiled.diagnostics), services }
}
