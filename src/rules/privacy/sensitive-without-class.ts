import { acrossElements } from '../across.js'
import { elementsOf } from '../fields.js'
import { OPEN, documentRule } from '../rule.js'

export const sensitiveWithoutClass = documentRule({
  code: 'LB6962',
  of: ['entity'],
  severity: OPEN,
  title: { zh: '敏感信息没写类别', en: 'Sensitive without a class' },
  says: {
    zh: '敏感个人信息写明类别：生物识别、宗教信仰、特定身份、医疗健康、金融账户、行踪轨迹、未成年人等',
    en: 'Sensitive personal information names its class: biometric, religious, medical, financial, whereabouts, minors …'
  },
  message: {
    zh: '这些敏感要素没写类别（sensitiveClass）：{elements}',
    en: 'These sensitive elements have no class: {elements}'
  },
  source: 'GB/T 45574-2025 第 6 章、附录 A；《中华人民共和国个人信息保护法》第二十八条',
  example: `
# --- entities/patient.yaml 病人
elements:
  name: { name: 病人姓名, type: text, maxLength: 50, privacy: personal }
✗   diagnosis: { name: 诊断, type: text, maxLength: 200, privacy: sensitive }
✓   diagnosis: { name: 诊断, type: text, maxLength: 200, privacy: sensitive, sensitiveClass: 医疗健康 }
`,
  check(doc, { report }) {
    const open = elementsOf(doc).filter(
      ({ privacy, sensitiveClass }) => privacy === 'sensitive' && sensitiveClass === undefined
    )
    if (open.length === 0) return
    const { at, names, extra } = acrossElements(doc, open)
    report(at, { elements: names }, extra)
  }
})
