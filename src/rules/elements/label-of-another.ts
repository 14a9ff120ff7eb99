import type { Document } from '../../schema/document.js'
import { fieldsOf } from '../fields.js'
import { remembered } from '../../base/memo.js'
import { linked } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

const elementNames = remembered(
  ({ data }: Document<'entity'>) => new Set(Object.values(data.elements).map(({ name }) => name))
)

export const labelOfAnother = documentRule({
  code: 'LB6310',
  of: ['item'],
  states: 'form',
  severity: DOUBTFUL,
  title: { zh: '叫法是另一个要素的名称', en: 'Label of another element' },
  says: {
    zh: '表单字段的叫法不得恰是同一对象另一个要素的名称',
    en: 'The label of a field is not the name of another element of the same entity'
  },
  message: {
    zh: '这一栏叫“{label}”，对应的却是“{name}”',
    en: 'This field is labelled “{label}”, but stands for “{name}”'
  },
  hint: { zh: '核对这一栏是什么信息', en: 'Check which information the field is' },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名',
  example: `
# --- items/card.yaml …
form:
  - holder.name
✗   - { element: holder.address, label: 出生日期 }
✓   - { element: holder.address, label: 户口所在地 }
`,
  check(doc, { program, report }) {
    // A label that is part of the name (备注 for 权属来源备注) stands for it within its section.
    for (const { field, entity, name } of fieldsOf(linked(doc, program), program).relabelled)
      if (elementNames(entity).has(field.label)) report(field.at, { label: field.label, name })
  }
})
