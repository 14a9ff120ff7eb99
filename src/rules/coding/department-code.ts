import { TABLES } from '../examples.js'
import { codeIn, tableFor } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const departmentCode = documentRule({
  code: 'LB6216',
  of: ['organization'],
  states: 'departmentCode',
  severity: DOUBTFUL,
  title: { zh: '部门代码不在表里', en: 'Unknown department code' },
  says: {
    zh: '部门的业务指导部门代码是代码表里的一个',
    en: 'The guiding department code of an organization is in the code list'
  },
  message: {
    zh: '业务指导部门代码 {code} 不在代码表“{table}”里',
    en: 'The department code {code} is not in the code list “{table}”'
  },
  source: 'GB/T 39554.1-2020 政务服务事项基本目录及实施清单 第1部分：编码要求',
  example: `${TABLES}# --- organizations/planning.yaml 自然资源部门
standard: province
✗ departmentCode: "16"
✓ departmentCode: "15"
`,
  check(doc, { program, report }) {
    const table = tableFor('department', doc, program)
    const code = doc.data.departmentCode
    if (table && code !== undefined && codeIn(table, code) === undefined)
      report({ doc, path: ['departmentCode'] }, { code, table: table.name })
  }
})
