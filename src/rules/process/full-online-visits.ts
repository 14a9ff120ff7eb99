import { linked, statedAt } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

export const fullOnlineVisits = documentRule({
  code: 'LB6605',
  of: ['item'],
  states: 'visits',
  severity: WRONG,
  title: { zh: '全程网办仍要到现场', en: 'Fully online, yet visits' },
  says: {
    zh: '网办深度为Ⅳ级（全程网办）的，到现场次数为 0，并且能在网上办理',
    en: 'An online depth of IV (fully online) means no visit, and an online channel'
  },
  message: {
    zh: '网办深度是Ⅳ级，到现场次数却是 {visits}',
    en: 'The online depth is IV, but {visits} visits are needed'
  },
  source: '温州等地事项审计规则 5',
  example: `
# --- items/card.yaml …
onlineDepth: IV
✗ visits: 1
✓ visits: 0
✗ presence:
✗   - { reason: 现场采集指纹 }
`,
  check(doc, { program, report }) {
    const { onlineDepth, visits } = linked(doc, program).data
    if (onlineDepth === 'IV' && (visits ?? 0) > 0) report(statedAt(doc, 'visits', program), { visits: visits! })
  }
})
