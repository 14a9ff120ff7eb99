import { ASKERS, needsIn } from '../asked.js'
import { doubles } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

export const sameMaterialTwice = documentRule({
  code: 'LB6408',
  of: [...ASKERS],
  states: 'materials',
  severity: WRONG,
  title: { zh: '同一材料要两次', en: 'Same material twice' },
  says: { zh: '一个事项对同一对象，同一材料只列一次', en: 'An item lists a material of a role once' },
  message: { zh: '“{name}”在这个事项里已经列过', en: '“{name}” is already listed in this item' },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（四）：一套材料、一次提交',
  example: `
# --- items/card.yaml …
materials:
✗   - id-card of holder
  - { material: id-card, of: holder, copies: 2, need: copy }
`,
  check(doc, { program, report }) {
    const needs = needsIn(doc, program).flatMap((need) => (need.kind === 'one' ? [need] : []))
    // Kept apart by a label (two contracts), it may be two different papers of one kind.
    const same = doubles(needs, ({ use }) => use.material).flatMap((alike) =>
      doubles(alike, ({ use }) => JSON.stringify([use.of, use.label, use.when]))
    )
    const again = new Set(same.flatMap(([, ...rest]) => rest))
    for (const lines of blocks(needs, (need) => again.has(need)))
      report(lines[0]!.at, {
        name: lines.map(({ use }) => program.docs.material.get(use.material)?.data.name ?? use.material)
      })
  }
})

/** Lines that follow each other: a list that was pasted twice is one mistake. */
function blocks<T>(list: readonly T[], isIn: (one: T) => boolean): T[][] {
  const found: T[][] = []
  for (const [index, one] of list.entries()) {
    if (!isIn(one)) continue
    if (index > 0 && isIn(list[index - 1]!)) found.at(-1)!.push(one)
    else found.push([one])
  }
  return found
}
