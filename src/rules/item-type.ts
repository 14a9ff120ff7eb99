/** 事项类型 is one of the standard's table, by code or by name. */
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import { spanOf } from '../link/context.js'
import { listCodes } from '../link/elements.js'
import type { ItemDoc } from '../schema/generated/types.js'
import { standardOf } from './required.js'
import type { Rule } from './rule.js'

export const itemType: Rule = {
  code: 'LB6003',
  check(doc, program, report) {
    const type = doc.kind === 'item' ? (doc.data as ItemDoc).type : undefined
    const table = standardOf(doc, program)?.data.tables?.['itemType']
    const list = table === undefined ? undefined : program.docs.codelist.get(table)
    if (type === undefined || !list) return
    const known = listCodes(list.data)
    if (known.some(({ code, name }) => code === type || name === type)) return
    const names = known.map(({ name }) => name)
    const suggestion = suggest(type, names)
    report(
      diagnose(
        'LB6003',
        { list: list.data.name, value: type, known: names },
        spanOf({ doc, path: ['type'] }),
        suggestion === undefined ? {} : { suggestion }
      )
    )
  }
}
