import { MISSING, documentRule } from '../rule.js'

export const itemWithoutExample = documentRule({
  code: 'LB6511',
  of: ['service'],
  states: 'examples',
  severity: MISSING,
  title: { zh: '没有例子的事项', en: 'Item that no example covers' },
  says: { zh: '每个事项至少在一个例子里办到，服务才算验证过', en: 'Every item is handled in at least one example' },
  message: { zh: '没有例子办到这些事项：{items}', en: 'No example covers these items: {items}' },
  source: '验收要求：规范附可执行的例子',
  example: `
# --- items/card.yaml …
status: reviewed
# --- services/residence.yaml …
status: reviewed
examples:
✗   - { given: { holder.name: 张三 }, expect: { asked: 1 } }
✓   - { given: { holder.name: 张三 }, expect: { items: [card] } }
`,
  check(doc, { report }) {
    const { examples, items } = doc.data
    // Whether there are examples at all is a required element.
    if (!examples) return
    const covered = new Set(examples.flatMap(({ expect }) => expect.items ?? []))
    const open = Object.keys(items).filter((name) => !covered.has(name))
    if (open.length > 0) report({ doc, path: ['examples'] }, { items: open })
  }
})
