import { across } from '../across.js'
import { ASKERS, nameOfRow, rowsOf } from '../asked.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const necessaryIfSharingFails = documentRule({
  code: 'LB6423',
  of: [...ASKERS],
  states: 'materials',
  severity: DOUBTFUL,
  title: { zh: '必要，又说共享失败才交', en: 'Necessary, and only if sharing fails' },
  says: {
    zh: '“共享失败才上传”的材料不标“必要”：取得到的人不用交',
    en: 'What is handed in only if sharing fails is not marked necessary: who has it shared brings nothing'
  },
  message: {
    zh: '这些材料标为必要，又写共享失败才上传，两者只有一个对：{names}',
    en: 'Marked as necessary and as needed only if sharing fails; one of the two is wrong: {names}'
  },
  hint: {
    zh: '先共享的，去掉 necessary；非交不可的，去掉 onlyIfSharingFails 并写依据',
    en: 'Drop necessary where it is shared first; drop onlyIfSharingFails, with the basis, where everybody has to bring it'
  },
  source: '《政务数据共享条例》（国务院令第809号）：能够通过共享获取的不得要求重复提供；GB/T 39554.2-2020 材料必要性',
  example: `
# --- materials/no-house.yaml 无房证明
entity: person
proves: [address]
# --- items/card.yaml …
materials:
✗   - { material: no-house, of: holder, onlyIfSharingFails: true, necessary: true }
✓   - { material: no-house, of: holder, onlyIfSharingFails: true }
`,
  check(doc, { program, report }) {
    const rows = rowsOf(doc.data.materials).flatMap(({ need, path }) => {
      if (need.necessary !== true || need.onlyIfSharingFails !== true) return []
      return [{ at: { doc, path }, name: nameOfRow(need, program) }]
    })
    if (rows.length === 0) return
    const { at, names, extra } = across(rows)
    report(at, { names }, extra)
  }
})
