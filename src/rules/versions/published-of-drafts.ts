import { STATUSES, STATUS_NAMES, documentRule } from '../rule.js'

export const publishedOfDrafts = documentRule({
  code: 'LB6983',
  of: ['service', 'item'],
  severity: { draft: 'off', reviewed: 'warning', published: 'error' },
  title: { zh: '已定的依据未定的', en: 'Settled on something unsettled' },
  says: {
    zh: '已审的服务只用已审的事项，已发布的只用已发布的；继承也一样',
    en: 'A reviewed service uses reviewed items, a published one published items; so does extends'
  },
  message: {
    zh: '这份文件已是{own}，所用的事项“{item}”还是{other}',
    en: 'This document is {own}, but the item “{item}” it uses is still {other}'
  },
  source: '标准随状态逐级变严',
  example: `
# --- items/card.yaml …
✓ status: reviewed
# --- services/residence.yaml …
status: reviewed
`,
  check(doc, { program, report }) {
    const own = doc.data.status ?? 'draft'
    const used =
      doc.data.kind === 'service'
        ? Object.entries(doc.data.items).map(([name, { use }]) => ({ id: use, path: ['items', name, 'use'] }))
        : [{ id: doc.data.extends ?? '', path: ['extends'] }]
    for (const { id, path } of used) {
      const item = program.docs.item.get(id)?.data
      const other = item?.status ?? 'draft'
      if (item && STATUSES.indexOf(other) < STATUSES.indexOf(own))
        report({ doc, path }, { own: STATUS_NAMES[own], item: item.name, other: STATUS_NAMES[other] })
    }
  }
})
