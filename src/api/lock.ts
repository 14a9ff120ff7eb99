/** Writes down the state of the libraries that a project stands on. */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { unwritable } from '../source/files/refusal.js'
import { readLibraries } from '../source/library/index.js'
import { LOCK_FILE, writeLock } from '../source/library/lock.js'
import { openProject } from '../source/project.js'

export interface LockOptions {
  /** The folder to start from; the current one by default. */
  cwd?: string | undefined
}

export interface LockResult {
  libraries: { name: string; version?: string; sha256: string; files: number }[]
  diagnostics: Diagnostic[]
}

/**
 * Writes the state of a project's libraries into `lianban.lock`: a check says when they are another one later.
 *
 * @returns LB8043 for a project without libraries
 *
 * @example
 * const { libraries, diagnostics } = await lock()
 * diagnostics.map(({ code }) => code) // => ['LB8043']
 */
export async function lock({ cwd = process.cwd() }: LockOptions = {}): Promise<LockResult> {
  const { root, config, prefix, diagnostics } = await openProject([], cwd)
  const failed = (found: Diagnostic[]) => ({ libraries: [], diagnostics: found })
  if (diagnostics.length > 0) return failed(diagnostics)
  if (!config.library) return failed([diagnose('LB8043', {})])
  const read = readLibraries(root, config.library, prefix)
  if (read.diagnostics.length > 0) return failed(read.diagnostics)
  try {
    writeLock(root, read.libraries)
  } catch (error) {
    return failed([unwritable(LOCK_FILE, error)])
  }
  const libraries = read.libraries.map(({ files, ...library }) => ({ ...library, files: files.length }))
  return { libraries, diagnostics: [] }
}
