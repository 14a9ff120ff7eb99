import type { Document } from '../../schema/document.js'
import { ASKERS, usesIn } from '../asked.js'
import { statedAt } from '../parts.js'
import { MISSING, documentRule } from '../rule.js'

/** Nobody brings what is made of the form or taken at the counter, so there is no original of it. */
const MADE = new Set<string | undefined>(['generated', 'on-site'])

export const formUnknown = documentRule({
  code: 'LB6409',
  of: [...ASKERS],
  states: 'materials',
  severity: MISSING,
  title: { zh: '没写要原件还是复印件', en: 'Original or copy?' },
  says: {
    zh: '每种材料写明要原件、复印件还是电子件',
    en: 'Each material says whether the original, a copy or a file is needed'
  },
  message: { zh: '这些材料没写要原件还是复印件：{materials}', en: 'Original or copy is not stated for: {materials}' },
  source: 'GB/T 39554.2-2020 材料类型、材料形式；审计发现：原件复印件不明',
  example: `
# --- items/card.yaml …
status: reviewed
materials:
✗   - id-card of holder
✓   - { material: id-card, of: holder, need: inspect }
`,
  check(doc, { program, report }) {
    const open = usesIn(doc, program).filter(
      ({ use, material }) => use.need === undefined && !MADE.has(material?.origin) && use.duty !== 'fallback'
    )
    if (open.length > 0)
      report(
        doc.kind === 'item' ? statedAt(doc as Document<'item'>, 'materials', program) : { doc, path: ['materials'] },
        {
          materials: open.map(({ use, material }) => material?.name ?? use.material)
        }
      )
  }
})
