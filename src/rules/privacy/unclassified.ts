import { acrossElements } from '../across.js'
import { elementsOf } from '../fields.js'
import { MISSING, documentRule } from '../rule.js'

export const unclassified = documentRule({
  code: 'LB6963',
  of: ['entity'],
  severity: MISSING,
  title: { zh: '没写是不是个人信息', en: 'Privacy not stated' },
  says: {
    zh: '每个要素写明是不是个人信息、是否敏感',
    en: 'Each element says whether it is personal or sensitive information'
  },
  message: { zh: '这些要素没写 privacy：{elements}', en: 'These elements do not state privacy: {elements}' },
  source: '《中华人民共和国个人信息保护法》第五十一条：个人信息分类管理；GB/T 43697-2024',
  example: `
# --- entities/vehicle.yaml 车辆
status: reviewed
elements:
✗   plate: { name: 车牌号, type: text, maxLength: 8 }
✓   plate: { name: 车牌号, type: text, maxLength: 8, privacy: personal }
`,
  check(doc, { report }) {
    const open = elementsOf(doc).filter(({ privacy }) => privacy === undefined)
    if (open.length === 0) return
    const { at, names, extra } = acrossElements(doc, open)
    report(at, { elements: names }, extra)
  }
})
