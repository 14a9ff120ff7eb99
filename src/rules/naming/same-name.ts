/** Two documents with one name are one thing written twice, or two things that nobody can tell apart. */
import { KIND_NAMES } from '../../vocabulary/kinds.js'
import type { Document } from '../../schema/document.js'
import { documentsOf, doubles, overlap } from '../parts.js'
import { DOUBTFUL, programRule } from '../rule.js'

/** One 事项 may have several 业务办理项: its official name stands in each, the unified name of each tells them apart. */
function nameOf({ data }: Document): string {
  const unified = data.kind === 'item' ? data.unifiedName : undefined
  return unified === undefined || unified === data.name ? data.name : `${data.name}\n${unified}`
}

export const sameName = programRule({
  code: 'LB6102',
  severity: DOUBTFUL,
  title: { zh: '重名', en: 'Same name twice' },
  says: {
    zh: '同一类的两份文件不得同名；同一事项只写一份，不同事项在名称里写出区别',
    en: 'No two documents of a kind have the same name: one thing is written once, different things differ in name'
  },
  message: { zh: '{kind}“{name}”已有一份：{file}', en: 'There is already a {kind} named “{name}”: {file}' },
  hint: {
    zh: '是同一个就合成一份；不同的在名称里加上类型或对象，一个事项的几个业务办理项写 unifiedName',
    en: 'Merge them when they are the same; otherwise say in the name, or in the unifiedName of an item, how they differ'
  },
  source: '国办发〔2022〕32号：名称统一；审计发现：同名联办事项重复、无类型限定',
  example: `
# --- items/card.yaml 居住证申领
# --- items/card-again.yaml
kind: item
id: card-again
✗ name: 居住证申领
✓ name: 居住证补领
`,
  check(program, { report }) {
    for (const kind of ['item', 'material', 'service', 'organization', 'resource', 'entity'] as const)
      for (const [first, ...rest] of doubles<Document>(documentsOf(program, kind), nameOf))
        for (const doc of rest)
          // Two versions of one thing are named alike; that only one is in force is another rule.
          if (overlap(first!.data.effective ?? {}, doc.data.effective ?? {}))
            report({ doc, path: ['name'] }, { kind: KIND_NAMES[kind], name: doc.data.name, file: first!.file })
  }
})
