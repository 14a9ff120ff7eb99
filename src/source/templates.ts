/** The text of templates: those of the package, and those that a project puts in their place. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { packageFolder } from '../base/version.js'
import { relativePath } from '../base/paths.js'

/**
 * Reads a template by its name (`guide/guide.html.hbs`): from `own` if it is there, else from the package.
 *
 * @param own the project's folder of templates, absolute
 */
export function templates(own: string | undefined): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const text = known.get(name) ?? (own && readIfThere(join(own, name))) ?? readFileSync(packaged(name), 'utf8')
    known.set(name, text)
    return text
  }
}

/**
 * Links among a project's templates: one could carry any file of this machine into the output (LB8004). Also reports a
 * folder that is not there (LB8002).
 */
export function foreignTemplates(own: string | undefined, cwd: string): Diagnostic[] {
  if (own === undefined) return []
  try {
    return readdirSync(own, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isSymbolicLink())
      .map((entry) => relativePath(cwd, join(entry.parentPath, entry.name)))
      .sort()
      .map((path) => diagnose('LB8004', { path }))
  } catch {
    return [diagnose('LB8002', { path: relativePath(cwd, own) })]
  }
}

function packaged(name: string): string {
  return join(packageFolder, 'templates', name)
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
