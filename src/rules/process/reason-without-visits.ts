import { WRONG, documentRule } from '../rule.js'

export const reasonWithoutVisits = documentRule({
  code: 'LB6603',
  of: ['item', 'service'],
  states: 'visits',
  severity: WRONG,
  title: { zh: '不用到现场却写了原因', en: 'Reason without visits' },
  says: {
    zh: '到现场次数为 0 的，不写总要到场的原因',
    en: 'Where no visit is needed, there is no reason to come in every case'
  },
  message: {
    zh: '到现场次数是 0，却写了总要到场：{reason}',
    en: 'No visit is needed, yet one must always come: {reason}'
  },
  hint: {
    zh: '改到现场次数，或写明哪种情形才到场（when）',
    en: 'Correct the visits, or say in which cases one must come (when)'
  },
  source: '温州等地事项审计规则 3',
  example: `
# --- items/card.yaml …
visits: 0
✗ presence:
✗   - { reason: 现场采集指纹 }
`,
  check(doc, { report }) {
    if (doc.data.visits !== 0) return
    for (const [index, { when, reason }] of (doc.data.presence ?? []).entries())
      if (when === undefined) report({ doc, path: ['presence', index] }, { reason })
  }
})
