/**
 * Remembers the result of a check, so that an unchanged project costs no more than reading it. The key holds the
 * content of every file: times and sizes lie after a checkout or a restore.
 */
import { hash } from 'node:crypto'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../diagnostics/types.js'
import { version } from '../base/version.js'
import { isDiagnostic } from './cached-diagnostic.js'
import type { SourceFile } from './discover.js'
import { isPrivate, stamp } from './files/look.js'
import { readFile } from './files/read.js'
import { writePrivate } from './files/write.js'

export interface Cached {
  diagnostics: Diagnostic[]
  services: number
}

/** A larger result is not worth keeping. */
const LARGEST = 32 * 1024 * 1024

/**
 * The user's own cache folder; undefined when nobody says where that is. Not one in the project, which could come with a
 * forged result, nor the shared temporary folder, where others can plant links.
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = env
  if (xdg && isAbsolute(xdg)) return join(xdg, 'lianban')
  if (local && isAbsolute(local)) return join(local, 'lianban', 'cache')
  const home = homedir()
  return isAbsolute(home) ? join(home, '.cache', 'lianban') : undefined
}

/** Equal keys mean equal results. */
export function cacheKey(files: readonly SourceFile[], options: Readonly<Record<string, unknown>>): string {
  // Development builds change without a new version; the time of our own file tells them apart.
  const { mtimeMs, size } = stamp(fileURLToPath(import.meta.url))
  // A name may hold a line break, and what is said of a file depends on whether it is the project's own.
  const rows = files.map(({ path, sha256, library }) => [path, sha256, library])
  return hash('sha256', JSON.stringify([version, mtimeMs, size, options, rows]))
}

/**
 * The result kept for a project, if it is of this key. A file that is damaged, that others can write, or that says
 * anything of files that were not read, is none.
 */
export function readCache(folder: string, root: string, key: string, files: readonly SourceFile[]): Cached | undefined {
  try {
    if (!isPrivate(folder)) return undefined
    const { sum, text } = JSON.parse(readFile(fileOf(folder, root), LARGEST).toString('utf8')) as Partial<Kept>
    if (typeof text !== 'string' || sum !== sumOf(key, text)) return undefined
    const { services, diagnostics } = JSON.parse(text) as Partial<Cached>
    const sizes = new Map(files.map(({ path, bytes }) => [path, bytes.length]))
    const isGood =
      Number.isSafeInteger(services) &&
      Array.isArray(diagnostics) &&
      diagnostics.every((each) => isDiagnostic(each, (file) => sizes.get(file)))
    return isGood ? { services: services!, diagnostics } : undefined
  } catch {
    return undefined
  }
}

/** What is in the file: the result as text, under a sum that also holds what it is the result of. */
interface Kept {
  sum: string
  text: string
}

/** Keeps one result for each project. A cache that cannot be written is none: nothing is reported. */
export function writeCache(folder: string, root: string, key: string, result: Cached): void {
  const text = JSON.stringify(result)
  const kept: Kept = { sum: sumOf(key, text), text }
  const whole = JSON.stringify(kept)
  if (whole.length > LARGEST) return
  try {
    writePrivate(fileOf(folder, root), whole)
  } catch {
    // Without the cache the next check only takes longer.
  }
}

function sumOf(key: string, text: string): string {
  return hash('sha256', `${key}\n${text}`)
}

function fileOf(folder: string, root: string): string {
  return join(folder, hash('sha256', root).slice(0, 32) + '.json')
}
