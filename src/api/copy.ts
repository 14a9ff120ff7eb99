/** Writing new files for `init` and `new`: nothing that exists is overwritten. */
import { join } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { isThere, rootOf } from '../source/files/look.js'
import { unwritable } from '../source/files/refusal.js'
import { createFiles } from '../source/files/write.js'

/** Writes new files (path below `folder` → text), all or none: nothing is overwritten (LB8012). */
export function copyFiles(folder: string, files: ReadonlyMap<string, string>, cwd: string): Diagnostic[] {
  const existing = [...files.keys()].filter((path) => isThere(join(folder, path)))
  if (existing.length > 0) return existing.map((path) => diagnose('LB8012', { path }))
  try {
    createFiles(new Map([...files].map(([path, text]) => [join(folder, path), text])), rootOf(folder, cwd))
    return []
  } catch (error) {
    return [unwritable(folder, error)]
  }
}
