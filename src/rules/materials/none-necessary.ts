import { DOUBTFUL, serviceRule } from '../rule.js'

export const noneNecessary = serviceRule({
  code: 'LB6405',
  severity: DOUBTFUL,
  title: { zh: '全部材料都是非必要', en: 'No material necessary' },
  says: {
    zh: '一个服务的材料不得全部标为“非必要”：总有必须交的，否则就不该列',
    en: 'Not all materials of a service are optional: either something is needed, or the list is wrong'
  },
  message: { zh: '{count} 种材料全部标为非必要', en: 'All {count} materials are marked as not necessary' },
  hint: { zh: '逐项核对材料必要性', en: 'Check which of them are needed' },
  source: '审计发现：全部材料标“非必要”；GB/T 39554.2-2020 材料必要性',
  example: `
# --- items/card.yaml …
materials:
✗   - { material: id-card, of: holder, necessary: optional }
✓   - { material: id-card, of: holder }
  - { material: household-register, of: holder, necessary: optional }
  - { material: birth-certificate, of: holder, necessary: optional }
# --- services/residence.yaml …
`,
  check({ materials, linked: { doc } }, { report }) {
    const count = materials.length
    if (
      count > 2 &&
      materials.every(({ uses }) =>
        uses.every(({ necessity }) => necessity === 'conditional' || necessity === 'optional')
      )
    )
      report({ doc, path: ['items'] }, { count })
  }
})
