/** The pages of docs/diagnostics, found by code. */
import { packaged } from '../base/packaged.js'
import { catalogue, diagnose, isCode } from './catalogue.js'
import { suggest } from './suggest.js'
import type { Diagnostic } from './types.js'

export type Explanation = { page: string } | { diagnostic: Diagnostic }

const PAGES = 'docs/diagnostics'

/**
 * The page of a code as Markdown. `lb3001` and `3001` also mean LB3001. Gives a diagnostic for an unknown code, with the
 * nearest known one, and for a page that is not installed.
 *
 * @example
 * explain('3002').page.startsWith('# LB3002') // => true
 */
export function explain(text: string, folder = PAGES): Explanation {
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
  try {
    return { page: packaged(`${folder}/${code}.md`) }
  } catch {
    return { diagnostic: diagnose('LB8002', { path: `docs/diagnostics/${code}.md` }) }
  }
}
