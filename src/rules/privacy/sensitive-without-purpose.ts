import { PATIENT } from '../examples.js'
import { across } from '../across.js'
import { fieldsOf } from '../fields.js'
import { linked } from '../parts.js'
import { OPEN, documentRule } from '../rule.js'

export const sensitiveWithoutPurpose = documentRule({
  code: 'LB6961',
  of: ['item'],
  states: 'form',
  severity: OPEN,
  title: { zh: '敏感信息没写用途', en: 'Sensitive without a purpose' },
  says: {
    zh: '表单收集敏感个人信息，写明用途或依据：特定的目的、充分的必要性',
    en: 'A form that collects sensitive personal information states purpose or basis'
  },
  message: {
    zh: '这些敏感信息没写用途（purpose）或依据（basis）：{fields}',
    en: 'These sensitive fields have no purpose and no basis: {fields}'
  },
  source: '《中华人民共和国个人信息保护法》第二十八条；GB/T 45574-2025',
  example: `${PATIENT}✗   - { element: holder.diagnosis, required: true }
✓   - { element: holder.diagnosis, required: true, purpose: 核对报销范围 }
`,
  check(doc, { program, report }) {
    const open = fieldsOf(linked(doc, program), program).sensitive.filter(
      ({ purpose, basis }) => purpose === undefined && basis === undefined
    )
    if (open.length === 0) return
    const { at, names: fields, extra } = across(open.map(({ at: row, label }) => ({ at: row, name: label })))
    report(at, { fields }, extra)
  }
})
