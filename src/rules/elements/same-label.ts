import { key } from '../../condition/cond.js'
import { fieldsOf } from '../fields.js'
import { doubles, linked } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const sameLabel = documentRule({
  code: 'LB6311',
  of: ['item'],
  states: 'form',
  severity: DOUBTFUL,
  title: { zh: '同一张表两栏同名', en: 'Two fields with one label' },
  says: {
    zh: '同一张表、同一个对象、同一分区里，两栏不得同名：同一信息不填两遍',
    en: 'On one form no two fields of a role and section have one label: nothing is typed twice'
  },
  message: { zh: '“{label}”在这张表上有两栏', en: 'There are two fields “{label}” on this form' },
  source: '审计发现：重复录入（长沙：140 项）；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（四）：多表合一',
  example: `
# --- items/card.yaml …
form:
  - holder.name
✗   - { element: holder.address, label: 联系方式 }
✗   - { element: holder.mobile, label: 联系方式 }
✓   - { element: holder.address, label: 通讯地址 }
✓   - { element: holder.mobile, label: 联系电话 }
`,
  check(doc, { program, report }) {
    const item = linked(doc, program)
    if (fieldsOf(item, program).labels.size === item.fields.length) return
    // Fields that never appear together may share a label.
    const same = doubles(item.fields, ({ byOffice, label }) => (byOffice ? undefined : label))
      .flatMap((alike) => doubles(alike, ({ role, section }) => `${role} ${section ?? ''}`))
      .flatMap((alike) => doubles(alike, ({ when }) => key(when)))
    for (const [first, ...rest] of same)
      for (const { element, label, at } of rest) if (element !== first!.element) report(at, { label })
  }
})
