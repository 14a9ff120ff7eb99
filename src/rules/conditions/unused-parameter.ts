import { namedInSentences } from '../../link/sentences.js'
import { valuesOfKey } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const unusedParameter = documentRule({
  code: 'LB6504',
  of: ['item', 'service'],
  states: 'parameters',
  severity: DOUBTFUL,
  title: { zh: '没有用到的参数', en: 'Unused parameter' },
  says: { zh: '参数至少用到一次', en: 'A parameter is used at least once' },
  message: { zh: '参数“{name}”没有用到', en: 'The parameter “{name}” is not used' },
  source: '审计发现：定义了而没有用到，是规范抄漏的信号',
  example: `
# --- items/card.yaml …
✓ situations:
✓   late: { ask: 迟了几个月, type: integer, unit: 月 }
parameters:
  grace: { name: 宽限月数, type: integer, default: 3 }
form:
  - holder.name
✓   - { element: holder.address, when: { late: { gte: { param: grace } } } }
`,
  check(doc, { report }) {
    if (!doc.data.parameters) return
    const said = namedInSentences(doc.data).map(({ name }) => name)
    const used = new Set([...valuesOfKey(doc.data, 'param'), ...said])
    for (const [id, { name }] of Object.entries(doc.data.parameters))
      if (!used.has(id) && !(doc.data as { abstract?: boolean }).abstract)
        report({ doc, path: ['parameters', id] }, { name })
  }
})
