import { linked, statedAt } from '../parts.js'
import { MISSING, documentRule } from '../rule.js'

export const licenceFaq = documentRule({
  code: 'LB6806',
  of: ['item'],
  severity: MISSING,
  title: { zh: '行政许可没有常见问题', en: 'Licence without FAQ' },
  says: { zh: '行政许可至少有一条常见问题', en: 'A licence has at least one frequently asked question' },
  message: { zh: '行政许可没有常见问题（faq）', en: 'The licence has no frequently asked question' },
  source: '温州等地事项审计规则 9',
  example: `
# --- items/card.yaml 居住证申领
status: reviewed
roles: { holder: person }
form:
  - holder.name
type: 行政许可
✓ faq:
✓   - { question: 能代办吗, answer: 可以，带委托书 }
`,
  check(doc, { program, report }) {
    const { type, faq, abstract } = linked(doc, program).data
    if ((type === '行政许可' || type === '01') && !faq?.length && !abstract) report(statedAt(doc, 'type', program), {})
  }
})
