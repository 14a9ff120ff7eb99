import { DOUBTFUL, documentRule } from '../rule.js'

/** What every overlay has: which it is, of what and where; whatever else it has changes something. */
const SAYS_WHICH = new Set(
  'kind id name status version effective region standard sources source note ignore service item refines replaces'.split(
    ' '
  )
)

export const changesNothing = documentRule({
  code: 'LB6941',
  of: ['overlay'],
  severity: DOUBTFUL,
  title: { zh: '什么也没细化', en: 'Overlay that changes nothing' },
  says: {
    zh: '地方细化至少写一项与上级不同的内容',
    en: 'An overlay states at least one thing that differs from the level above'
  },
  message: { zh: '这份细化没有改变任何内容', en: 'This overlay changes nothing' },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：全省同标准，地方只作必要的细化',
  example: `
# --- items/card.yaml …
# --- overlays/shenyang.yaml 沈阳市居住证
region: "210100"
item: card
✓ contact: { consult: 024-22833456 }
`,
  check(doc, { report }) {
    if (Object.keys(doc.data).every((key) => SAYS_WHICH.has(key))) report({ doc, path: ['id'] }, {})
  }
})
