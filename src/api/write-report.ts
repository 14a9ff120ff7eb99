/** Writing a report to the file that the user names. */
import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.js'
import { rootOf } from '../source/files/look.js'
import { unwritable } from '../source/files/refusal.js'
import { writeFile } from '../source/files/write.js'

/** Writes a file that the user names, relative to `cwd`; LB8004 or LB8017 when it cannot be. */
export function writeReport(shown: string, text: string, cwd: string): Diagnostic[] {
  const path = resolve(cwd, shown)
  try {
    writeFile(path, text, rootOf(path, cwd))
    return []
  } catch (error) {
    return [unwritable(shown, error)]
  }
}
