import { linked, statedAt } from '../parts.js'
import { MISSING, documentRule } from '../rule.js'

export const noReturnChannel = documentRule({
  code: 'LB6921',
  of: ['item'],
  states: 'results',
  severity: MISSING,
  title: { zh: '结果没写怎样送达', en: 'Result without a way back' },
  says: { zh: '每个结果写明送达方式，申请人才知道怎样拿到', en: 'Each result says how it reaches the applicant' },
  message: {
    zh: '这些结果没有写送达方式：{results}',
    en: 'It is not stated how these results are delivered: {results}'
  },
  source: 'GB/T 39554.2-2020 结果送达；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：结果送达的责任',
  example: `
# --- items/card.yaml …
status: reviewed
results:
✗   - { name: 居住证, sample: 居住证样本 }
✓   - { name: 居住证, delivery: 邮寄或窗口领取, sample: 居住证样本 }
`,
  check(doc, { program, report }) {
    const open = linked(doc, program).results.filter(({ delivery }) => delivery === undefined)
    if (open.length > 0)
      report(statedAt(doc, 'results', program), {
        results: open.map(
          ({ name, material }) => name ?? program.docs.material.get(material ?? '')?.data.name ?? material ?? '—'
        )
      })
  }
})
