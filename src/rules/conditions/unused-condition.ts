import { valuesOfKey } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const unusedCondition = documentRule({
  code: 'LB6503',
  of: ['item', 'service'],
  states: 'conditions',
  severity: DOUBTFUL,
  title: { zh: '没有用到的条件', en: 'Unused named condition' },
  says: { zh: '起了名字的条件至少用到一次', en: 'A named condition is used at least once' },
  message: { zh: '条件“{name}”没有用到', en: 'The condition “{name}” is not used' },
  source: '审计发现：定义了而没有用到，是规范抄漏的信号',
  example: `
# --- items/card.yaml …
situations:
  lost: { ask: 是否遗失, type: boolean }
conditions:
  isLost: { name: 遗失补领, when: { lost: true } }
form:
  - holder.name
✗   - { element: holder.address, when: { lost: true } }
✓   - { element: holder.address, when: { is: isLost } }
`,
  check(doc, { report }) {
    if (!doc.data.conditions) return
    const used = new Set(valuesOfKey(doc.data, 'is'))
    for (const [id, { name }] of Object.entries(doc.data.conditions))
      if (!used.has(id) && !(doc.data as { abstract?: boolean }).abstract)
        report({ doc, path: ['conditions', id] }, { name })
  }
})
