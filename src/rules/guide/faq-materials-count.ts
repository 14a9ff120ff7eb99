import { countsIn } from '../counted.js'
import { DOUBTFUL, serviceRule } from '../rule.js'

export const faqMaterialsCount = serviceRule({
  code: 'LB6814',
  severity: DOUBTFUL,
  title: { zh: '问答里的材料份数与清单不符', en: 'FAQ counts other materials' },
  says: {
    zh: '常见问题里说的材料份数与材料清单对得上',
    en: 'The number of materials in an answer agrees with the list'
  },
  message: {
    zh: '问答说材料 {stated} 项；清单上总是要的有 {least} 项，共 {most} 项',
    en: 'An answer speaks of {stated} materials; the list has {least} that are always needed, {most} in all'
  },
  hint: { zh: '核对口径；不同的在问答里写清楚', en: 'Check how both are counted, or say so in the answer' },
  source: '审计发现：FAQ 称材料仅 2 项，结构化清单 14 项',
  example: `
# --- items/card.yaml …
materials:
  - id-card of holder
  - household-register of holder
# --- services/residence.yaml …
faq:
✗   - { question: 要带什么, answer: 只要 1 项材料：身份证 }
✓   - { question: 要带什么, answer: 共 2 项材料：身份证、户口簿 }
`,
  check({ materials, alternatives, service, linked: { doc } }, { report }) {
    const least = materials.filter(({ submit }) => submit.op === 'true').length
    const most = materials.length + alternatives.length
    if (most === 0) return
    for (const [index, { question, answer }] of (service.faq ?? []).entries()) {
      if (!question.includes('材料') && !answer.includes('材料')) continue
      for (const sentence of answer.split(/[。；;！？]/)) {
        if (!question.includes('材料') && !sentence.includes('材料')) continue
        const stated = countsIn(
          sentence,
          question.includes('材料') ? '(?:项|种|份材料|个材料)' : '(?:项|份|种|件|个)(?:申请)?材料'
        )
        const wrong = stated.find((count) => count < least || count > most)
        if (wrong !== undefined) report({ doc, path: ['faq', index] }, { stated: wrong, least, most })
      }
    }
  }
})
