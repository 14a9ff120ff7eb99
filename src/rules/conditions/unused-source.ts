import { KINDS } from '../../vocabulary/kinds.js'
import { remembered } from '../../base/memo.js'
import type { Program } from '../../link/model.js'
import type { Document } from '../../schema/document.js'
import { contentsOf } from '../parts.js'
import { NOTE, documentRule } from '../rule.js'

export const unusedSource = documentRule({
  code: 'LB6507',
  of: KINDS,
  states: 'sources',
  severity: NOTE,
  title: { zh: '没有引用的来源', en: 'Source never cited' },
  says: { zh: '来源清单里的每个出处都有事实引用它', en: 'Every entry of the list of sources is cited by some fact' },
  message: { zh: '这些来源没有事实引用：{sources}', en: 'No fact cites these sources: {sources}' },
  source: '事实必须有出处，出处必须有事实',
  example: `
# --- materials/permit.yaml 居住证
sources:
  rule: { title: 居住证暂行条例 }
✗   guide: { title: 居住证办事指南 }
source: rule
`,
  check(doc, { program, report }) {
    const names = Object.keys(doc.data.sources ?? {})
    if (doc.kind === 'sources') return shared(doc, names)
    if (names.length < 2) return
    const { cited } = contentsOf(doc)
    // A list that nothing cites is about the document as a whole.
    const unused = names.filter((name) => !cited.has(name))
    if (unused.length > 0 && unused.length < names.length) report({ doc, path: ['sources'] }, { sources: unused })

    function shared(list: Document, all: readonly string[]): void {
      // A list without services yet is work in progress.
      if (program.services.size === 0) return
      const cited = citedAnywhere(program.docs)
      for (const name of all) if (!cited.has(name)) report({ doc: list, path: ['sources', name] }, { sources: [name] })
    }
  }
})

const citedAnywhere = remembered((docs: Program['docs']): ReadonlySet<unknown> => {
  const all = Object.values(docs).flatMap((kind) => [...(kind as Map<string, Document>).values()])
  return new Set(all.flatMap((doc) => [...contentsOf(doc).cited]))
})
