import { entriesOf } from '../../syntax/index.js'
import { doubles } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

export const sameOptionName = documentRule({
  code: 'LB6509',
  of: ['item', 'service', 'entity'],
  severity: WRONG,
  title: { zh: '两个选项同名', en: 'Two options with one name' },
  says: {
    zh: '一个问题、一个要素的选项名称各不相同',
    en: 'The options of a question or an element have different names'
  },
  message: {
    zh: '选项 {code} 与 {first} 同名：“{name}”',
    en: 'The options {code} and {first} have the same name: “{name}”'
  },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名',
  example: `
# --- items/card.yaml …
situations:
✗   kind: { ask: 办理类型, options: { new: 申领, renew: 申领 } }
✓   kind: { ask: 办理类型, options: { new: 申领, renew: 换领 } }
form:
  - holder.name
  - { element: holder.address, when: { kind: renew } }
`,
  check(doc, { report }) {
    const [key, all] =
      doc.data.kind === 'entity' ? ['elements', doc.data.elements] : ['situations', doc.data.situations ?? {}]
    for (const [id, { options }] of Object.entries(all)) {
      const entries = entriesOf<string | { name: string }>(options ?? {}).map(([code, option]) => ({
        code,
        name: typeof option === 'string' ? option : option.name
      }))
      for (const [first, ...rest] of doubles(entries, ({ name }) => name))
        for (const { code, name } of rest)
          report({ doc, path: [key, id, 'options', code] }, { code, first: first!.code, name })
    }
  }
})
