import { UNDECIDED } from '../../vocabulary/undecided.js'
import type { Severities } from '../rule.js'
import { serviceRule } from '../rule.js'

/** No source may say it: it is worth settling, and no error. */
const TO_SETTLE: Severities = { draft: 'info', reviewed: 'warning', published: 'warning' }

export const undecidedItem = serviceRule({
  code: 'LB6440',
  severity: TO_SETTLE,
  title: { zh: '材料归属未定', en: 'Nobody says which item wants a material' },
  says: {
    zh: '整件事的材料写明用于哪些事项',
    en: 'Materials of a whole service say which of its items they are for'
  },
  message: {
    zh: '整件事的材料没有写用于哪个事项，受理后不知转给哪个部门：{materials}',
    en: 'Of these materials of the whole service nobody says which item they are for, or which department gets them: {materials}'
  },
  hint: {
    zh: '牵头部门定了，就写 for: [事项]；来源没有说又定不了的，用 ignore 写明理由',
    en: 'Once it is decided, write for: [items]; say why where it cannot be'
  },
  source: '审计发现：“一件事”指南把材料列在整件事下面，不分事项',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml …
materials:
✗   - { material: id-card, of: holder, need: copy }
✓   - { material: id-card, of: holder, need: copy, for: [card] }
`,
  check({ materials, linked: { needs, doc } }, { report }) {
    if (needs.every(({ items }) => items.length > 0)) return
    const open = materials.filter(({ uses }) => uses.some(({ item }) => item === UNDECIDED))
    report({ doc, path: ['materials'] }, { materials: open.map(({ label }) => label) })
  }
})
