import { isValid } from '../../codes/index.js'
import { statedCodes } from '../codes-of.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const doubtfulCode = documentRule({
  code: 'LB6204',
  of: ['service', 'item', 'material', 'organization', 'resource', 'overlay'],
  severity: DOUBTFUL,
  title: { zh: '编码可疑', en: 'Doubtful code' },
  says: {
    zh: '合规定而标准列为可疑的编码要核对，例如子项 00Y（有子项的主项本身，不能实施）',
    en: 'A code that is well-formed but listed as doubtful is looked at, such as the sub-item 00Y: a main item that nobody implements'
  },
  message: { zh: '{code}“{text}”有问题：{flaw}', en: '{code} “{text}”: {flaw}' },
  source: 'GB/T 39554.1-2020 政务服务事项基本目录及实施清单 第1部分：编码要求；标准的 codes（doubtful）',
  example: `
# --- items/permit.yaml 建设工程规划许可证核发
✗ codes: { implementation: "11370800MB28559184337071505600Y" }
✓ codes: { implementation: "11370800MB285591843370715056000" }
`,
  check(doc, { program, report }) {
    for (const { path, text, reading } of statedCodes(doc, program)) {
      if (reading.flaws.length === 0) continue
      const flaw = isValid(reading) ? reading.flaws.find(({ kind }) => kind === 'doubtful') : undefined
      if (flaw) report({ doc, path }, { code: reading.name, text, flaw: { zh: flaw.zh, en: flaw.en } })
    }
  }
})
