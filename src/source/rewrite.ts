/** Puts a new text in the place of a file that was read before. */
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { reasonOf } from '../base/paths.js'

/**
 * Writes the file whole or not at all. LB8017 when the file system refuses, when somebody else has changed the file since
 * it was read, or when a link has taken its place; it is then as it was.
 *
 * @param path absolute and free of links
 * @param before what was read of it
 */
export function rewrite(path: string, before: Uint8Array, text: string, shown: string): Diagnostic[] {
  const temporary = `${path}.${process.pid}.new`
  try {
    if (realpathSync(path) !== path) return [refused(shown, 'link')]
    if (!readFileSync(path).equals(before)) return [refused(shown, 'changed')]
    rmSync(temporary, { force: true })
    writeFileSync(temporary, text, { flag: 'wx' })
    chmodSync(temporary, statSync(path).mode & 0o777)
    renameSync(temporary, path)
    return []
  } catch (error) {
    rmSync(temporary, { force: true })
    return [diagnose('LB8017', { path: shown, reason: reasonOf(error) })]
  }
}

function refused(path: string, why: 'link' | 'changed'): Diagnostic {
  const reason = {
    link: { zh: '成了符号链接', en: 'it has become a symbolic link' },
    changed: { zh: '读过之后又被改动', en: 'it was changed after it was read' }
  }[why]
  return diagnose('LB8017', { path, reason })
}
