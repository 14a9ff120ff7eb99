import { contentsOf } from '../parts.js'
import { NOTE, documentRule } from '../rule.js'

export const unusedSource = documentRule({
  code: 'LB6507',
  of: ['standard', 'codelist', 'entity', 'organization', 'material', 'resource', 'item', 'service', 'overlay'],
  states: 'sources',
  severity: NOTE,
  title: { zh: '没有引用的来源', en: 'Source never cited' },
  says: { zh: '来源清单里的每个出处都有事实引用它', en: 'Every entry of the list of sources is cited by some fact' },
  message: { zh: '这些来源没有事实引用：{sources}', en: 'No fact cites these sources: {sources}' },
  source: '事实必须有出处，出处必须有事实',
  example: `
# --- materials/permit.yaml
kind: material
id: permit
name: 居住证
sources:
  rule: { title: 居住证暂行条例 }
✗   guide: { title: 居住证办事指南 }
source: rule
`,
  check(doc, { report }) {
    const names = Object.keys(doc.data.sources ?? {})
    if (names.length < 2) return
    const { cited } = contentsOf(doc)
    // A list that nothing cites is about the document as a whole.
    const unused = names.filter((name) => !cited.has(name))
    if (unused.length > 0 && unused.length < names.length) report({ doc, path: ['sources'] }, { sources: unused })
  }
})
