import { linked } from '../parts.js'
import { MISSING, documentRule } from '../rule.js'

export const askedWithoutBasis = documentRule({
  code: 'LB6707',
  of: ['item'],
  states: 'form',
  severity: MISSING,
  title: { zh: '例外没有依据或责任人', en: 'Exception without a basis' },
  says: {
    zh: '能共享而仍要填写的例外，除了理由还写明依据和责任人',
    en: 'An exception from once-only states its basis and who is responsible, besides the reason'
  },
  message: {
    zh: '“{label}”能取得而仍要填，没写依据（basis）或责任人（owner）',
    en: '“{label}” is asked although it can be had, without a basis or an owner'
  },
  source: '《政务数据共享条例》（国务院令第809号）：通过共享能够取得的不得重复收集',
  example: `
# --- items/card.yaml …
status: reviewed
form:
  - holder.name
✗   - { element: holder.marriage, ask: { reason: 系统数据不及时 } }
✓   - { element: holder.marriage, ask: { reason: 系统数据不及时, basis: 省公安厅通知, owner: 户政科 } }
`,
  check(doc, { program, report }) {
    for (const [index, field] of (doc.data.form ?? []).entries()) {
      if (typeof field === 'string' || !field.ask || (field.ask.basis !== undefined && field.ask.owner !== undefined))
        continue
      const label = linked(doc, program).fields.find(({ at }) => at.doc === doc && at.path[1] === index)?.label
      report({ doc, path: ['form', index, 'ask'] }, { label: field.label ?? label ?? field.element ?? '' })
    }
  }
})
