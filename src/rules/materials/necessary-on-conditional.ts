/** The condition stands in the name instead of `when`. */
import { across } from '../across.js'
import { ASKERS, nameOfRow } from '../asked.js'
import { isConditional } from '../../standard/phrases.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const necessaryOnConditional = documentRule({
  code: 'LB6404',
  of: [...ASKERS],
  states: 'materials',
  severity: DOUBTFUL,
  title: { zh: '有条件的材料标“必要”', en: '“Necessary” on a conditional material' },
  says: {
    zh: '只在某种情形下要的材料不得标“必要”；全体申请人都要的才是必要材料',
    en: 'A material that only some cases need is not marked necessary'
  },
  message: {
    zh: '这些材料只在某种情形下要，却标为必要：{names}',
    en: 'Needed in some cases only, but marked necessary: {names}'
  },
  hint: { zh: '去掉 necessary，用 when 写明何时需要', en: 'Drop necessary and say with when when it is needed' },
  source: '审计发现：条件性材料在数据中标“必要”；GB/T 39554.2-2020 材料必要性',
  example: `
# --- items/card.yaml …
materials:
✗   - { material: household-register, of: holder, when: { holder.name: { known: true } }, necessary: true }
✓   - { material: household-register, of: holder, when: { holder.name: { known: true } } }
`,
  check(doc, { program, report }) {
    const rows = (doc.data.materials ?? []).flatMap((need, index) => {
      if (typeof need === 'string' || !need.necessary || need.material === undefined) return []
      const name = nameOfRow(need, program)
      return need.when !== undefined || isConditional(name) ? [{ at: { doc, path: ['materials', index] }, name }] : []
    })
    if (rows.length === 0) return
    const { at, names, extra } = across(rows)
    report(at, { names }, extra)
  }
})
