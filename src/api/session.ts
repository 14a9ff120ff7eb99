/** What every command of the API begins with: the project and its files. */

import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.js'
import { CONFIG_FILE, LARGEST_CONFIG } from '../source/config-file.js'
import type { SourceFile } from '../source/discover.js'
import { readProject } from '../source/library/standing.js'
import { readFile } from '../source/files/read.js'
import { openProject, type Project } from '../source/project.js'
import { isOfPackage, relocate } from '../source/relocate.js'
import { newStats, timedAsync, type Stats } from '../base/stats.js'
import { decode } from '../syntax/decode.js'

export interface ProjectOptions {
  /** Files and folders with specs, relative to `cwd`. By default the configuration decides, else `specs`, else `cwd`. */
  paths?: readonly string[] | undefined
  /** The folder to start from; the current one by default. */
  cwd?: string | undefined
}

export interface Result {
  /** In no particular order. Their paths are relative to `cwd` if the project lies in it, else to the project. */
  diagnostics: Diagnostic[]
  /** The text of a file that a diagnostic names, for reporters. */
  sources: (file: string) => string | undefined
  stats: Stats
  /** What was read, sorted; paths as in diagnostics. */
  checked: string[]
  /** The configuration that was found; flags of a command line go before it. */
  config: Project['config']
}

export interface Session {
  project: Project
  files: SourceFile[]
  /** The files of what they stand on. */
  library: SourceFile[]
  stats: Stats
  /** What keeps the specs from being compiled at all. */
  diagnostics: Diagnostic[]
  result: (diagnostics: readonly Diagnostic[]) => Result
}

/** Phase 1. */
export async function openSession({ paths = [], cwd = process.cwd() }: ProjectOptions): Promise<Session> {
  const stats = newStats()
  const project = await openProject(paths, cwd)
  const { root, prefix, config } = project
  const found =
    project.diagnostics.length === 0
      ? await timedAsync(stats, 'discover', () => readProject(project))
      : { files: [], library: [], diagnostics: [] }
  stats.files = found.files.length
  const shown = (path: string) => (isOfPackage(path) ? path : prefix + path)
  const bytesOf = new Map([...found.files, ...found.library].map(({ path, bytes }) => [shown(path), bytes]))
  const sources = (file: string) =>
    textOf(bytesOf.get(file) ?? (file === prefix + CONFIG_FILE ? configText(root) : undefined))
  return {
    project,
    files: found.files,
    library: found.library,
    stats,
    diagnostics: [...project.diagnostics, ...found.diagnostics],
    result: (diagnostics) => ({
      diagnostics: relocate(diagnostics, prefix),
      sources,
      stats,
      checked: found.files.map(({ path }) => prefix + path).sort(),
      config
    })
  }
}

/** Only of what was read: a diagnostic may come from a cache, and must not show the lines of another file. */
function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && decode(bytes).text
}

function configText(root: string): Uint8Array | undefined {
  try {
    return readFile(join(root, CONFIG_FILE), LARGEST_CONFIG, root)
  } catch {
    return undefined
  }
}
