/** The libraries that a project stands on: folders of its own, or packages that npm installed in it. */
import { hash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { isInside } from '../../base/paths.js'
import { packageFolder, version } from '../../base/version.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Text } from '../../diagnostics/entry.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import { message } from '../../diagnostics/words.js'
import { CONFIG_FILE } from '../config-file.js'
import { readConfig } from '../config.js'
import { discover, limits, unused, type Limits, type SourceFile } from '../discover.js'
import { exists, isFolder, realPath } from '../files/look.js'
import { readFile } from '../files/read.js'

export interface Library {
  name: string
  /** Of the package; absent for a folder. */
  version?: string
  /** SHA-256 of all its specs, in hex, whatever the folder it is installed in. */
  sha256: string
  files: SourceFile[]
}

/** The folder of an npm package with specs for others. */
const SPECS = 'specs'
/** This tool is a library too: without a copy in the project, its own specs are meant. */
const OURS = 'lianban'
const PACKAGE = /^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i
const LARGEST_PACKAGE = 1024 * 1024
/** A version as npm has it. */
const VERSION = /^[\w.+-]{1,64}$/
/** A province stands on the nation, a city on the province. */
const MOST = 100

/**
 * Reads the libraries, and those that they stand on, each once. Paths of files of a package start with its name:
 * `lianban:items/birth-registration.yaml`.
 *
 * @param root absolute and free of links
 * @returns LB8040 for one that is not there, LB8156 for one whose configuration cannot be read, LB8157 for too many
 */
export function readLibraries(
  root: string,
  given: readonly string[],
  prefix = '',
  used: Limits = unused()
): { libraries: Library[]; diagnostics: Diagnostic[] } {
  const libraries = new Map<string, Library>()
  const diagnostics: Diagnostic[] = []
  /** A folder that has two names is read once. */
  const seen = new Set<string>()
  const names = new Set(given)
  const visit = (name: string): void => {
    const found = isFolderName(name) ? folderOf(root, name) : packageOf(root, name)
    if (!found) {
      diagnostics.push(diagnose('LB8040', { name }, undefined))
      return
    }
    if (seen.has(found.specs)) return
    seen.add(found.specs)
    const start = isFolderName(name) ? prefix : `${name}:`
    const { files, diagnostics: unread } = discover([found.specs], found.root, start, limits, used)
    diagnostics.push(...unread)
    if (found.unread) diagnostics.push(diagnose('LB8156', { name, reason: found.unread }))
    const shown = (path: string) => (isFolderName(name) ? path : `${name}:${path.slice(SPECS.length + 1)}`)
    const own = files.map((file) => ({ ...file, path: shown(file.path), library: name }))
    libraries.set(name, {
      name,
      ...(found.version !== undefined && { version: found.version }),
      sha256: digestOf(own),
      files: own
    })
    for (const below of found.libraries) names.add(below)
  }
  // What they stand on is put at the end, and looked at in its turn.
  for (const name of names) {
    if (seen.size >= MOST) {
      diagnostics.push(diagnose('LB8157', { limit: MOST }))
      break
    }
    visit(name)
  }
  return { libraries: [...libraries.values()], diagnostics }
}

/** `./province`, not `lianban` or `@province/specs`. */
export function isFolderName(name: string): boolean {
  return name.startsWith('.') || !PACKAGE.test(name)
}

interface Found {
  root: string
  /** Absolute. */
  specs: string
  version?: string
  libraries: readonly string[]
  /** What is wrong with its configuration. */
  unread?: Text
}

function folderOf(root: string, name: string): Found | undefined {
  const folder = resolve(root, name)
  if (!isFolder(folder) || !isInside(root, realPath(folder))) return undefined
  return { root, specs: realPath(folder), libraries: [] }
}

function packageOf(root: string, name: string): Found | undefined {
  const installed = join(root, 'node_modules', ...name.split('/'))
  const isHere = isFolder(installed) && isInside(root, realPath(installed))
  if (!isHere && name !== OURS) return undefined
  const folder = isHere ? realPath(installed) : packageFolder
  const specs = join(folder, SPECS)
  if (!isFolder(specs)) return undefined
  const isConfigured = folder !== packageFolder && exists(join(folder, CONFIG_FILE))
  const { config, diagnostics } = isConfigured ? readConfig(folder) : { config: {}, diagnostics: [] }
  const [unread] = diagnostics
  return {
    root: folder,
    specs,
    version: isHere ? versionOf(folder) : version,
    libraries: (config.library ?? []).filter((below) => !isFolderName(below)),
    ...(unread && { unread: { zh: message(unread, 'zh'), en: message(unread, 'en') } })
  }
}

function versionOf(folder: string): string {
  try {
    const { version } = JSON.parse(readFile(join(folder, 'package.json'), LARGEST_PACKAGE, folder).toString()) as {
      version?: unknown
    }
    return typeof version === 'string' && VERSION.test(version) ? version : ''
  } catch {
    return ''
  }
}

/** A line break in a name must not look like two files. */
function digestOf(files: readonly SourceFile[]): string {
  const shown = (path: string) => (path.includes('\n') ? JSON.stringify(path) : path)
  return hash('sha256', files.map(({ path, sha256 }) => `${sha256} ${shown(path)}\n`).join(''))
}
