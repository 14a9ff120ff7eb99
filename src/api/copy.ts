import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { unwritable } from '../emit/write.js'

/** Writes new files (path below `folder` → text), all or none: nothing is overwritten (LB8012). */
export function createFiles(folder: string, files: ReadonlyMap<string, string>): Diagnostic[] {
  const existing = [...files.keys()].filter((path) => existsSync(join(folder, path)))
  if (existing.length > 0) return existing.map((path) => diagnose('LB8012', { path }))
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text, { flag: 'wx' })
    }
    return []
  } catch (error) {
    return [unwritable(folder, error)]
  }
}
