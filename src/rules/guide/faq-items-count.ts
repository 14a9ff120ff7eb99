import { countsIn } from '../counted.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const faqItemsCount = documentRule({
  code: 'LB6815',
  of: ['service'],
  states: 'faq',
  severity: DOUBTFUL,
  title: { zh: '问答里的事项数与服务不符', en: 'FAQ counts other items' },
  says: {
    zh: '常见问题里说的事项数、领域数与服务列的事项数一致',
    en: 'The number of items or fields in an answer is the number of items of the service'
  },
  message: {
    zh: '问答说 {stated} 个，服务列了 {count} 个事项',
    en: 'An answer speaks of {stated}, the service lists {count} items'
  },
  hint: { zh: '核对口径；不同的在问答里写清楚', en: 'Check how both are counted, or say so in the answer' },
  source: '审计发现：联办事项 49 项，FAQ 称 21 个领域',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml …
faq:
✗   - { question: 包括哪些, answer: 一次办理 21 个领域的核查 }
✓   - { question: 包括哪些, answer: 一次办理 1 个事项 }
`,
  check(doc, { program, report }) {
    const count = program.services.get(doc.id)?.usages.size ?? 0
    for (const [index, { question, answer }] of (doc.data.faq ?? []).entries()) {
      const stated = countsIn(`${question}：${answer}`, '[个项](?:联办)?(?:事项|领域|事)')
      const wrong = stated.find((number) => number !== count)
      // “办好 1 件事” and parts of the whole (“其中 3 个事项”) are no totals.
      if (wrong !== undefined && wrong > 1 && !/其中|之一|某|前|另外|还有/.test(answer))
        report({ doc, path: ['faq', index] }, { stated: wrong, count })
    }
  }
})
