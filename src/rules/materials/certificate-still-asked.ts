import { OPEN, serviceRule } from '../rule.js'

const PAPER: Readonly<Record<string, { zh: string; en: string }>> = {
  original: { zh: '原件', en: 'original' },
  copy: { zh: '复印件', en: 'copy' },
  'original-and-copy': { zh: '原件和复印件', en: 'original and copy' }
}

export const certificateStillAsked = serviceRule({
  code: 'LB6407',
  severity: OPEN,
  title: { zh: '有电子证照仍要交', en: 'Handed in despite the certificate' },
  says: {
    zh: '能用电子证照核验的材料，服务里不再要求提交原件、复印件',
    en: 'What an electronic certificate proves is not handed in as an original or a copy'
  },
  message: {
    zh: '“{name}”的电子证照可用，服务里仍要交{need}',
    en: 'The certificate “{name}” is available, but it is still handed in: {need}'
  },
  hint: {
    zh: '凭电子证照免交的，写明 exemption: certificate，表上要有查证照的要素（holderKey）；仍要原件的，写明依据（basis）',
    en: 'State exemption: certificate where it frees the applicant, with the element by which it is found (holderKey) on a form; else the basis for asking'
  },
  source: '《政务数据共享条例》（国务院令第809号）：能够通过共享获取的不得要求重复提供；国办发〔2022〕32号：免提交',
  example: `
# --- materials/residence-permit.yaml 居住证
entity: person
certificate: { status: available, holderKey: idNumber, reads: [name] }
# --- items/card.yaml …
form:
  - holder.name
✓   - holder.idNumber
materials:
✗   - { material: residence-permit, of: holder, need: original }
✓   - { material: residence-permit, of: holder, need: original, exemption: certificate }
# --- services/residence.yaml …
`,
  check({ materials }, { program, report }) {
    for (const { material, label, demands, submit, uses } of materials) {
      const [paper] = demands.flatMap(({ duty, need }) => (duty === 'required' ? (PAPER[need] ?? []) : []))
      const { status } = program.docs.material.get(material)?.data.certificate ?? {}
      if (status !== 'available' || !paper || submit.op === 'false') continue
      if (uses.every(({ basis }) => basis === undefined)) report(uses[0]!.at, { name: label, need: paper })
    }
  }
})
