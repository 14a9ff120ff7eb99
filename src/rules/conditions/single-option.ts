import { DOUBTFUL, documentRule } from '../rule.js'

export const singleOption = documentRule({
  code: 'LB6508',
  of: ['item', 'service'],
  states: 'situations',
  severity: DOUBTFUL,
  title: { zh: '只有一个选项的问题', en: 'Question with one option' },
  says: { zh: '单选的情形至少有两个选项', en: 'A choice has at least two options' },
  message: { zh: '“{ask}”只有一个选项', en: '“{ask}” has only one option' },
  source: '不得增加填写负担：没有选择的问题不问',
  example: `
# --- items/card.yaml …
situations:
✗   kind: { ask: 办理类型, options: { new: 申领 } }
✓   kind: { ask: 办理类型, options: { new: 申领, renew: 换领 } }
form:
  - holder.name
  - { element: holder.address, when: { kind: new } }
`,
  check(doc, { program, report }) {
    // A service may settle what its items ask by leaving one option.
    const settled = new Set(
      [...(program.services.get(doc.kind === 'service' ? doc.id : '')?.usages.values() ?? [])].flatMap(
        ({ item, facts }) => [...item.situations.keys()].map((name) => facts.get(name) ?? name)
      )
    )
    for (const [name, { ask, options }] of Object.entries(doc.data.situations ?? {}))
      if (options && Object.keys(options).length < 2 && !settled.has(name))
        report({ doc, path: ['situations', name] }, { ask })
  }
})
