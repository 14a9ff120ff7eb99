import { elementsOf } from '../fields.js'
import { DOUBTFUL, documentRule } from '../rule.js'

const SENSITIVE = /指纹|人脸|虹膜|宗教|病史|病情|诊断|疾病|残疾(类别|等级|类型)|行踪|轨迹|银行(卡|账)号/

export const shouldBeSensitive = documentRule({
  code: 'LB6964',
  of: ['entity'],
  severity: DOUBTFUL,
  title: { zh: '应为敏感信息', en: 'Should be sensitive' },
  says: {
    zh: '指纹、人脸、宗教信仰、病情诊断、残疾、行踪、个人银行账号是敏感个人信息',
    en: 'Fingerprints, faces, religion, diagnoses, disabilities, whereabouts and personal bank accounts are sensitive'
  },
  message: { zh: '“{name}”应为敏感个人信息', en: '“{name}” should be sensitive personal information' },
  source: '《中华人民共和国个人信息保护法》第二十八条；GB/T 45574-2025 附录 A',
  example: `
# --- entities/patient.yaml 病人
elements:
  name: { name: 病人姓名, type: text, maxLength: 50, privacy: personal }
✗   diagnosis: { name: 诊断, type: text, maxLength: 200, privacy: personal }
✓   diagnosis: { name: 诊断, type: text, maxLength: 200, privacy: sensitive, sensitiveClass: 医疗健康 }
`,
  check(doc, { report }) {
    for (const { id, name, privacy, type } of elementsOf(doc))
      if (privacy === 'personal' && type !== 'date' && SENSITIVE.test(name))
        report({ doc, path: ['elements', id, 'privacy'] }, { name })
  }
})
