import { ASKERS, needsIn } from '../asked.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const needlessOption = documentRule({
  code: 'LB6414',
  of: [...ASKERS],
  states: 'materials',
  severity: DOUBTFUL,
  title: { zh: '多余的一组材料', en: 'Option that asks for more' },
  says: {
    zh: '任选其一里，一组材料不得包含另一组的全部：没有人会选它',
    en: 'Among alternatives no option contains all of another: nobody would take it'
  },
  message: {
    zh: '这一组材料包含了另一组的全部，没有人会选',
    en: 'One option contains all of another; nobody would choose it'
  },
  source: '办事指南惯例：可选项各不相同',
  example: `
# --- items/card.yaml …
materials:
✗   - anyOf: [[id-card of holder], [id-card of holder, household-register of holder]]
✓   - anyOf: [[id-card of holder], [birth-certificate of holder, household-register of holder]]
`,
  check(doc, { program, report }) {
    for (const need of needsIn(doc, program)) {
      if (need.kind !== 'anyOf') continue
      const options = need.options.map(
        (uses) =>
          new Set(uses.map(({ material, of, label, need, when }) => JSON.stringify([material, of, label, need, when])))
      )
      const isNeedless = (bigger: Set<string>) =>
        options.some((other) => other.size < bigger.size && [...other].every((use) => bigger.has(use)))
      if (options.some(isNeedless)) report(need.at, {})
    }
  }
})
