/** The text of templates: those of the package, and those that a project puts in their place. */
import { join } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { isFolder, isThere } from './files/look.js'
import { packaged, packagedBelow } from '../base/packaged.js'
import { readFile } from './files/read.js'
import { unreadable } from './files/refusal.js'
import { filesBelow } from './marker.js'
import { relativePath } from '../base/paths.js'
import { faultIn, TemplateFault } from '../base/template.js'

/** In bytes; the largest that ships has 40 KB. */
const LARGEST = 1024 * 1024

/** Pages and their styles. The code of `dispatch.ts` and the skeletons of `init` and `new` are no templates. */
const OVERRIDABLE = /^(guide|ledger|materials|notice|proof|report)\/[^/]+\.(hbs|css)$/

/**
 * Reads a template by its name (`guide/guide.html.hbs`): from `own` if it is there, else from the package.
 *
 * @param own the project's folder of templates, absolute
 * @param root the project's folder, absolute and free of links
 */
export function templates(own: string | undefined, root: string): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const text = known.get(name) ?? ownText(own, root, name) ?? packaged(`templates/${name}`)
    known.set(name, text)
    return text
  }
}

function ownText(own: string | undefined, root: string, name: string): string | undefined {
  if (own === undefined || !OVERRIDABLE.test(name)) return undefined
  const path = join(own, name)
  return isThere(path) ? readFile(path, LARGEST, root).toString('utf8') : undefined
}

/**
 * What is wrong with a project's folder of templates: it is not there (LB8002), a template leads elsewhere or cannot be
 * read (LB8004, LB8015), says what a template may not say (LB8032), or a file has the name of no template (LB8031).
 *
 * @param root the project's folder, absolute and free of links
 */
export function foreignTemplates(own: string | undefined, root: string, cwd: string): Diagnostic[] {
  if (own === undefined) return []
  const shown = (name: string) => relativePath(cwd, join(own, name))
  if (!isFolder(own)) return [diagnose('LB8002', { path: shown('') })]
  const known = packagedBelow('templates').filter((name) => OVERRIDABLE.test(name))
  const unusable = known.flatMap((name) => {
    try {
      const text = ownText(own, root, name)
      const fault = text !== undefined && name.endsWith('.hbs') ? faultIn(text, name) : undefined
      return fault ? [faultFound(fault, shown(name))] : []
    } catch (error) {
      return [unreadable(shown(name), error)]
    }
  })
  // Beside templates there may be notes about them.
  const unknown = filesBelow(own).filter((name) => /\.(hbs|css|ts|js)$/.test(name) && !known.includes(name))
  return [...unusable, ...unknown.map((name) => unknownTemplate(name, known, shown))]
}

/** LB8032 for a mistake in a template of the project; any other error is ours and goes on. */
export function templateFault(error: unknown, own: string | undefined, cwd: string): Diagnostic {
  if (error instanceof TemplateFault && own !== undefined && isThere(join(own, error.template)))
    return faultFound(error, relativePath(cwd, join(own, error.template)))
  throw error
}

function faultFound({ line, column, detail }: TemplateFault, path: string): Diagnostic {
  return diagnose('LB8032', { path, line, column, detail })
}

function unknownTemplate(name: string, known: readonly string[], shown: (name: string) => string): Diagnostic {
  const suggestion = suggest(name, known)
  const extra = suggestion === undefined ? {} : { suggestion }
  return diagnose('LB8031', { path: shown(name), known }, undefined, extra)
}
