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
import { isFolderName, readLibraries, type Library } from '../source/library/index.js'
import { isLocked, LOCK_FILE } from '../source/library/lock.js'
import { readProject } from '../source/library/standing.js'
import { isOfPackage, relocate } from '../source/relocate.js'
import { decode } from '../syntax/decode.js'

export interface Version {
  name: string
  files: readonly SourceFile[]
  /** The files of what they stand on. */
  library: readonly SourceFile[]
  config: Config
  /** Leads from where the user is to the folder, or names the commit; stands before every path that is shown. */
  prefix: string
  /** What keeps it from being compiled; paths as they are shown. */
  diagnostics: Diagnostic[]
  /** Libraries that the commit names and does not have: those of today are read. */
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
async function onDisk(name: string | undefined, project: Project, here: string): Promise<Version> {
  const { root, config, diagnostics } = project
  const isWhole = name !== undefined && project.paths.length === 1 && project.paths[0] === root
  const libraries = (config.specs ?? []).filter(isLibrary)
  const paths =
    name === undefined ? project.paths : isWhole ? (config.specs ?? project.paths) : [...project.paths, ...libraries]
  const prefix = root === here ? '' : `${relativePath(here, root)}/`
  const found =
    diagnostics.length > 0
      ? { files: [], library: [], diagnostics: [] }
      : await readProject({ ...project, paths, around: name === undefined || isWhole ? [] : project.around })
  const shown = name ?? (prefix + project.paths.map((path) => relativePath(root, path)).join(', ')).replace(/\/$/, '')
  const wrong = [...relocate(diagnostics, prefix), ...relocate(found.diagnostics, prefix)]
  return standing(made(shown || '.', found.files, config, prefix, wrong, configText(root, prefix)), found.library)
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
  const folders = (config.library ?? []).filter(isFolderName)
  const packages = (config.library ?? []).filter((each) => !isFolderName(each))
  if ('diagnostic' in found) return made(name, [], config, prefix, [found.diagnostic], known)
  const files = [...found.files, ...borrowed.files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const used = installed.filter((path) => borrowed.files.some((file) => isInside(path, join(root, file.path))))
  const below =
    folders.length > 0
      ? filesAt(
          root,
          commit,
          folders.map((folder) => relativePath(root, resolve(here, folder)))
        )
      : { files: [] }
  if ('diagnostic' in below) return made(name, [], config, prefix, [below.diagnostic], known)
  const stood = readLibraries(here, packages)
  const theirs = new Set(below.files.map(({ path }) => path))
  const version = made(
    name,
    files.filter(({ path }) => !theirs.has(path)),
    config,
    prefix,
    stood.diagnostics,
    known
  )
  const ofFolders = below.files.map((file) => ({
    ...file,
    library: folders.find((folder) => isInside(resolve(here, folder), join(root, file.path)))!
  }))
  return {
    ...standing(version, [...ofFolders, ...stood.libraries.flatMap((library) => library.files)]),
    borrowed: [...used.map((path) => relativePath(here, path)), ...changedSince(here, commit, stood.libraries)]
  }
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
  return { name, files, library: [], config, prefix, diagnostics, borrowed: [], sources }
}

/** Packages that the lock of a commit has in another state than they are installed in. */
function changedSince(here: string, commit: string, libraries: readonly Library[]): string[] {
  const lock = fileAt(here, commit, LOCK_FILE)
  if (!lock) return []
  return libraries.filter((library) => !isLocked(lock, library)).map(({ name }) => name)
}

/** A version that stands on the files of libraries. */
function standing(version: Version, library: readonly SourceFile[]): Version {
  const shown = (path: string) => (isOfPackage(path) ? path : version.prefix + path)
  const texts = new Map(library.map(({ path, bytes }) => [shown(path), bytes]))
  const sources = (file: string) => {
    const bytes = texts.get(file)
    return bytes ? decode(bytes).text : version.sources(file)
  }
  return { ...version, library, sources }
}
