/** A document states what its status requires. */
import { KIND_NAMES } from '../../vocabulary/kinds.js'
import { elementNames, missingPaths } from '../../standard/required.js'
import { ALWAYS, STATUS_NAMES, documentRule } from '../rule.js'

export const requiredElements = documentRule({
  code: 'LB6001',
  of: ['standard', 'codelist', 'entity', 'organization', 'material', 'resource', 'item', 'service', 'overlay'],
  severity: ALWAYS,
  title: { zh: '缺少必备要素', en: 'Required elements missing' },
  says: {
    zh: '每一类文件必须写明标准对它所处状态（草案、已审、已发布）要求的要素；要求逐级累加',
    en: 'A document states the elements that the standard requires for its status; the requirements add up'
  },
  message: {
    zh: '{status}的{kind}必须写明：{elements}',
    en: 'A {kind} with the status “{status}” must state: {elements}'
  },
  hint: {
    zh: '补上；来源没有说的，保持草案状态，不要编造',
    en: 'Add them; what no source states stays out, and the document a draft'
  },
  source: '项目所依标准的 required（必备要素）',
  example: `
# --- standard/province.yaml 省级标准
required:
  service:
    draft: [lead]
elements: { lead: 牵头部门 }
# --- services/benefit.yaml …
✓ lead: health
`,
  check(doc, { program, report }) {
    const status = doc.data.status ?? 'draft'
    const missing = missingPaths(doc, program, status)
    if (missing.length === 0) return
    const elements = elementNames(missing, doc, program)
    report({ doc, path: ['id'] }, { kind: KIND_NAMES[doc.kind], status: STATUS_NAMES[status], elements })
  }
})
