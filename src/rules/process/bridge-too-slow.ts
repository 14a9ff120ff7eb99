import { durationWords, parseDuration, workdays } from '../../vocabulary/duration.js'
import { below } from '../../link/context.js'
import { longestTerm } from '../../link/terms.js'
import { linked, statedAt } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

export const bridgeTooSlow = documentRule({
  code: 'LB6618',
  of: ['item'],
  states: 'system',
  severity: WRONG,
  title: { zh: '线下流转比承诺还慢', en: 'Bridge slower than the promise' },
  says: { zh: '线下流转的期限短于事项的承诺时限', en: 'A manual transfer takes less time than the item promises' },
  message: {
    zh: '线下流转要 {deadline}，承诺只有 {promised}',
    en: 'The transfer takes {deadline}, the promise is {promised}'
  },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（七）：“一事一策”制定线下流转规则',
  example: `
# --- items/card.yaml …
limits: { promised: 3 workdays }
system:
  name: 全国人口系统
  level: national
  transfer: manual-bridge
✗   bridge: { handoff: 盖章的纸质申请表, responsible: police, deadline: 5 workdays, reconcile: 每日核对清单 }
✓   bridge: { handoff: 盖章的纸质申请表, responsible: police, deadline: 1 workday, reconcile: 每日核对清单 }
`,
  check(doc, { program, report }) {
    const { data, limits } = linked(doc, program)
    const stated = data.system?.bridge?.deadline
    const deadline = typeof stated === 'string' ? parseDuration(stated) : undefined
    // In the situations with the longest promise it fits best.
    const promised = longestTerm(limits.promised)?.time
    if (deadline && promised && workdays(deadline) >= workdays(promised) && workdays(promised) > 0)
      report(below(statedAt(doc, 'system', program), 'bridge', 'deadline'), {
        deadline: durationWords(deadline),
        promised: durationWords(promised)
      })
  }
})
