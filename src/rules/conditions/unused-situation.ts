import { situationFact } from '../../condition/fact.js'
import { linked } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'
import { factsThatCount } from '../used.js'

export const unusedSituation = documentRule({
  code: 'LB6501',
  of: ['item'],
  states: 'situations',
  severity: DOUBTFUL,
  title: { zh: '没有用到的情形', en: 'Situation without effect' },
  says: {
    zh: '事项问的每个情形都影响表单、材料、结果、时限或流程',
    en: 'Every situation that an item asks changes its form, materials, results, limits or process'
  },
  message: { zh: '问了“{ask}”，却没有任何内容取决于它', en: '“{ask}” is asked, but nothing depends on it' },
  hint: { zh: '补上 when，或删去这个问题', en: 'Use it in a condition, or remove the question' },
  source: '审计发现：定义了而没有用到，是规范抄漏的信号；不得增加填写负担',
  example: `
# --- items/card.yaml …
situations:
  lost: { ask: 是否遗失, type: boolean }
form:
  - holder.name
✓   - { element: holder.address, when: { lost: true } }
`,
  check(doc, { program, report }) {
    if (!doc.data.situations) return
    const used = factsThatCount(linked(doc, program), program)
    for (const [name, { ask }] of Object.entries(doc.data.situations))
      // What a base asks may matter to the items that extend it.
      if (!used.has(situationFact(name)) && !doc.data.abstract) report({ doc, path: ['situations', name] }, { ask })
  }
})
