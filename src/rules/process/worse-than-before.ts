import { DOUBTFUL, documentRule } from '../rule.js'

const WHAT = {
  steps: { zh: '环节', en: 'steps' },
  days: { zh: '时限', en: 'days' },
  materials: { zh: '材料', en: 'materials' },
  visits: { zh: '跑动次数', en: 'visits' },
  forms: { zh: '表单', en: 'forms' }
} as const

export const worseThanBefore = documentRule({
  code: 'LB6612',
  of: ['service'],
  states: 'baseline',
  severity: DOUBTFUL,
  title: { zh: '整合后反而多', en: 'More than before' },
  says: {
    zh: '公布的整合后环节、时限、材料、跑动次数不多于整合前',
    en: 'Steps, days, materials and visits after integration are no more than before'
  },
  message: {
    zh: '{what}整合前 {before}，公布的整合后 {after}',
    en: '{what}: {before} before, {after} published as after'
  },
  source: '国办发〔2022〕32号：减环节、减材料、减时限、减跑动',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml …
✗ baseline: { materials: 4 }
✓ baseline: { days: 5 }
✗ published: { materials: 5 }
✓ published: { days: 4 }
`,
  check(doc, { report }) {
    const { baseline, published } = doc.data
    for (const what of ['steps', 'days', 'materials', 'visits', 'forms'] as const) {
      const [before, after] = [baseline?.[what], published?.[what]]
      if (before !== undefined && after !== undefined && after > before)
        report({ doc, path: ['published', what] }, { what: WHAT[what], before, after })
    }
  }
})
