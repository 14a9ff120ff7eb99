import { durationWords, workdays } from '../../vocabulary/duration.js'
import { onlyTime } from '../../link/terms.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const daysPublished = documentRule({
  code: 'LB6610',
  of: ['service'],
  states: 'published',
  severity: DOUBTFUL,
  title: { zh: '承诺时限与公布的不符', en: 'Promise differs from the published days' },
  says: { zh: '服务的承诺时限与公布的整合后时限一致', en: 'The promised time of a service is the published one' },
  message: {
    zh: '承诺 {promised}，公布的整合后时限是 {published} 个工作日',
    en: 'The promise is {promised}, the published time is {published} working days'
  },
  hint: { zh: '核对口径；不同的写明理由', en: 'Check how both are counted; say so when they differ' },
  source: '审计发现：指南承诺时限与“现在办理时限”不一致',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml …
✗ limits: { promised: 37 workdays }
✓ limits: { promised: 30 workdays }
published: { days: 30 }
`,
  check(doc, { program, report }) {
    const promised = onlyTime(program.services.get(doc.id)?.limits.promised ?? [])
    const published = doc.data.published?.days
    if (promised && published !== undefined && workdays(promised) !== published)
      report({ doc, path: ['published', 'days'] }, { promised: durationWords(promised), published })
  }
})
