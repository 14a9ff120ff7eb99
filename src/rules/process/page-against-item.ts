import { durationWords, parseDuration, workdays } from '../../vocabulary/duration.js'
import { onlyTime } from '../../link/terms.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const pageAgainstItem = documentRule({
  code: 'LB6619',
  of: ['service'],
  severity: DOUBTFUL,
  title: { zh: '服务页面与事项指南的时限不同', en: 'Service page and item guide disagree' },
  says: {
    zh: '服务页面上写的事项时限与事项自己的承诺一致：同源发布、同步更新',
    en: 'The time on the service page is the one that the item promises: one source for all channels'
  },
  message: {
    zh: '服务页面写 {page}，事项自己承诺 {own}',
    en: 'The service page says {page}, the item itself promises {own}'
  },
  source:
    '审计发现：10 项线上清单与纸质指南不一致（长沙）；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（三）：线上线下同源发布',
  example: `
# --- items/card.yaml …
limits: { promised: 10 workdays }
# --- services/residence.yaml …
items:
✗   card: { use: card, promised: 15 workdays }
✓   card: { use: card, promised: 10 workdays }
`,
  check(doc, { program, report }) {
    for (const { name, item } of program.services.get(doc.id)?.usages.values() ?? []) {
      const stated = doc.data.items[name]?.promised
      const page = typeof stated === 'string' ? parseDuration(stated) : undefined
      const own = onlyTime(item.limits.promised)
      if (page && own && workdays(page) !== workdays(own))
        report({ doc, path: ['items', name, 'promised'] }, { page: durationWords(page), own: durationWords(own) })
    }
  }
})
