import { codeSet, isValid, parseCode, structureFlaws } from '../../codes/index.js'
import type { Text } from '../../diagnostics/entry.js'
import { ALWAYS, documentRule } from '../rule.js'

export const structureFlaw = documentRule({
  code: 'LB6206',
  of: ['standard'],
  severity: ALWAYS,
  title: { zh: '编码规则自相矛盾', en: 'Code structure at fault' },
  says: {
    zh: '标准写的编码规则各段存在、长度算得出、字符和取值说得通',
    en: 'The code structures of a standard are whole: their segments exist, lengths and characters make sense'
  },
  message: { zh: '编码“{code}”的规则有问题：{flaw}', en: 'Code “{code}”: {flaw}' },
  source: '标准自身的完整性',
  example: `
# --- standard/province.yaml 省级标准
codes:
  residenceCode:
    name: 居住证编号
    segments:
      - { id: area, name: 行政区划, length: 6, characters: 0-9 }
    agrees:
✗       - { segment: region, with: region }
✓       - { segment: area, with: region }
`,
  check(doc, { program, report }) {
    const codes = doc.data.codes ?? {}
    const set = codeSet(codes, program.docs.codelist)
    const found = structureFlaws(codes)
    for (const [id, { name, example }] of Object.entries(codes))
      if (example !== undefined && found.length === 0 && !isValid(parseCode(example, id, set)))
        report({ doc, path: ['codes', id, 'example'] }, { code: name, flaw: notItsOwn(example) })
    for (const { path, zh, en } of found)
      report({ doc, path: ['codes', ...path] }, { code: codes[path[0]!]?.name ?? '', flaw: { zh, en } })
  }
})

function notItsOwn(example: string): Text {
  return { zh: `例子“${example}”不合这条规则`, en: `the example "${example}" does not follow it` }
}
