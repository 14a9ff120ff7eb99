import { ASKERS, needsIn } from '../asked.js'
import { WRONG, documentRule } from '../rule.js'

export const noAlternative = documentRule({
  code: 'LB6413',
  of: [...ASKERS],
  states: 'materials',
  severity: WRONG,
  title: { zh: '任选其一只有一组', en: 'Alternatives with one option' },
  says: { zh: '任选其一（anyOf）至少有两组不同的材料', en: 'Alternatives (anyOf) have at least two different options' },
  message: { zh: '任选其一里只有一组材料', en: 'These alternatives have only one option' },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：办事指南准确',
  example: `
# --- items/card.yaml …
materials:
✗   - anyOf: [[id-card of holder], [id-card of holder]]
✓   - anyOf: [[id-card of holder], [household-register of holder]]
`,
  check(doc, { program, report }) {
    for (const need of needsIn(doc, program)) {
      if (need.kind !== 'anyOf') continue
      const options = need.options.map((uses) =>
        JSON.stringify(uses.map(({ material, of, label, need, when }) => [material, of, label, need, when]).sort())
      )
      if (new Set(options).size < 2) report(need.at, {})
    }
  }
})
