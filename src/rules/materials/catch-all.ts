import { ASKERS, namesOfMaterials } from '../asked.js'
import { catchAllsOf } from '../../standard/phrases.js'
import { WRONG, documentRule } from '../rule.js'

export const catchAll = documentRule({
  code: 'LB6401',
  of: ['material', ...ASKERS],
  severity: WRONG,
  title: { zh: '兜底材料', en: 'Catch-all material' },
  says: {
    zh: '材料清单逐项写明，不得有“法律法规规定的其他材料”之类的兜底条款',
    en: 'A list of materials names each one; no “other materials required by law”'
  },
  message: { zh: '“{text}”没有说是什么材料', en: '“{text}” does not say which material' },
  hint: { zh: '逐项写出是哪几种材料，各在什么情形下要', en: 'Name each material and when it is needed' },
  source:
    '审计发现：长沙 74 项材料有兜底条款；2017 年全国抽查 13% 写“根据法律法规需要提交的其他材料”；国务院要求：不得有兜底性条款',
  example: `
# --- materials/permit.yaml
kind: material
id: permit
✗ name: 法律法规规定的其他材料
✓ name: 居住证
`,
  check(doc, { program, report }) {
    const isCatchAll = catchAllsOf(doc, program)
    for (const { text, path } of namesOfMaterials(doc.data)) if (isCatchAll(text)) report({ doc, path }, { text })
  }
})
