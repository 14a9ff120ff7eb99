/** The verb `init`: a small project to begin with. */
import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.js'
import { packaged, packagedBelow } from '../base/packaged.js'
import { copyFiles } from './copy.js'

/** npm leaves a .gitignore out of packages, so the template has another name for it. */
const RENAMED: Readonly<Record<string, string>> = { gitignore: '.gitignore' }

/**
 * Starts a project in a folder: a small service on the library that ships, or, bare, one with everything it needs.
 *
 * @param dir relative to `cwd`, made when it does not exist
 * @returns the files written, relative to `dir`, sorted; none when one of them exists already (LB8012)
 */
export function init(
  dir = '.',
  cwd = process.cwd(),
  { bare = false }: { bare?: boolean } = {}
): { files: string[]; diagnostics: Diagnostic[] } {
  const template = bare ? 'templates/init' : 'templates/start'
  const paths = packagedBelow(template)
  const files = new Map(paths.map((path) => [RENAMED[path] ?? path, packaged(`${template}/${path}`)]))
  const diagnostics = copyFiles(resolve(cwd, dir), files, cwd)
  return { files: diagnostics.length > 0 ? [] : [...files.keys()].sort(), diagnostics }
}
