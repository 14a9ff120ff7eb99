import { addDuration } from '../../vocabulary/duration.js'
import type { Document } from '../../schema/document.js'
import { documentsOf, doubles } from '../parts.js'
import { DOUBTFUL, programRule } from '../rule.js'

export const gap = programRule({
  code: 'LB6982',
  severity: DOUBTFUL,
  title: { zh: '两版之间有空档', en: 'Gap between two versions' },
  says: {
    zh: '同一事项、服务前后两版的有效期首尾相接，不留空档',
    en: 'The periods of two versions of one thing follow each other without a gap'
  },
  message: {
    zh: '前一版到 {end} 止，这一版自 {begin} 起，中间没有有效的版本',
    en: 'The earlier version ends on {end}, this one begins on {begin}; in between nothing is in force'
  },
  source: '标准化惯例：新版自旧版废止之日起施行',
  example: `
# --- items/card.yaml …
version: "2025.1"
✗ effective: { from: 2025-01-01, to: 2025-11-30 }
✓ effective: { from: 2025-01-01, to: 2025-12-31 }
# --- items/card-2026.yaml 居住证申领
version: "2026.1"
effective: { from: 2026-01-01, to: 2026-12-31 }
roles: { holder: person }
form:
  - holder.name
`,
  check(program, { report }) {
    for (const kind of ['service', 'item', 'standard'] as const)
      for (const group of doubles<Document>(documentsOf(program, kind), ({ data }) => data.name)) {
        const inOrder = group
          .filter(({ data }) => data.effective?.from)
          .sort((a, b) => (a.data.effective!.from! < b.data.effective!.from! ? -1 : 1))
        for (const [index, doc] of inOrder.entries()) {
          const end = inOrder[index - 1]?.data.effective?.to
          const begin = doc.data.effective!.from!
          if (end !== undefined && addDuration(end, '1 day')! < begin)
            report({ doc, path: ['effective', 'from'] }, { end, begin })
        }
      }
  }
})
