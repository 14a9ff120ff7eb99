import { suggest } from '../../diagnostics/suggest.js'
import { listCodes } from '../../link/document/elements.js'
import type { ItemDoc } from '../../language/generated/types.js'
import { TABLES } from '../examples.js'
import { codeIn, tableFor } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

const WHAT: Record<string, { zh: string; en: string }> = {
  level: { zh: '行使层级', en: 'level' },
  audience: { zh: '服务对象', en: 'audience' },
  coverage: { zh: '通办范围', en: 'coverage' },
  topicPerson: { zh: '自然人主题', en: 'topic for persons' },
  topicBusiness: { zh: '法人主题', en: 'topic for businesses' }
}

const STATED: readonly [use: string, path: string[], valuesIn: (item: ItemDoc) => string[] | undefined][] = [
  ['level', ['level'], ({ level }) => level],
  ['audience', ['audience'], ({ audience }) => audience],
  ['coverage', ['coverage'], ({ coverage }) => (coverage === undefined ? undefined : [coverage])],
  ['topicPerson', ['topics', 'person'], ({ topics }) => topics?.person],
  ['topicBusiness', ['topics', 'business'], ({ topics }) => topics?.business]
]

export const listedValues = documentRule({
  code: 'LB6217',
  of: ['item'],
  severity: WRONG,
  title: { zh: '不在标准的代码表里', en: 'Not in the standard’s code list' },
  says: {
    zh: '行使层级、服务对象、通办范围、主题分类写标准代码表里的代码或名称',
    en: 'Level, audience, coverage and topics are codes or names of the standard’s code lists'
  },
  message: { zh: '{what}“{value}”不在代码表“{table}”里', en: 'The {what} “{value}” is not in the code list “{table}”' },
  hint: { zh: '可用的有：{known}', en: 'Known: {known}' },
  source: 'GB/T 39046-2020 附录 A；GB/T 39554.2-2020',
  example: `${TABLES}# --- items/permit.yaml 建设工程规划许可证核发
standard: province
✗ level: [地市级]
✓ level: [市级]
codes: { catalog: "370115056000" }
`,
  check(doc, { program, report }) {
    for (const [use, path, valuesIn] of STATED) {
      const values = valuesIn(doc.data)
      if (!values) continue
      const table = tableFor(use, doc, program)
      if (!table || table.open) continue
      for (const value of values)
        if (codeIn(table, value) === undefined) {
          const known = listCodes(table).map(({ name }) => name)
          const suggestion = suggest(value, known)
          const extra = suggestion === undefined ? {} : { suggestion }
          report({ doc, path }, { what: WHAT[use]!, value, table: table.name, known }, extra)
        }
    }
  }
})
