/** Which folder is the project, and which paths hold its specs. */
import { dirname, join, resolve } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Config } from './config.js'
import { CONFIG_FILE } from './config-file.js'
import { exists, isFolder, realPath } from './files/look.js'
import { commonFolder, isInside, relativePath } from '../base/paths.js'

export interface Project {
  /** Absolute, free of links. Paths in documents, spans and outputs are relative to it. */
  root: string
  /** Absolute files and folders to read. */
  paths: string[]
  /** Where the rest of the project is, when only some of its files are asked about. */
  around: string[]
  config: Config
  /** Leads from the current folder to `root` (`specs/`), so that people see paths that they can open; else empty. */
  prefix: string
  diagnostics: Diagnostic[]
}

/** Where specs are when nobody says it. */
export const DEFAULT_FOLDER = 'specs'

/**
 * The project of the given paths (relative to `cwd`). Its root is the nearest folder with a `lianban.yaml`, from the
 * deepest folder that holds all paths up to `cwd`; without one, that deepest folder. Without paths the configuration
 * says where the specs are, else they are in `specs`, else here.
 */
export async function openProject(given: readonly string[], cwd: string): Promise<Project> {
  const here = realPath(cwd)
  const paths = given.map((path) => real(resolve(here, path)))
  const missing = given.filter((_, index) => !exists(paths[index]!))
  const diagnostics: Diagnostic[] = missing.map((path) => diagnose('LB8002', { path }))
  const found = paths.filter((path) => exists(path))
  if (missing.length > 0 && found.length === 0) return project(here, here, [], {}, diagnostics)

  const base = found.length > 0 ? commonFolder(found.map(folderOf), dirname) : here
  const configured = configFolder(base, here)
  if (configured === undefined) {
    const fallback = join(here, DEFAULT_FOLDER)
    const whole = exists(fallback) ? real(fallback) : here
    if (found.length === 0) return project(whole, here, [whole], {}, diagnostics)
    const isPart = whole !== here && found.every((path) => path !== whole && isInside(whole, path))
    return { ...project(isPart ? whole : base, here, found, {}, diagnostics), around: isPart ? [whole] : [] }
  }
  // Imported only here: most projects need no configuration, and reading one takes the YAML parser.
  const { readConfig } = await import('./config.js')
  const read = readConfig(configured)
  const specs = read.config.specs ?? [configured]
  return {
    ...project(configured, here, found.length > 0 ? found : specs, read.config, [...diagnostics, ...read.diagnostics]),
    // A folder beside the specs is another project, or another version of this one.
    around: found.every((path) => specs.some((folder) => isInside(folder, path))) && found.length > 0 ? specs : []
  }
}

function project(root: string, cwd: string, paths: string[], config: Config, diagnostics: Diagnostic[]): Project {
  const prefix = root !== cwd && isInside(cwd, root) ? relativePath(cwd, root) + '/' : ''
  return { root, paths, around: [], config, prefix, diagnostics }
}

function configFolder(base: string, cwd: string): string | undefined {
  for (let folder = base; ; folder = dirname(folder)) {
    if (exists(join(folder, CONFIG_FILE))) return folder
    if (folder === cwd || !isInside(cwd, folder)) return undefined
  }
}

function folderOf(path: string): string {
  return isFolder(path) ? path : dirname(path)
}

function real(path: string): string {
  try {
    return realPath(path)
  } catch {
    return path
  }
}
