import { WRONG, documentRule } from '../rule.js'

export const parentCode = documentRule({
  code: 'LB6219',
  of: ['codelist'],
  severity: WRONG,
  title: { zh: '代码表里没有上级代码', en: 'Parent code not in the list' },
  says: { zh: '代码的上级代码在同一张代码表里', en: 'The parent of a code is in the same code list' },
  message: { zh: '代码 {code} 的上级 {parent} 不在表里', en: 'The parent {parent} of code {code} is not in the list' },
  source: 'GB/T 39046-2020：代码表自身完整',
  example: `
# --- codelists/residence.yaml 居住类型
✗ codes: { "1": 自有, "11": { name: 购买, parent: "2" } }
✓ codes: { "1": 自有, "11": { name: 购买, parent: "1" } }
`,
  check(doc, { report }) {
    const { codes } = doc.data
    for (const code of Object.keys(codes)) {
      const entry = codes[code]!
      const parent = typeof entry === 'string' ? undefined : entry.parent
      if (parent !== undefined && !Object.hasOwn(codes, parent))
        report({ doc, path: ['codes', code, 'parent'] }, { code, parent })
    }
  }
})
