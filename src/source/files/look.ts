/** Looking at files without opening them. */
import { existsSync, lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isInside } from '../../base/paths.js'
import { OUTSIDE, reasonOf, refusal } from './refusal.js'

export { existsSync as exists, realpathSync as realPath }

/** Names that no file can have, circles of links, and what we may not look into: configuration can name any of them. */
const NOTHING: ReadonlySet<string> = new Set(['ENAMETOOLONG', 'ELOOP', 'EACCES', 'ERR_INVALID_ARG_VALUE'])

/** Undefined where nothing is, or can be seen. */
function statsOf(path: string, look: typeof statSync): Stats | undefined {
  try {
    return look(path, { throwIfNoEntry: false })
  } catch (error) {
    if (NOTHING.has(reasonOf(error))) return undefined
    throw error
  }
}

/** Whether it is a folder, or a link to one. */
export function isFolder(path: string): boolean {
  return statsOf(path, statSync)?.isDirectory() ?? false
}

/** What tells one build of lianban from another. */
export function stamp(path: string): { mtimeMs: number; size: number } {
  return statSync(path)
}

/** Whether anything is there, be it a link to nowhere. */
export function isThere(path: string): boolean {
  return statsOf(path, lstatSync) !== undefined
}

/** Whether it is a folder itself, not by a link. */
export function isRealFolder(path: string): boolean {
  return statsOf(path, lstatSync)?.isDirectory() ?? false
}

/** Whether a folder is the user's own and not open to everybody. Windows has other means for that. */
export function isPrivate(path: string): boolean {
  const stats = statsOf(path, lstatSync)
  if (!stats?.isDirectory()) return false
  return process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o002) === 0)
}

export interface Entry {
  name: string
  isFolder: boolean
  isLink: boolean
}

/** What is in a folder, in no particular order. */
export function entries(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    isFolder: entry.isDirectory(),
    isLink: entry.isSymbolicLink()
  }))
}

/**
 * Where a path really is, links followed; what is not there yet is where the nearest folder above it is.
 *
 * @throws OUTSIDE unless that is in `root`, which is absolute and free of links
 */
export function realInside(path: string, root: string | undefined): string {
  const real = wherever(path)
  if (root !== undefined && !isInside(root, real)) throw refusal(OUTSIDE)
  return real
}

/** Systems take no longer ones, and to look for the folders above costs the square of their number. */
const LONGEST_PATH = 2048

function wherever(path: string): string {
  if (path.length > LONGEST_PATH) throw refusal('ENAMETOOLONG')
  const missing: string[] = []
  let there = path
  // A link to nowhere is there all the same, and what is written to it would land wherever it leads.
  while (!isThere(there) && dirname(there) !== there) {
    missing.unshift(basename(there))
    there = dirname(there)
  }
  return join(realpathSync(there), ...missing)
}

/**
 * What a path that the user names must really lie in: a path in the current folder stays there, because links in it
 * may have come with the project; one elsewhere is where the user says.
 */
export function rootOf(path: string, cwd: string): string | undefined {
  return isInside(cwd, path) ? realpathSync(cwd) : undefined
}
