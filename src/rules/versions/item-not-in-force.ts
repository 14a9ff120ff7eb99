import { overlap } from '../parts.js'
import { standardOf } from '../../standard/required.js'
import { WRONG, documentRule } from '../rule.js'

export const itemNotInForce = documentRule({
  code: 'LB6984',
  of: ['service'],
  states: 'effective',
  severity: WRONG,
  title: { zh: '所用的事项不在有效期', en: 'Item not in force' },
  says: {
    zh: '服务的有效期与其中事项、所依标准的有效期有重叠',
    en: 'The period of a service overlaps those of its items and of its standard'
  },
  message: { zh: '“{name}”在这份文件有效时已失效或还没生效', en: '“{name}” is not in force while this document is' },
  source: '标准化惯例：引用有效版本',
  example: `
# --- items/card.yaml …
✗ effective: { to: 2025-12-31 }
✓ effective: { to: 2026-12-31 }
# --- services/residence.yaml 居住证“一件事”
effective: { from: 2026-01-01 }
subjects:
  holder: { entity: person, name: 申请人 }
items:
  card: { use: card }
`,
  check(doc, { program, report }) {
    const own = doc.data.effective
    if (!own) return
    const standard = standardOf(doc, program)
    const used = [
      ...Object.entries(doc.data.items).map(([name, { use }]) => ({
        data: program.docs.item.get(use)?.data,
        path: ['items', name, 'use']
      })),
      { data: standard?.data, path: ['effective'] }
    ]
    for (const { data, path } of used)
      if (data?.effective && !overlap(own, data.effective)) report({ doc, path }, { name: data.name })
  }
})
