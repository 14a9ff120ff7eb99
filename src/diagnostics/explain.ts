import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogue, diagnose, isCode } from './catalogue.js'
import { suggest } from './suggest.js'
import type { Diagnostic } from './types.js'

export type Explanation = { page: string } | { diagnostic: Diagnostic }

const PAGES = join('docs', 'diagnostics')

/**
 * The page of a code as Markdown. `lb3001` and `3001` also mean LB3001. Gives a diagnostic for an unknown code, with the
 * nearest known one, and for a page that is not installed.
 */
export function explain(text: string, folder = pageFolder()): Explanation {
  const code = text
    .trim()
    .toUpperCase()
    .replace(/^(?=\d{4}$)/, 'LB')
  if (!isCode(code)) {
    const known = Object.keys(catalogue).sort()
    const nearest = suggest(code, known)
    const extra = nearest === undefined ? {} : { suggestion: nearest }
    return { diagnostic: diagnose('LB8001', { option: 'explain', value: text, known }, undefined, extra) }
  }
  const file = join(folder, `${code}.md`)
  try {
    return { page: readFileSync(file, 'utf8') }
  } catch {
    return { diagnostic: diagnose('LB8002', { path: `docs/diagnostics/${code}.md` }) }
  }
}

/** The pages are beside `src` and `dist` alike, at whatever depth the bundler puts this module. */
function pageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, PAGES)) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, PAGES)
}
