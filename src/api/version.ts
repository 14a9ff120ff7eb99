/** One of two versions that are compared: a folder, or a commit, each with its own configuration and libraries. */
import { dirname, join, resolve } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { CONFIG_FILE, LARGEST_CONFIG } from '../source/config-file.js'
import { readConfig, type Config } from '../source/config.js'
import { discover, type SourceFile } from '../source/discover.js'
import { exists, isFolder, realPath } from '../source/files/look.js'
import { readFile } from '../source/files/read.js'
import { commitOf } from '../source/git.js'
import { fileAt, filesAt, isFolderAt } from '../source/git-tree.js'
import { commonFolder, isInside, relativePath } from '../base/paths.js'
import { DEFAULT_FOLDER, openProject, type Project } from '../source/project.js'
import { relocate } from '../source/relocate.js'
import { decode } from '../syntax/decode.js'

export interface Version {
  name: string
  files: readonly SourceFile[]
  config: Config
  /** Leads from where the user is to the folder, or names the commit; stands before every path that is shown. */
  prefix: string
  /** What keeps it from being compiled; paths as they are shown. */
  diagnostics: Diagnostic[]
  /** Libraries that the commit names and does not have, so that those of today are read. */
  borrowed: readonly string[]
  /** The text of a file by its path as it is shown. */
  sources(file: string): string | undefined
}

/** A path that exists is a folder, whatever git calls by that name; without a name it is the project as it is now. */
export async function openVersion(name: string | undefined, cwd: string): Promise<Version> {
  const here = realPath(cwd)
  if (name === undefined) return onDisk(undefined, await openProject([], here), here)
  const path = resolve(here, name)
  if (!exists(path)) {
    const commit = commitOf(here, name)
    return commit === undefined
      ? made(name, [], {}, '', [diagnose('LB8024', { name })], new Map())
      : atCommit(name, commit, here)
  }
  // A folder beside this one has its configuration there, which nobody looks for from here.
  const real = realPath(path)
  const start = isInside(here, real) ? here : commonFolder([here, folderOf(real)], dirname)
  return onDisk(name, await openProject([real], start), here)
}

function folderOf(path: string): string {
  return isFolder(path) ? path : dirname(path)
}

/** A folder that is a whole project is read as its configuration says; a part of one, with the project's libraries. */
function onDisk(name: string | undefined, project: Project, here: string): Version {
  const { root, config, diagnostics } = project
  const isWhole = name !== undefined && project.paths.length === 1 && project.paths[0] === root
  const libraries = (config.specs ?? []).filter(isLibrary)
  const paths =
    name === undefined ? project.paths : isWhole ? (config.specs ?? project.paths) : [...project.paths, ...libraries]
  const prefix = root === here ? '' : `${relativePath(here, root)}/`
  const found = diagnostics.length > 0 ? { files: [], diagnostics: [] } : discover(paths, root, prefix)
  const shown = name ?? (prefix + project.paths.map((path) => relativePath(root, path)).join(', ')).replace(/\/$/, '')
  const wrong = [...relocate(diagnostics, prefix), ...relocate(found.diagnostics, prefix)]
  return made(shown || '.', found.files, config, prefix, wrong, configText(root, prefix))
}

function configText(root: string, prefix: string): ReadonlyMap<string, Uint8Array> {
  try {
    return new Map([[prefix + CONFIG_FILE, readFile(join(root, CONFIG_FILE), LARGEST_CONFIG, root)]])
  } catch {
    return new Map()
  }
}

function isLibrary(path: string): boolean {
  return /[/\\]node_modules[/\\]/.test(path)
}

/** As `openProject` finds it, in the commit: its configuration, else its folder `specs`, else all of it. */
function atCommit(name: string, commit: string, here: string): Version {
  const prefix = `${name}:`
  const stated = fileAt(here, commit, CONFIG_FILE)
  const read = stated && readConfig(here, stated)
  const config = read?.config ?? {}
  const known = new Map(stated ? [[prefix + CONFIG_FILE, stated]] : [])
  if (read && read.diagnostics.length > 0)
    return made(name, [], config, prefix, relocate(read.diagnostics, prefix), known)

  const root = !stated && isFolderAt(here, commit, DEFAULT_FOLDER) ? join(here, DEFAULT_FOLDER) : here
  const paths = config.specs ?? [root]
  // What is installed is in no commit.
  const installed = paths.filter((path) => isLibrary(path) && !isFolderAt(here, commit, relativePath(here, path)))
  const own = paths.filter((path) => !installed.includes(path)).map((path) => relativePath(root, path))
  const found = own.length > 0 ? filesAt(root, commit, own) : { files: [] }
  const borrowed = discover(installed.filter(exists), root)
  if ('diagnostic' in found) return made(name, [], config, prefix, [found.diagnostic], known)
  const files = [...found.files, ...borrowed.files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const used = installed.filter((path) => borrowed.files.some((file) => isInside(path, join(root, file.path))))
  return { ...made(name, files, config, prefix, [], known), borrowed: used.map((path) => relativePath(here, path)) }
}

function made(
  name: string,
  files: readonly SourceFile[],
  config: Config,
  prefix: string,
  diagnostics: Diagnostic[],
  others: ReadonlyMap<string, Uint8Array>
): Version {
  const texts = new Map([...others, ...files.map(({ path, bytes }) => [prefix + path, bytes] as const)])
  const sources = (file: string) => {
    const bytes = texts.get(file)
    return bytes && decode(bytes).text
  }
  return { name, files, config, prefix, diagnostics, borrowed: [], sources }
}
