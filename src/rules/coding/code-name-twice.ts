import { entriesOf } from '../../syntax/index.js'
import { doubles } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

const nameIn = (entry: string | { name: string }) => (typeof entry === 'string' ? entry : entry.name)

export const codeNameTwice = documentRule({
  code: 'LB6220',
  of: ['codelist'],
  severity: DOUBTFUL,
  title: { zh: '两个代码同名', en: 'Two codes with one name' },
  says: {
    zh: '一张代码表里，同一上级下的两个代码不得同名',
    en: 'In a code list no two codes below one parent have the same name'
  },
  message: {
    zh: '代码 {code} 与 {first} 同名：“{name}”',
    en: 'The codes {code} and {first} have the same name: “{name}”'
  },
  source: 'GB/T 39046-2020：代码与含义一一对应',
  example: `
# --- codelists/residence.yaml 居住类型
✗ codes: { "1": 自有, "2": 自有 }
✓ codes: { "1": 自有, "2": 租赁 }
`,
  check(doc, { report }) {
    const { codes } = doc.data
    const nameOf = (code: string) => {
      const entry = codes[code]!
      if (typeof entry === 'string') return entry
      if (entry.deprecated) return undefined
      return entry.parent === undefined ? entry.name : `${entry.parent}\n${entry.name}`
    }
    for (const [first, ...rest] of doubles(
      entriesOf(codes).map(([code]) => code),
      nameOf
    ))
      for (const code of rest)
        report({ doc, path: ['codes', code] }, { code, first: first!, name: nameIn(codes[code]!) })
  }
})
