/** A regular expression of a spec that is outside the plain subset which is allowed. */
import { diagnose } from '../../diagnostics/catalogue.js'
import { patternFlaw } from '../../vocabulary/pattern.js'
import { spanOf, type LinkContext } from '../context.js'
import type { At } from '../model.js'

export function checkPattern(pattern: string, at: At, { report }: LinkContext): void {
  const why = patternFlaw(pattern)
  if (why) report(diagnose('LB3028', { why }, spanOf(at)))
}
