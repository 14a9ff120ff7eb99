import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.js'
import { packageFolder } from '../base/version.js'
import { createFiles } from './copy.js'

/** npm leaves a .gitignore out of packages, so the template has another name for it. */
const RENAMED: Readonly<Record<string, string>> = { gitignore: '.gitignore' }

/**
 * Starts a project in a folder: a small service with everything it needs, which checks and builds.
 *
 * @param dir relative to `cwd`, made when it does not exist
 * @returns the files written, relative to `dir`, sorted; none when one of them exists already (LB8012)
 */
export function init(dir = '.', cwd = process.cwd()): { files: string[]; diagnostics: Diagnostic[] } {
  const template = join(packageFolder, 'templates', 'init')
  const paths = readdirSync(template, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const files = new Map(
    paths.map((path) => {
      const name = path.slice(template.length + 1).replaceAll(sep, '/')
      return [RENAMED[name] ?? name, readFileSync(path, 'utf8')]
    })
  )
  const diagnostics = createFiles(resolve(cwd, dir), files)
  return { files: diagnostics.length > 0 ? [] : [...files.keys()].sort(), diagnostics }
}
