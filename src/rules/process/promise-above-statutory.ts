/** The eleventh audited rule, after units are made comparable. */
import type { Text } from '../../diagnostics/entry.js'
import { durationWords, workdays } from '../../vocabulary/duration.js'
import { below } from '../../link/context.js'
import { meeting } from '../../link/terms.js'
import { linked } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const promiseAboveStatutory = documentRule({
  code: 'LB5002',
  of: ['item'],
  states: 'limits',
  severity: DOUBTFUL,
  title: { zh: '承诺时限长于法定时限', en: 'Promise above the statutory limit' },
  says: {
    zh: '承诺办结时限换算成同一单位后不得长于法定办结时限',
    en: 'The promised time, in the same unit, is not longer than the statutory limit'
  },
  message: {
    zh: '承诺 {promised} 长于法定 {statutory}',
    en: 'The promised {promised} is longer than the statutory {statutory}'
  },
  source: '办理时限不得超过法定办结时限（温州等地事项审计规则 11）',
  example: `
# --- items/card.yaml 居住证申领
owner: police
roles:
  holder: person
✗ limits: { statutory: 10 workdays, promised: 20 workdays }
✓ limits: { statutory: 10 workdays, promised: 5 workdays }
form:
  - holder.name
  - holder.children
# --- services/benefit.yaml …
items:
  benefit: { use: card, bind: { holder: mother } }
`,
  check(doc, { program, report }) {
    const { limits, limitsAt } = linked(doc, program)
    const over = meeting(limits.promised, limits.statutory).find(
      ([promised, statutory]) => workdays(promised.time) > workdays(statutory.time)
    )
    if (over) {
      const [promised, statutory] = over.map(({ time }) => durationWords(time)) as [Text, Text]
      report(below(limitsAt, 'promised'), { promised, statutory })
    }
  }
})
