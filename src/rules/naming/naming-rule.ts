/** Names follow the naming rules of the standard, for instance XX“一件事” with Chinese quotation marks. */
import { usablePattern } from '../../vocabulary/pattern.js'
import { standardOf } from '../../standard/required.js'
import { ALWAYS, documentRule } from '../rule.js'

export const namingRule = documentRule({
  code: 'LB6002',
  of: ['service', 'item', 'material', 'entity', 'resource', 'organization', 'codelist'],
  severity: ALWAYS,
  title: { zh: '名称不合命名规则', en: 'Name breaks the naming rule' },
  says: {
    zh: '名称必须符合标准的命名规则，例如“一件事”三字加中文引号',
    en: 'Names follow the naming rules of the standard, for instance Chinese quotation marks around the words “one thing”'
  },
  message: { zh: '“{name}”不合命名规则：{rule}', en: '“{name}” breaks the naming rule: {rule}' },
  hint: { zh: '例如：{example}', en: 'For example: {example}' },
  source: '项目所依标准的 naming（命名规则）',
  example: `
# --- standard/province.yaml 省级标准
naming:
  - { of: service, pattern: "^[^“”]+“一件事”$", message: 名称写作 XX“一件事”, example: 新生儿出生“一件事” }
# --- services/benefit.yaml …
✗ name: “生育津贴一件事”
✓ name: 生育津贴“一件事”
`,
  check(doc, { program, report }) {
    for (const rule of standardOf(doc, program)?.data.naming ?? []) {
      if (rule.of !== doc.kind || (usablePattern(rule.pattern)?.test(doc.data.name) ?? true)) continue
      const source = [rule.source].flat()[0]
      report(
        { doc, path: ['name'] },
        { name: doc.data.name, rule: rule.message, example: rule.example ?? '—' },
        source === undefined ? {} : { source }
      )
    }
  }
})
