import { PATIENT } from '../examples.js'
import { across } from '../across.js'
import { fieldsOf } from '../fields.js'
import { linked } from '../parts.js'
import { NOTE, documentRule } from '../rule.js'

export const optionalSensitive = documentRule({
  code: 'LB6967',
  of: ['item'],
  states: 'form',
  severity: NOTE,
  title: { zh: '选填的敏感信息', en: 'Optional sensitive information' },
  says: {
    zh: '敏感个人信息须有充分的必要性：选填的就没有必要收集',
    en: 'Sensitive information must be necessary: what is optional need not be collected'
  },
  message: { zh: '这些敏感信息是选填的：{fields}', en: 'These sensitive fields are optional: {fields}' },
  hint: {
    zh: '来源写明必填的补上 required；确实选填的建议不收集',
    en: 'State required when the source does; otherwise consider not asking'
  },
  source: '《中华人民共和国个人信息保护法》第二十八条、第六条：最小必要',
  example: `${PATIENT}✗   - { element: holder.diagnosis, purpose: 核对报销范围 }
✓   - { element: holder.diagnosis, required: true, purpose: 核对报销范围 }
`,
  check(doc, { program, report }) {
    const item = linked(doc, program)
    const isGrouped = (field: { role: string; element: string }) =>
      item.atLeastOne.some(({ fields }) =>
        fields.some(({ role, element }) => role === field.role && element === field.element)
      )
    const open = fieldsOf(item, program).sensitive.filter(
      (field) => field.required.op === 'false' && !field.computed && !isGrouped(field)
    )
    if (open.length === 0) return
    const { at, names: fields, extra } = across(open.map(({ at: row, label }) => ({ at: row, name: label })))
    report(at, { fields }, extra)
  }
})
