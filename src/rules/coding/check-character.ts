import { statedCodes } from '../codes-of.js'
import { WRONG, documentRule } from '../rule.js'

export const checkCharacter = documentRule({
  code: 'LB6203',
  of: ['service', 'item', 'material', 'organization', 'resource', 'overlay'],
  severity: WRONG,
  excusable: true,
  title: { zh: '校验码不对', en: 'Wrong check character' },
  says: {
    zh: '统一社会信用代码、电子证照标识等编码的校验码按国家标准算得出来',
    en: 'The check character of a code is the one that the national standard computes'
  },
  message: { zh: '{code}“{text}”有问题：{flaw}', en: '{code} “{text}”: {flaw}' },
  hint: {
    zh: '多半是抄错了一位：与来源核对；早年赋的码确实如此的，用 ignore 写明理由保留',
    en: 'Most likely one character was copied wrongly: check the source; if the code was really given like that, keep it by an `ignore` with the reason'
  },
  source: 'GB 32100-2015；GB 11643-1999；GB/T 36904-2018（ISO 7064）',
  example: `
# --- items/permit.yaml 建设工程规划许可证核发
✗ codes: { implementation: "11370800MB285591853370715056000" }
✓ codes: { implementation: "11370800MB285591843370715056000" }
`,
  check(doc, { program, report }) {
    for (const { path, text, reading } of statedCodes(doc, program)) {
      if (reading.flaws.length === 0) continue
      const flaw = reading.flaws.find(({ severity, kind }) => severity === 'error' && kind === 'check')
      const isWellFormed = !reading.flaws.some(({ severity, kind }) => severity === 'error' && kind !== 'check')
      if (flaw && isWellFormed) report({ doc, path }, { code: reading.name, text, flaw: { zh: flaw.zh, en: flaw.en } })
    }
  }
})
