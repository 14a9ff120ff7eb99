import { WRONG, documentRule } from '../rule.js'

const TYPES = {
  certificate: { zh: '证照', en: 'certificate' },
  approval: { zh: '批文', en: 'approval' },
  other: { zh: '其他', en: 'other' }
} as const

export const typeOfName = documentRule({
  code: 'LB6922',
  of: ['item'],
  states: 'results',
  severity: WRONG,
  title: { zh: '结果名称与类型不符', en: 'Name and type of a result disagree' },
  says: {
    zh: '结果名称以“证”“照”结尾的是证照，以“批复”“批文”结尾的是批文',
    en: 'A result named “certificate” or “licence” is a certificate; one named “reply” or “approval” is an approval'
  },
  message: { zh: '“{name}”的结果类型应为{right}', en: '“{name}” should be of the type {right}' },
  source: '温州等地事项审计规则 2',
  example: `
# --- items/card.yaml …
results:
✗   - { name: 居住证, type: approval }
✓   - { name: 居住证, type: certificate }
`,
  check(doc, { program, report }) {
    for (const [index, { name, material, type }] of (doc.data.results ?? []).entries()) {
      const title = name ?? program.docs.material.get(material ?? '')?.data.name ?? ''
      const right = /(证|证书|执照|许可证)$/.test(title)
        ? 'certificate'
        : /(批复|批文)$/.test(title)
          ? 'approval'
          : type
      if (type !== undefined && right !== type)
        report({ doc, path: ['results', index, 'type'] }, { name: title, right: TYPES[right!] })
    }
  }
})
