import { DOUBTFUL, documentRule } from '../rule.js'

export const endsWithPunctuation = documentRule({
  code: 'LB6105',
  of: ['service', 'item', 'material', 'entity', 'codelist', 'organization', 'resource', 'overlay'],
  severity: DOUBTFUL,
  title: { zh: '名称以标点结尾', en: 'Name ends with punctuation' },
  says: {
    zh: '名称不以句号、逗号、顿号、分号、冒号结尾',
    en: 'A name does not end with a full stop, comma, semicolon or colon'
  },
  message: { zh: '名称“{name}”以标点结尾', en: 'The name “{name}” ends with punctuation' },
  hint: { zh: '删去末尾的标点', en: 'Remove the punctuation at the end' },
  source: 'GB/T 15834-2011 标点符号用法：名称、标题末尾一般不用标点',
  example: `
# --- materials/photo.yaml
kind: material
id: photo
✗ name: 近期照片；
✓ name: 近期照片
`,
  check(doc, { report }) {
    if (/[。，、；：.,;:]$/u.test(doc.data.name)) report({ doc, path: ['name'] }, { name: doc.data.name })
  }
})
