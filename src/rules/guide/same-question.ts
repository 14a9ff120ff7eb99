import { doubles } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

export const sameQuestion = documentRule({
  code: 'LB6807',
  of: ['service', 'item'],
  states: 'faq',
  severity: WRONG,
  title: { zh: '问题重复', en: 'Question asked twice' },
  says: { zh: '同一个问题只答一次', en: 'A question is answered once' },
  message: { zh: '“{question}”已经答过', en: '“{question}” is already answered' },
  source: '办事指南惯例：同源发布，不得一问两答',
  example: `
# --- items/card.yaml …
faq:
  - { question: 能代办吗, answer: 可以 }
✗   - { question: 能代办吗, answer: 不可以 }
✓   - { question: 多久办好, answer: 三个工作日 }
`,
  check(doc, { report }) {
    const questions = (doc.data.faq ?? []).map(({ question }, index) => ({ question, index }))
    for (const [, ...rest] of doubles(questions, ({ question }) => question.replace(/[？?。\s]/g, '')))
      for (const { question, index } of rest) report({ doc, path: ['faq', index] }, { question })
  }
})
