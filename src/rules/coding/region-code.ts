import { TABLES } from '../examples.js'
import { tableFor } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

export const regionCode = documentRule({
  code: 'LB6218',
  of: ['service', 'item', 'overlay', 'organization', 'resource'],
  states: 'region',
  severity: WRONG,
  title: { zh: '没有这个行政区划代码', en: 'Unknown region code' },
  says: {
    zh: '本省的六位行政区划代码必须在代码表里',
    en: 'A six-digit region code of the own province is in the code list'
  },
  message: {
    zh: '行政区划代码 {code} 不在代码表“{table}”里',
    en: 'The region code {code} is not in the code list “{table}”'
  },
  source: 'GB/T 2260 中华人民共和国行政区划代码',
  example: `${TABLES}# --- organizations/planning.yaml 自然资源部门
standard: province
✗ region: "210199"
✓ region: "210100"
`,
  check(doc, { program, report }) {
    const { region } = doc.data
    if (region === undefined) return
    const table = tableFor('region', doc, program)
    if (!table || table.codes[region] !== undefined || !/^[0-9]{6}$/.test(region)) return
    // A table of one province says nothing about others.
    const covers = Object.keys(table.codes).some((code) => code.slice(0, 2) === region.slice(0, 2))
    if (covers) report({ doc, path: ['region'] }, { code: region, table: table.name })
  }
})
