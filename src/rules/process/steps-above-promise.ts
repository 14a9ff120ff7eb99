import { durationWords, parseDuration, workdays } from '../../vocabulary/duration.js'
import { longestTerm } from '../../link/terms.js'
import { linked, statedAt } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const stepsAbovePromise = documentRule({
  code: 'LB6608',
  of: ['item'],
  states: 'steps',
  severity: DOUBTFUL,
  title: { zh: '各步时间超过承诺', en: 'Steps take longer than promised' },
  says: {
    zh: '办理流程各步的时间之和不超过承诺办结时限',
    en: 'The times of the steps add up to no more than the promise'
  },
  message: { zh: '各步合计 {sum}，承诺只有 {promised}', en: 'The steps take {sum}, the promise is {promised}' },
  source: '审计发现：流程时间与承诺时限不一致',
  example: `
# --- items/card.yaml …
limits: { promised: 3 workdays }
steps:
  - { name: 受理, actor: 窗口, time: 1 workday }
✗   - { name: 审核, actor: 科室, time: 5 workdays }
✓   - { name: 审核, actor: 科室, time: 2 workdays }
`,
  check(doc, { program, report }) {
    const { data, limits } = linked(doc, program)
    const promised = longestTerm(limits.promised)?.time
    if (!promised) return
    const times = (data.steps ?? []).flatMap(({ time, when }) => {
      const duration = when === undefined && typeof time === 'string' ? parseDuration(time) : undefined
      return duration ? [workdays(duration)] : []
    })
    const sum = times.reduce((days, time) => days + time, 0)
    if (sum > workdays(promised))
      report(statedAt(doc, 'steps', program), {
        sum: durationWords({ amount: sum, unit: 'workday' }),
        promised: durationWords(promised)
      })
  }
})
