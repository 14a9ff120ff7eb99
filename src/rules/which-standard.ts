/** With several standards side by side, a document that they would judge names the one it follows. */
import { diagnose } from '../diagnostics/catalogue.js'
import { spanOf } from '../link/context.js'
import type { Rule } from './rule.js'

const JUDGED = new Set(['service', 'item'])

export const whichStandard: Rule = {
  code: 'LB6008',
  check(doc, { docs }, report) {
    if (!JUDGED.has(doc.kind) || doc.data.standard !== undefined || docs.standard.size < 2) return
    report(diagnose('LB6008', { known: [...docs.standard.keys()] }, spanOf({ doc, path: ['id'] })))
  }
}
