import { linked, statedAt } from '../parts.js'
import { MISSING, documentRule } from '../rule.js'

export const licenceSteps = documentRule({
  code: 'LB6606',
  of: ['item'],
  states: 'steps',
  severity: MISSING,
  title: { zh: '行政许可流程不全', en: 'Steps of a licence' },
  says: {
    zh: '行政许可的流程至少有受理、审核、审批、办结、送达五步',
    en: 'A licence has at least the steps acceptance, review, approval, completion and delivery'
  },
  message: {
    zh: '行政许可只写了 {count} 步，至少五步：受理、审核、审批、办结、送达',
    en: 'The licence has {count} steps; at least five: acceptance, review, approval, completion, delivery'
  },
  source: '温州等地事项审计规则 9；《中华人民共和国行政许可法》第四章',
  example: `
# --- items/card.yaml 居住证申领
status: reviewed
roles: { holder: person }
form:
  - holder.name
type: 行政许可
faq:
  - { question: 能代办吗, answer: 可以 }
steps:
  - { name: 受理, criteria: 材料齐全、符合法定形式 }
  - { name: 审核 }
✓   - { name: 审批 }
✓   - { name: 办结 }
✓   - { name: 送达 }
`,
  check(doc, { program, report }) {
    const { type, steps } = linked(doc, program).data
    if ((type === '行政许可' || type === '01') && steps && steps.length < 5)
      report(statedAt(doc, 'steps', program), { count: steps.length })
  }
})
