import { contentsOf, SHORT, textsBelow } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

const PLACEHOLDER = /^[（(【[]?(待补充|待定|待完善|待确认|暂缺|暂无数据|TODO|TBD|XXX+|xxx+|×××+|……)[）)】\]]?$/

const isPlaceholder = (text: string): boolean => text.length < SHORT && PLACEHOLDER.test(text)

export const placeholder = documentRule({
  code: 'LB6812',
  of: ['service', 'item', 'material', 'organization', 'resource', 'overlay', 'entity'],
  severity: WRONG,
  title: { zh: '占位的文字', en: 'Placeholder text' },
  says: {
    zh: '规范里没有“待补充”“待定”“TODO”之类的占位文字；没有的就不写',
    en: 'Specs contain no “to be added”; what is not known is left out'
  },
  message: { zh: '“{text}”是占位的文字', en: '“{text}” is a placeholder' },
  hint: { zh: '删去这一项；取得后再写', en: 'Remove it, and state it when known' },
  source: '来源没有说的就不写：缺什么由必备要素报告',
  bad: `
# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: person }
form:
  - holder.name
contact: { consult: 待补充 }
`,
  good: `
# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: person }
form:
  - holder.name
contact: { consult: 024-22833456 }
`,
  check(doc, { report }) {
    // Mostly there is none; then nobody has to know where.
    if (!contentsOf(doc).short.some(isPlaceholder)) return
    for (const { text, path } of textsBelow({ ...doc.data, sources: undefined }, isPlaceholder))
      if (path.at(-1) !== 'note') report({ doc, path }, { text })
  }
})
