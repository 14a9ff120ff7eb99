import { DOUBTFUL, documentRule } from '../rule.js'

export const visitsPublished = documentRule({
  code: 'LB6611',
  of: ['service'],
  states: 'published',
  severity: DOUBTFUL,
  title: { zh: '到现场次数与公布的不符', en: 'Visits differ from the published' },
  says: { zh: '服务的到现场次数与公布的整合后跑动次数一致', en: 'The visits of a service are the published ones' },
  message: {
    zh: '到现场 {visits} 次，公布的整合后跑动次数是 {published}',
    en: '{visits} visits are needed, {published} are published'
  },
  hint: { zh: '核对口径；不同的写明理由', en: 'Check how both are counted; say so when they differ' },
  source: '审计发现：“全程网办、到现场 0 次”与“现在跑动 1 次”不一致',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml …
visits: 0
✗ published: { visits: 1 }
✓ published: { visits: 0 }
`,
  check(doc, { report }) {
    const { visits, published } = doc.data
    if (visits !== undefined && published?.visits !== undefined && visits !== published.visits)
      report({ doc, path: ['published', 'visits'] }, { visits, published: published.visits })
  }
})
