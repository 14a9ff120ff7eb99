import { linked, materialUses } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

const PAPER: Readonly<Record<string, { zh: string; en: string }>> = {
  original: { zh: '原件', en: 'original' },
  copy: { zh: '复印件', en: 'copy' },
  'original-and-copy': { zh: '原件和复印件', en: 'original and copy' }
}

export const certificateStillAsked = documentRule({
  code: 'LB6407',
  of: ['item'],
  severity: DOUBTFUL,
  title: { zh: '有电子证照仍要原件', en: 'Original asked despite the certificate' },
  says: {
    zh: '能用电子证照核验的材料，不得要求提交原件',
    en: 'What an electronic certificate proves is not asked for as an original'
  },
  message: {
    zh: '“{name}”的电子证照可用，却仍要{need}',
    en: 'The certificate “{name}” is available, but the paper is still asked for: {need}'
  },
  hint: {
    zh: '改为 onlyIfSharingFails: true，或写明仍要原件的依据（basis）',
    en: 'Write onlyIfSharingFails: true, or the basis for asking'
  },
  source: '《政务数据共享条例》（国务院令第809号）：能够通过共享获取的不得要求重复提供；国办发〔2022〕32号：免提交',
  bad: `
# --- materials/residence-permit.yaml
kind: material
id: residence-permit
name: 居住证
entity: person
certificate: { status: available, holderKey: idNumber, reads: [name] }

# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: person }
form:
  - holder.name
  - holder.idNumber
materials:
  - { material: residence-permit, of: holder, need: original }
`,
  good: `
# --- materials/residence-permit.yaml
kind: material
id: residence-permit
name: 居住证
entity: person
certificate: { status: available, holderKey: idNumber, reads: [name] }

# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: person }
form:
  - holder.name
  - holder.idNumber
materials:
  - { material: residence-permit, of: holder, need: original, onlyIfSharingFails: true }
`,
  check(doc, { program, report }) {
    for (const { use, at } of materialUses(linked(doc, program))) {
      const material = program.docs.material.get(use.material)?.data
      const need = PAPER[use.need ?? '']
      if (material?.certificate?.status !== 'available' || !need || use.onlyIfSharingFails || use.basis) continue
      report(at, { name: material.name, need })
    }
  }
})
