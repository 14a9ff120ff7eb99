import { ASKERS, namesOfMaterials } from '../asked.js'
import { catchAllsOf } from '../../standard/phrases.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const andSoOn = documentRule({
  code: 'LB6402',
  of: ['material', ...ASKERS],
  severity: DOUBTFUL,
  title: { zh: '材料写“等”', en: 'Material “and so on”' },
  says: {
    zh: '材料名称不用“等”收尾：申请人不知道还要交什么',
    en: 'The name of a material does not end with “and so on”: nobody knows what else to bring'
  },
  message: { zh: '“{text}”用“等”代替了具体的材料', en: '“{text}” says “and so on” instead of the materials' },
  hint: { zh: '列全，或写成任选其一（anyOf）', en: 'List them all, or write them as alternatives (anyOf)' },
  source: '审计发现：长沙 74 项材料有兜底条款；2017 年全国抽查 13% 写“根据法律法规需要提交的其他材料”',
  example: `
# --- materials/permit.yaml
kind: material
id: permit
✗ name: 身份证、户口簿等材料
✓ name: 居民户口簿首页
`,
  check(doc, { program, report }) {
    const isCatchAll = catchAllsOf(doc, program)
    for (const { text, path } of namesOfMaterials(doc.data))
      if (
        /等(相关|有关)?(材料|文件|资料|证件|证明)?$/.test(text) &&
        !isCatchAll(text) &&
        !/[一二三四特优中高初同相平]等$/.test(text)
      )
        report({ doc, path }, { text })
  }
})
