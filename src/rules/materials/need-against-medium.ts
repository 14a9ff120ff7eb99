import { ASKERS, usesIn } from '../asked.js'
import { WRONG, documentRule } from '../rule.js'

export const needAgainstMedium = documentRule({
  code: 'LB6411',
  of: [...ASKERS],
  states: 'materials',
  severity: WRONG,
  title: { zh: '要求与形式矛盾', en: 'Need and medium disagree' },
  says: {
    zh: '要电子件的不写纸质，要原件核验的不写电子',
    en: 'An electronic file is not on paper; an original that is looked at is not electronic'
  },
  message: { zh: '“{name}”要的与材料形式不符', en: 'What is needed of “{name}” and its medium disagree' },
  source: 'GB/T 39554.2-2020 材料类型与材料形式',
  example: `
# --- items/card.yaml …
materials:
✗   - { material: id-card, of: holder, need: electronic, medium: paper }
✓   - { material: id-card, of: holder, need: electronic, medium: electronic }
`,
  check(doc, { program, report }) {
    for (const { use, at, material } of usesIn(doc, program))
      if (
        (use.need === 'electronic' && use.medium === 'paper') ||
        (use.need === 'inspect' && use.medium === 'electronic')
      )
        report(at, { name: material?.name ?? use.material })
  }
})
