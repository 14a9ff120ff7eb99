import { missingPaths } from '../../standard/required.js'
import { MISSING, documentRule } from '../rule.js'

const COLUMNS = [
  ['provider', '提供部门'],
  ['updateCycle', '更新周期'],
  ['delivery', '提供方式'],
  ['scope', '数据范围']
] as const

export const requestIncomplete = documentRule({
  code: 'LB6701',
  of: ['resource'],
  severity: MISSING,
  title: { zh: '共享需求不完整', en: 'Incomplete sharing request' },
  says: {
    zh: '共享需求写全：提供部门、更新周期、提供方式、数据范围（资源名称、数据项本来必填，需求部门由事项得出）',
    en: 'A sharing request is complete: provider, update cycle, way of delivery, scope'
  },
  message: { zh: '共享需求还缺：{columns}', en: 'The sharing request lacks: {columns}' },
  source:
    '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（八）：需求部门、提供部门、资源名称、数据项、更新周期、提供方式、数据范围',
  example: `
# --- resources/residence.yaml …
status: reviewed
state: requested
provider: police
✓ updateCycle: daily
✓ delivery: interface
✓ scope: 全省常住人口
# --- items/card.yaml …
form:
  - holder.name
  - holder.idNumber
  - holder.address
`,
  check(doc, { program, report }) {
    // What the standard requires at this status is reported as a missing element already.
    const required = missingPaths(doc, program, doc.data.status ?? 'draft')
    const columns = COLUMNS.filter(([key]) => doc.data[key] === undefined && !required.includes(key))
    if (columns.length > 0) report({ doc, path: ['id'] }, { columns: columns.map(([, name]) => name) })
  }
})
