/** `lianban.lock`: which state of each library a project was made for, so that CI and colleagues stand on the same one. */
import { join } from 'node:path'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import { exists } from '../files/look.js'
import { readFile } from '../files/read.js'
import { unreadable } from '../files/refusal.js'
import { writeFile } from '../files/write.js'
import type { Library } from './index.js'

export const LOCK_FILE = 'lianban.lock'
const LARGEST = 1024 * 1024

interface Locked {
  libraries: Record<string, { version?: string; sha256: string }>
}

/** LB8041 for each library that is not as the lock has it, LB8042 for a lock that cannot be read; without one, nothing. */
export function checkLock(root: string, libraries: readonly Library[]): Diagnostic[] {
  const path = join(root, LOCK_FILE)
  if (libraries.length === 0 || !exists(path)) return []
  let bytes: Buffer
  try {
    bytes = readFile(path, LARGEST, root)
  } catch (error) {
    return [unreadable(LOCK_FILE, error)]
  }
  const locked = lockOf(bytes)
  if (!locked) return [diagnose('LB8042', { path: LOCK_FILE })]
  const differs = (name: string, version?: string, known?: Locked['libraries'][string]) =>
    diagnose('LB8041', { name, version: version || '—', locked: known?.version ?? '—' })
  const changed = libraries.flatMap(({ name, version, sha256 }) => {
    const known = Object.hasOwn(locked.libraries, name) ? locked.libraries[name] : undefined
    return known?.sha256 === sha256 ? [] : [differs(name, version, known)]
  })
  // A library that another one no longer names is not read any more, and its standards do not apply.
  const here = new Set(libraries.map(({ name }) => name))
  const gone = Object.entries(locked.libraries).filter(([name]) => !here.has(name))
  return [...changed, ...gone.map(([name, known]) => differs(name, undefined, known))]
}

/** Whether a lock, as it was written, has a library in this state. */
export function isLocked(bytes: Uint8Array, { name, sha256 }: Library): boolean {
  const locked = lockOf(Buffer.from(bytes))?.libraries ?? {}
  return Object.hasOwn(locked, name) && locked[name]!.sha256 === sha256
}

function lockOf(bytes: Buffer): Locked | undefined {
  try {
    const { libraries } = JSON.parse(bytes.toString('utf8')) as Partial<Locked>
    const isLock =
      typeof libraries === 'object' &&
      libraries !== null &&
      !Array.isArray(libraries) &&
      Object.values(libraries).every(isEntry)
    return isLock ? { libraries } : undefined
  } catch {
    return undefined
  }
}

function isEntry(one: Partial<Locked['libraries'][string]> | null): boolean {
  return typeof one?.sha256 === 'string' && (one.version === undefined || typeof one.version === 'string')
}

/** The text of a lock: sorted, so that equal libraries give equal bytes. */
export function lockText(libraries: readonly Library[]): string {
  const sorted = [...libraries].sort((a, b) => (a.name < b.name ? -1 : 1))
  const entries = sorted.map(({ name, version, sha256 }) => [name, { ...(version && { version }), sha256 }] as const)
  return JSON.stringify({ libraries: Object.fromEntries(entries) }, null, 2) + '\n'
}

export function writeLock(root: string, libraries: readonly Library[]): void {
  writeFile(join(root, LOCK_FILE), lockText(libraries), root)
}
