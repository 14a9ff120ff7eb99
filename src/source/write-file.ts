/** Writes one file whole or not at all, wherever the user asks for it. */
import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { reasonOf } from '../base/paths.js'

/** Makes the folders on the way. LB8017 when the file system refuses; the file is then as it was. */
export function writeFile(path: string, text: string, shown = path): Diagnostic[] {
  let temporary: string | undefined
  try {
    mkdirSync(dirname(path), { recursive: true })
    const target = existing(path)
    if (target?.isSpecial) writeFileSync(target.path, text)
    else {
      const final = target?.path ?? path
      rmSync(`${final}.${process.pid}.new`, { force: true })
      writeFileSync((temporary = `${final}.${process.pid}.new`), text, { flag: 'wx' })
      renameSync(temporary, final)
    }
    return []
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true })
    return [diagnose('LB8017', { path: shown, reason: reasonOf(error) })]
  }
}

/** A link stays a link, and a pipe or a terminal (`/dev/stderr`) is written to instead of being replaced. */
function existing(path: string): { path: string; isSpecial: boolean } | undefined {
  try {
    const real = realpathSync(path)
    const kind = statSync(real)
    return { path: real, isSpecial: !kind.isFile() && !kind.isDirectory() }
  } catch {
    return undefined
  }
}
