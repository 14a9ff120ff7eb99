/** 事项类型 is one of the standard's table, by code or by name. */
import { suggest } from '../../diagnostics/suggest.js'
import { listCodes } from '../../link/document/elements.js'
import { codeIn, tableFor } from '../parts.js'
import { ALWAYS, documentRule } from '../rule.js'

export const itemType = documentRule({
  code: 'LB6003',
  of: ['item'],
  states: 'type',
  severity: ALWAYS,
  title: { zh: '没有这个类型', en: 'Unknown type' },
  says: {
    zh: '事项类型必须是标准所用代码表里的一个，写代码或写名称都可以',
    en: 'The type of an item is in the code list that the standard uses, by code or by name'
  },
  message: { zh: '代码表“{list}”里没有“{value}”', en: 'The code list “{list}” has no “{value}”' },
  hint: { zh: '可用的有：{known}', en: 'Known: {known}' },
  source: 'GB/T 39046-2020 附录 A.1 事项类型代码',
  example: `
# --- standard/province.yaml 省级标准
tables: { itemType: item-type }
# --- items/card.yaml …
owner: police
✗ type: 行政许愿
✓ type: 行政确认
roles:
  holder: person
form:
  - holder.name
  - holder.children
`,
  check(doc, { program, report }) {
    const table = tableFor('itemType', doc, program)
    const type = doc.data.type
    if (type === undefined || !table || codeIn(table, type) !== undefined) return
    const known = listCodes(table).map(({ name }) => name)
    const suggestion = suggest(type, known)
    report(
      { doc, path: ['type'] },
      { list: table.name, value: type, known },
      suggestion === undefined ? {} : { suggestion }
    )
  }
})
