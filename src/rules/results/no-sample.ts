import { linked, statedAt } from '../parts.js'
import { MISSING, documentRule } from '../rule.js'

export const noSample = documentRule({
  code: 'LB6923',
  of: ['item'],
  states: 'results',
  severity: MISSING,
  title: { zh: '结果没有样本', en: 'Result without a sample' },
  says: { zh: '有办理结果的附结果样本', en: 'A result comes with a sample' },
  message: { zh: '这些结果没有样本：{results}', en: 'These results have no sample: {results}' },
  source: '温州等地事项审计规则 10',
  example: `
# --- items/card.yaml …
status: reviewed
results:
✗   - { name: 居住证, delivery: 邮寄 }
✓   - { name: 居住证, delivery: 邮寄, sample: 居住证样本 }
`,
  check(doc, { program, report }) {
    const open = (linked(doc, program).data.results ?? []).flatMap(({ name, material, sample }) => {
      const known = program.docs.material.get(material ?? '')?.data
      return sample === undefined && known?.sample === undefined ? [name ?? known?.name ?? material ?? '—'] : []
    })
    if (open.length > 0) report(statedAt(doc, 'results', program), { results: open })
  }
})
