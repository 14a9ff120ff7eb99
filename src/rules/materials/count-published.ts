import { DOUBTFUL, serviceRule } from '../rule.js'

export const countPublished = serviceRule({
  code: 'LB6419',
  severity: DOUBTFUL,
  title: { zh: '材料份数与公布的不符', en: 'Number of materials differs' },
  says: { zh: '公布的整合后材料份数与材料清单对得上', en: 'The published number of materials agrees with the list' },
  message: {
    zh: '公布的材料是 {published} 份；清单上总是要交的有 {least} 份，连同有条件的共 {most} 份',
    en: '{published} materials are published; the list has {least} that are always handed in and {most} in all'
  },
  hint: { zh: '核对口径；不同的写明理由', en: 'Check how both are counted; say so when they differ' },
  source: '审计发现：指标“现在材料”与材料清单不一致',
  example: `
# --- items/card.yaml …
materials:
  - id-card of holder
  - household-register of holder
# --- services/residence.yaml …
✗ published: { materials: 1 }
✓ published: { materials: 2 }
`,
  check({ materials, alternatives, service, linked: { doc } }, { report }) {
    const published = service.published?.materials
    // Items whose materials no source lists say nothing about the number.
    if (published === undefined || materials.length === 0) return
    const least =
      materials.filter(({ submit }) => submit.op === 'true').length +
      alternatives.filter(({ when }) => when.op === 'true').length
    const most = materials.filter(({ when }) => when.op !== 'false').length + alternatives.length
    if (published < least || published > most)
      report({ doc, path: ['published', 'materials'] }, { published, least, most })
  }
})
