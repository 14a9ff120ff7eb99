import { statedCodes } from '../codes-of.js'
import { WRONG, documentRule } from '../rule.js'

export const codeForm = documentRule({
  code: 'LB6202',
  of: ['service', 'item', 'material', 'organization', 'resource', 'overlay'],
  severity: WRONG,
  excusable: true,
  title: { zh: '编码不合规定', en: 'Malformed code' },
  says: {
    zh: '编码的位数、字符、各段的取值符合所依标准（没有写的按国家标准）的编码规则',
    en: 'Length, characters and segments of a code follow the code structures of the standard, or else the national ones'
  },
  message: { zh: '{code}“{text}”有问题：{flaw}', en: '{code} “{text}”: {flaw}' },
  hint: { zh: '用 lianban code 拆开看每一段', en: 'Take it apart with lianban code' },
  source:
    'GB/T 39554.1-2020 政务服务事项基本目录及实施清单 第1部分：编码要求；GB 32100-2015；GB/T 36902-2018；标准的 codes',
  example: `
# --- items/permit.yaml 建设工程规划许可证核发
✗ codes: { catalog: "3707150560" }
✓ codes: { catalog: "370715056000" }
`,
  check(doc, { program, report }) {
    for (const { path, text, reading } of statedCodes(doc, program)) {
      if (reading.flaws.length === 0) continue
      const flaw = reading.flaws.find(
        ({ severity, kind }) => severity === 'error' && kind !== 'check' && kind !== 'structure'
      )
      if (flaw) report({ doc, path }, { code: reading.name, text, flaw: { zh: flaw.zh, en: flaw.en } })
    }
  }
})
