import type { Document } from '../../schema/document.js'
import { documentsOf } from '../parts.js'
import { DOUBTFUL, programRule } from '../rule.js'

export const aliasCollides = programRule({
  code: 'LB6103',
  severity: DOUBTFUL,
  title: { zh: '别名与别的材料相撞', en: 'Alias that means another material' },
  says: {
    zh: '材料的别名不得是另一种材料的名称或别名',
    en: 'An alias of a material is neither the name nor an alias of another one'
  },
  message: { zh: '别名“{alias}”也指材料“{other}”', en: 'The alias “{alias}” also means the material “{other}”' },
  hint: { zh: '一种叫法只留给一种材料', en: 'Keep each word for one material' },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名',
  example: `
# --- materials/residence-permit.yaml 居住证
✗ aliases: [暂住证]
✓ aliases: [居住证件]
# --- materials/old-permit.yaml 暂住证
`,
  check(program, { report }) {
    const named = new Map<string, Document<'material'>>()
    for (const doc of documentsOf(program, 'material')) named.set(doc.data.name, doc)
    for (const doc of documentsOf(program, 'material'))
      for (const [index, alias] of (doc.data.aliases ?? []).entries()) {
        const other = named.get(alias)
        if (other && other !== doc) report({ doc, path: ['aliases', index] }, { alias, other: other.data.name })
        else named.set(alias, doc)
      }
  }
})
