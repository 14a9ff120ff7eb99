/** What publication will require besides is a note. */
import { elementNames, missingLater } from '../../standard/required.js'
import { NOTE, documentRule } from '../rule.js'

export const missingElements = documentRule({
  code: 'LB6005',
  of: ['standard', 'codelist', 'entity', 'organization', 'material', 'resource', 'item', 'service', 'overlay'],
  severity: NOTE,
  title: { zh: '尚缺的要素', en: 'Elements still missing' },
  says: {
    zh: '发布前必须补齐标准要求已发布文件写明的全部要素',
    en: 'Before publication a document states all that the standard requires of published ones'
  },
  message: { zh: '发布前还须写明：{elements}', en: 'To be stated before publication: {elements}' },
  source: '项目所依标准的 required（必备要素）',
  example: `
# --- standard/province.yaml 省级标准
required:
  service:
    published: [lead]
elements: { lead: 牵头部门 }
# --- services/benefit.yaml …
✓ lead: health
`,
  check(doc, { program, report }) {
    const later = missingLater(doc, program)
    if (later.length > 0) report({ doc, path: ['id'] }, { elements: elementNames(later, doc, program) })
  }
})
