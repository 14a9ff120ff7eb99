import { DOUBTFUL, documentRule } from '../rule.js'

export const faqVisits = documentRule({
  code: 'LB6816',
  of: ['service'],
  states: 'faq',
  severity: DOUBTFUL,
  title: { zh: '问答与跑动次数不符', en: 'FAQ and visits disagree' },
  says: {
    zh: '常见问题里说的跑动次数与到现场次数、公布的跑动次数一致',
    en: 'What an answer says of visits agrees with the visits stated and published'
  },
  message: {
    zh: '问答说“{phrase}”，写明或公布的跑动次数却是 {visits}',
    en: 'An answer says “{phrase}”, but {visits} visits are stated or published'
  },
  hint: { zh: '按渠道写清楚，或统一口径', en: 'Say it for each channel, or count alike' },
  source: '审计发现：“现在跑动 1 次”与 FAQ“线上零跑腿”口径不同',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml …
✗ published: { visits: 1 }
✓ published: { visits: 0 }
faq:
  - { question: 要跑几次, answer: 线上零跑腿 }
`,
  check(doc, { report }) {
    const { visits = 0, published, faq = [] } = doc.data
    const most = Math.max(visits, published?.visits ?? 0)
    for (const [index, { question, answer }] of faq.entries()) {
      const phrase = /零跑[腿动]|零跑路|一次(都)?不用跑|跑零次|无需到(现)?场/.exec(`${question}：${answer}`)?.[0]
      if (phrase !== undefined && most > 0) report({ doc, path: ['faq', index] }, { phrase, visits: most })
    }
  }
})
