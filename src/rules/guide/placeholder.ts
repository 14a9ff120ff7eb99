import { fillersIn } from '../../standard/facts.js'
import { contentsOf, SHORT, textsBelow } from '../parts.js'
import { fillersOf } from '../../standard/phrases.js'
import { WRONG, documentRule } from '../rule.js'

const PLACEHOLDER = /^[（(【[]?(待补充|待定|待完善|待确认|暂缺|暂无数据|TODO|TBD|XXX+|xxx+|×××+|……)[）)】\]]?$/

const isPlaceholder = (text: string): boolean => text.length < SHORT && PLACEHOLDER.test(text)

export const placeholder = documentRule({
  code: 'LB6812',
  of: ['service', 'item', 'material', 'organization', 'resource', 'overlay', 'entity'],
  severity: WRONG,
  title: { zh: '占位的文字', en: 'Placeholder text' },
  says: {
    zh: '规范里没有“待补充”“TODO”之类的占位文字，也不用“无”“/”“见流程图”“按规定”充作事实；没有的就不写',
    en: 'Specs contain no “to be added”, and no “none”, “/” or “as prescribed” for a fact; what is not known is left out'
  },
  message: {
    zh: '“{text}”没有说出事实，是占位的文字',
    en: '“{text}” states no fact; it only fills the place'
  },
  hint: {
    zh: '删去这一项，取得后再写；确实没有的，写出来源怎样说',
    en: 'Remove it, and state it when known; what there really is none of is said as the source says it'
  },
  source: '来源没有说的就不写：缺什么由必备要素报告',
  example: `
# --- items/card.yaml …
✗ contact: { consult: 待补充 }
✓ contact: { consult: 024-22833456 }
`,
  check(doc, { program, report }) {
    const isFiller = fillersOf(doc, program)
    for (const { text, path } of fillersIn(doc.data, isFiller))
      if (!isPlaceholder(text)) report({ doc, path }, { text })
    // Mostly there is none; then nobody has to know where.
    if (!contentsOf(doc).short.some(isPlaceholder)) return
    for (const { text, path } of textsBelow({ ...doc.data, sources: undefined }, isPlaceholder))
      if (path.at(-1) !== 'note') report({ doc, path }, { text })
  }
})
