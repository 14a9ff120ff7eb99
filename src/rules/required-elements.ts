/** A document states what its status requires; what publication will require besides is a note. */
import { diagnose } from '../diagnostics/catalogue.js'
import { spanOf } from '../link/context.js'
import { KIND_NAMES } from '../link/kinds.js'
import { elementName, missingPaths } from './required.js'
import { STATUS_NAMES, type Rule } from './rule.js'

export const requiredElements: Rule = {
  code: 'LB6001',
  check(doc, program, report) {
    const status = doc.data.status ?? 'draft'
    const names = (paths: string[]) => paths.map((path) => elementName(path, doc, program))
    const now = missingPaths(doc, program, status)
    const at = spanOf({ doc, path: ['id'] })
    if (now.length > 0)
      report(diagnose('LB6001', { kind: KIND_NAMES[doc.kind], status: STATUS_NAMES[status], elements: names(now) }, at))
    const later = missingPaths(doc, program, 'published').filter((path) => !now.includes(path))
    if (later.length > 0) report(diagnose('LB6005', { elements: names(later) }, at))
  }
}
