import { DOUBTFUL, documentRule } from '../rule.js'

export const straightQuotes = documentRule({
  code: 'LB6101',
  of: ['service', 'item', 'material', 'resource', 'organization', 'overlay'],
  severity: DOUBTFUL,
  title: { zh: '名称里用了英文引号', en: 'Straight quotation marks in a name' },
  says: {
    zh: '名称里的引号用中文引号“”，不用英文引号',
    en: 'Quotation marks in a name are Chinese ones, not straight ones'
  },
  message: { zh: '“{name}”用了英文引号', en: '“{name}” has straight quotation marks' },
  hint: { zh: '改成中文引号“”', en: 'Use Chinese quotation marks' },
  source: 'GB/T 15834-2011 标点符号用法；国办发〔2025〕24号的写法：XX“一件事”',
  example: `
# --- items/card.yaml
kind: item
id: card
✗ name: '"居住证"申领'
✓ name: “居住证”申领
`,
  check(doc, { report }) {
    if (/["'＂＇]/.test(doc.data.name)) report({ doc, path: ['name'] }, { name: doc.data.name })
  }
})
