import { ASKERS, usesIn } from '../asked.js'
import { WRONG, documentRule } from '../rule.js'

export const copiesOfNothing = documentRule({
  code: 'LB6410',
  of: [...ASKERS],
  states: 'materials',
  severity: WRONG,
  title: { zh: '电子件却写份数', en: 'Copies of an electronic file' },
  says: {
    zh: '只要电子件或只核验原件的，不写纸质份数',
    en: 'What is handed in as a file, or only looked at, has no number of copies'
  },
  message: { zh: '“{name}”写了 {copies} 份，却不收纸质件', en: '“{name}” says {copies} copies, but takes no paper' },
  source: 'GB/T 39554.2-2020 纸质材料份数',
  example: `
# --- items/card.yaml …
materials:
✗   - { material: id-card, of: holder, need: inspect, copies: 2 }
✓   - { material: id-card, of: holder, need: copy, copies: 2 }
`,
  check(doc, { program, report }) {
    for (const { use, at, material } of usesIn(doc, program)) {
      if (use.copies === undefined || use.copies < 2) continue
      if (use.need === 'electronic' || use.need === 'inspect' || use.medium === 'electronic')
        report(at, { name: material?.name ?? use.material, copies: use.copies })
    }
  }
})
