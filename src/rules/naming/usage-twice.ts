/** The same item, for the same persons, in the same situations: once too often. */
import { doubles } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

export const usageTwice = documentRule({
  code: 'LB6106',
  of: ['service'],
  severity: WRONG,
  title: { zh: '同一事项用了两次', en: 'Item used twice' },
  says: {
    zh: '一个服务里，同一事项不得对同样的主体、在同样的情形下列两次',
    en: 'A service does not list an item twice for the same subjects in the same situations'
  },
  message: {
    zh: '事项“{item}”已列为“{first}”，主体和情形都相同',
    en: 'The item “{item}” is already listed as “{first}”, with the same subjects and situations'
  },
  hint: { zh: '删去一个，或写出对象、情形的区别', en: 'Remove one, or state how subjects or situations differ' },
  source: '审计发现：同名联办事项重复、无类型限定',
  example: `
# --- items/card.yaml …
form: [holder.name]
# --- services/card.yaml 居住证“一件事”
subjects:
  holder: { entity: person, name: 申请人 }
✓   child: { entity: person, name: 随行人员 }
items:
  first: { use: card }
✗   second: { use: card }
✓   second: { use: card, bind: { holder: child } }
`,
  check(doc, { program, report }) {
    const usages = [...(program.services.get(doc.id)?.usages.values() ?? [])]
    const same = doubles(usages, ({ item }) => item.id).flatMap((alike) =>
      doubles(alike, ({ bind, when, optional }) => JSON.stringify([[...bind].sort(), when, optional]))
    )
    for (const [first, ...rest] of same)
      for (const { name, item } of rest)
        report({ doc, path: ['items', name] }, { item: item.data.name, first: first!.name })
  }
})
