import { referencesOf } from '../../link/references/index.js'
import { documentsOf } from '../parts.js'
import { DOUBTFUL, programRule } from '../rule.js'

export const unusedMaterial = programRule({
  code: 'LB6418',
  severity: DOUBTFUL,
  title: { zh: '没有事项要的材料', en: 'Material that no item needs' },
  says: {
    zh: '材料目录里的每种材料都有事项要它或发它',
    en: 'Every material of the catalogue is asked for or issued by some item'
  },
  message: { zh: '没有任何事项要“{name}”，也没有事项发它', en: 'No item asks for “{name}” and none issues it' },
  hint: { zh: '补上要它的事项，或删去这份文件', en: 'Add the item that needs it, or remove the file' },
  source: '审计发现：材料清单里有材料，联办事项里没有对应的事项',
  example: `
# --- materials/signboard-drawing.yaml 户外招牌设置效果图
# --- items/card.yaml …
✓ materials:
✓   - signboard-drawing
# --- services/residence.yaml …
`,
  check(program, { report }) {
    // A catalogue without services yet is work in progress.
    if (program.services.size === 0) return
    const used = new Set<string>()
    for (const kind of ['item', 'service', 'overlay'] as const)
      for (const doc of documentsOf(program, kind))
        for (const reference of referencesOf(doc)) if (reference.kind === 'material') used.add(reference.id)
    for (const doc of documentsOf(program, 'material'))
      if (!used.has(doc.id)) report({ doc, path: ['id'] }, { name: doc.data.name })
  }
})
