import { situationFact } from '../../condition/fact.js'
import { DOUBTFUL, documentRule } from '../rule.js'
import { factsOfService } from '../used.js'

export const unusedServiceSituation = documentRule({
  code: 'LB6502',
  of: ['service'],
  states: 'situations',
  severity: DOUBTFUL,
  title: { zh: '服务里没有用到的情形', en: 'Service situation without effect' },
  says: {
    zh: '服务问的每个情形都影响办哪些事项、找谁、交什么',
    en: 'Every situation of a service changes which items, subjects or materials there are'
  },
  message: { zh: '问了“{ask}”，却没有任何内容取决于它', en: '“{ask}” is asked, but nothing depends on it' },
  hint: { zh: '补上 when，或删去这个问题', en: 'Use it in a condition, or remove the question' },
  source: '审计发现：定义了而没有用到，是规范抄漏的信号；不得增加填写负担',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml …
items:
✗   card: { use: card }
✓   card: { use: card, when: { lost: false } }
situations:
  lost: { ask: 是否遗失, type: boolean }
`,
  check(doc, { program, report }) {
    const service = program.services.get(doc.id)
    if (!service) return
    const used = factsOfService(service)
    for (const [name, { ask }] of Object.entries(doc.data.situations ?? {}))
      if (!used.has(situationFact(name))) report({ doc, path: ['situations', name] }, { ask })
  }
})
