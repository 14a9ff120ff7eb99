/**
 * Remembers the result of a check, so that an unchanged project costs no more than reading it. The key holds the
 * content of every file: times and sizes lie after a checkout or a restore.
 */
import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isCode } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { version } from '../base/version.js'
import type { SourceFile } from './discover.js'

export interface Cached {
  diagnostics: Diagnostic[]
  services: number
}

/** A larger result is not worth keeping. */
const LARGEST = 32 * 1024 * 1024

/**
 * The user's own cache folder. Not one in the project, which could come with a forged result, nor the shared temporary
 * folder, where others can plant links.
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = env
  if (xdg && isAbsolute(xdg)) return join(xdg, 'lianban')
  return local && isAbsolute(local) ? join(local, 'lianban', 'cache') : join(homedir(), '.cache', 'lianban')
}

/** Equal keys mean equal results. */
export function cacheKey(files: readonly SourceFile[], options: Readonly<Record<string, unknown>>): string {
  // Development builds change without a new version; the time of our own file tells them apart.
  const { mtimeMs, size } = statSync(fileURLToPath(import.meta.url))
  const rows = files.map(({ path, sha256 }) => `${sha256} ${path}\n`)
  return hash('sha256', JSON.stringify([version, mtimeMs, size, options]) + '\n' + rows.join(''))
}

/** The result kept for a project, if it is of this key. Anything odd about the file means that there is none. */
export function readCache(folder: string, root: string, key: string): Cached | undefined {
  try {
    const kept = JSON.parse(readFileSync(fileOf(folder, root), 'utf8')) as Partial<Cached & { key: string }>
    if (kept.key !== key || typeof kept.services !== 'number' || !Array.isArray(kept.diagnostics)) return undefined
    return kept.diagnostics.every((each) => isCode(each.code)) ? (kept as Cached) : undefined
  } catch {
    return undefined
  }
}

/** Keeps one result for each project. A cache that cannot be written is none: nothing is reported. */
export function writeCache(folder: string, root: string, key: string, result: Cached): void {
  const text = JSON.stringify({ key, ...result })
  if (text.length > LARGEST) return
  const file = fileOf(folder, root)
  const temporary = `${file}.${process.pid}`
  const isWritten = attempt(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(temporary, text, { mode: 0o600 })
    renameSync(temporary, file)
  })
  if (!isWritten) attempt(() => rmSync(temporary, { force: true }))
}

function attempt(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

function fileOf(folder: string, root: string): string {
  return join(folder, hash('sha256', root).slice(0, 32) + '.json')
}
