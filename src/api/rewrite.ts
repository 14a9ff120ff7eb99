/** Puts a new text in the place of a file that was read before, and says why not. */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { reasonOf, unwritable } from '../source/files/refusal.js'
import { CHANGED, LINK, rewriteFile } from '../source/files/write.js'

const REFUSED: Readonly<Record<string, { zh: string; en: string }>> = {
  [LINK]: { zh: '成了符号链接', en: 'it has become a symbolic link' },
  [CHANGED]: { zh: '读过之后又被改动', en: 'it was changed after it was read' }
}

/**
 * Writes the file whole or not at all. LB8017 when the file system refuses, when somebody else has changed the file since
 * it was read, or when a link has taken its place; it is then as it was.
 *
 * @param path absolute and free of links
 * @param before what was read of it
 */
export function rewrite(path: string, before: Uint8Array, text: string, shown: string): Diagnostic[] {
  try {
    rewriteFile(path, before, text)
    return []
  } catch (error) {
    const reason = REFUSED[reasonOf(error)]
    return [reason ? diagnose('LB8017', { path: shown, reason }) : unwritable(shown, error)]
  }
}
