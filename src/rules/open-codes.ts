/** A choice without its code list is honest (the source does not list it) but must stay visible. */
import { diagnose } from '../diagnostics/catalogue.js'
import { spanOf } from '../link/context.js'
import type { EntityDoc } from '../schema/generated/types.js'
import type { Rule } from './rule.js'

export const openCodes: Rule = {
  code: 'LB6004',
  check(doc, _program, report) {
    if (doc.kind !== 'entity') return
    const open = Object.values((doc.data as EntityDoc).elements).filter(
      ({ type, list, options }) => (type === 'code' || type === 'codes') && list === undefined && !options
    )
    if (open.length > 0)
      report(diagnose('LB6004', { elements: open.map(({ name }) => name) }, spanOf({ doc, path: ['id'] })))
  }
}
