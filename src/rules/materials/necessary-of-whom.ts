import { linked } from '../parts.js'
import { OPEN, documentRule } from '../rule.js'

export const necessaryOfWhom = documentRule({
  code: 'LB6424',
  of: ['item'],
  states: 'materials',
  severity: OPEN,
  title: { zh: '非必要而没有说谁要交', en: 'Not necessary, and nobody says of whom' },
  says: {
    zh: '标“非必要”的材料写明谁要交；可交可不交的写明可交可不交',
    en: 'Of a material that is not necessary it is said who brings it, or that it is left to the applicant'
  },
  message: {
    zh: '“{name}”标“非必要”，没有写谁要交：不计在要带的里，窗口可能照收',
    en: '“{name}” is not necessary, and nobody says who brings it: it is not counted, and may be asked for all the same'
  },
  hint: {
    zh: '用 when 写明谁要交；可交可不交的写 necessary: optional',
    en: 'Say with when who brings it, or write necessary: optional'
  },
  source: 'GB/T 39554.2-2020 材料必要性；审计发现：“非必要”的材料窗口照收',
  example: `
# --- items/card.yaml …
materials:
  - { material: id-card, of: holder, necessary: true }
✗   - { material: household-register, of: holder, necessary: false }
✓   - { material: household-register, of: holder, when: { holder.name: { known: true } }, necessary: false }
`,
  check(doc, { program, report }) {
    const said = new Set<string>()
    for (const need of linked(doc, program).needs) {
      if ((need.kind === 'one' ? need.use.duty : need.duty) !== 'unclear') continue
      const uses = need.kind === 'one' ? [need.use] : need.options.flat()
      // A line that is there twice is one mistake here; that it is there twice is told by another rule.
      const same = JSON.stringify(uses.map(({ material, of, label, when }) => [material, of, label, when]))
      if (said.has(same)) continue
      said.add(same)
      const names = uses.map(
        ({ label, material }) => label ?? program.docs.material.get(material)?.data.name ?? material
      )
      report(need.at, { name: [...new Set(names)].join('、') })
    }
  }
})
