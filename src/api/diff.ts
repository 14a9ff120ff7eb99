import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Diff } from '../diff/model.js'
import type { ReadFiles } from '../diff/side.js'
import type { Config } from '../source/config.js'
import type { SourceFile } from '../source/discover.js'
import { commitOf } from '../source/git.js'
import { filesAt } from '../source/git-tree.js'
import { isInside, relativePath } from '../source/paths.js'
import { openProject } from '../source/project.js'
import { relocate } from '../source/relocate.js'
import { newStats } from '../stats.js'
import { decode } from '../syntax/decode.js'
import { openSession, type Result } from './session.js'

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

/** What changed in meaning from one version of the specs to another. Never throws on their account. */
export async function diff(options: DiffOptions): Promise<DiffResult> {
  const { cwd = process.cwd(), services } = options
  const stats = newStats()
  const [old, made] = [await open(options.old, cwd), await open(options.new, cwd)]
  const config = made.config
  const sources = (file: string) => made.sources(file) ?? old.sources(file)
  const failed = (...diagnostics: Diagnostic[]) => ({ diagnostics, sources, stats, config })
  if (old.diagnostics.length + made.diagnostics.length > 0) return failed(...old.diagnostics, ...made.diagnostics)
  stats.files = old.files.length + made.files.length

  // Loaded only now: a name that is mistyped need not wait for the compiler.
  const [{ sideOf }, { diffOf }] = await Promise.all([import('../diff/side.js'), import('../diff/index.js')])
  const known: ReadFiles = new Map()
  const [before, after] = [old, made].map(({ files, config: own }) =>
    sideOf(files, options.region ?? own.region, known, stats)
  ) as [ReturnType<typeof sideOf>, ReturnType<typeof sideOf>]
  const wrong = (side: Opened, errors: readonly Diagnostic[]) => relocate(errors, side.prefix)
  if (before.errors.length + after.errors.length > 0)
    return failed(...wrong(old, before.errors), ...wrong(made, after.errors))
  const ids = [...new Set([...before.digests.keys(), ...after.digests.keys()])].sort()
  const unknown = (services ?? []).filter((id) => !ids.includes(id)).map((id) => unknownService(id, ids))
  if (unknown.length > 0) return failed(...unknown)
  const region = options.region ?? config.region
  const names = { old: old.name, new: made.name, ...(region !== undefined && { region }) }
  const found = diffOf(before, after, names, services)
  if (!('format' in found)) return failed(...wrong(old, found.old), ...wrong(made, found.new))
  return { diagnostics: [], sources, stats, config, diff: found }
}

interface Opened {
  name: string
  files: SourceFile[]
  config: Config
  /** Before the paths of its diagnostics: leads to a folder, or names the commit. */
  prefix: string
  diagnostics: Diagnostic[]
  sources(file: string): string | undefined
}

/** A path that exists is a folder, whatever git calls by that name. */
async function open(name: string | undefined, cwd: string): Promise<Opened> {
  const isPath = name === undefined || existsSync(resolve(cwd, name))
  const commit = isPath ? undefined : commitOf(cwd, name)
  if (name !== undefined && commit !== undefined) return atCommit(name, commit, cwd)
  if (!isPath) {
    const nowhere = diagnose('LB8024', { name })
    return { name, files: [], config: {}, prefix: '', diagnostics: [nowhere], sources: () => undefined }
  }
  const session = await openSession({ paths: name === undefined ? [] : [name], cwd })
  const { diagnostics, sources } = session.result(session.diagnostics)
  const { config, prefix, root, paths } = session.project
  const shown = name ?? (prefix + paths.map((path) => relativePath(root, path)).join(', ')).replace(/\/$/, '')
  return { name: shown || '.', files: session.files, config, prefix, diagnostics, sources }
}

async function atCommit(name: string, commit: string, cwd: string): Promise<Opened> {
  const { root, paths, config, diagnostics } = await openProject([], cwd)
  const prefix = `${name}:`
  const below = paths.filter((path) => isInside(root, path)).map((path) => relativePath(root, path))
  const found = diagnostics.length > 0 ? { files: [] } : filesAt(root, commit, below)
  const files = 'files' in found ? found.files : []
  const texts = new Map(files.map(({ path, bytes }) => [prefix + path, bytes]))
  return {
    name,
    files,
    config,
    prefix,
    diagnostics: 'files' in found ? diagnostics : [found.diagnostic],
    sources: (file) => {
      const bytes = texts.get(file)
      return bytes && decode(bytes).text
    }
  }
}

function unknownService(name: string, known: readonly string[]): Diagnostic {
  const suggestion = suggest(name, known)
  return diagnose('LB8008', { name, known }, undefined, suggestion === undefined ? {} : { suggestion })
}
