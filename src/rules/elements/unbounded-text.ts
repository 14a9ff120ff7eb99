import { acrossElements } from '../across.js'
import { elementsOf } from '../fields.js'
import { MISSING, documentRule } from '../rule.js'

export const unboundedText = documentRule({
  code: 'LB6302',
  of: ['entity'],
  severity: MISSING,
  title: { zh: '文字没有长度', en: 'Text without a length' },
  says: {
    zh: '文字要素写明最长字数、格式或正则表达式，各部门的系统才装得下',
    en: 'A text element states a greatest length, a format or a pattern'
  },
  message: {
    zh: '这些文字要素没有写长度或格式：{elements}',
    en: 'These text elements have no length or format: {elements}'
  },
  source: 'GB/T 39046-2020：数据元写明类型和长度',
  example: `
# --- entities/vehicle.yaml 车辆
status: reviewed
elements:
✗   plate: { name: 车牌号, type: text, privacy: personal }
✓   plate: { name: 车牌号, type: text, maxLength: 8, privacy: personal }
`,
  check(doc, { report }) {
    const open = elementsOf(doc).filter(
      ({ type, maxLength, pattern, format }) =>
        (type === 'text' || type === 'long-text') && maxLength === undefined && !pattern && !format
    )
    if (open.length === 0) return
    const { at, names, extra } = acrossElements(doc, open)
    report(at, { elements: names }, extra)
  }
})
