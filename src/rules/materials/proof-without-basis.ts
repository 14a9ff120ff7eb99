import { ASKERS, usesIn } from '../asked.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const proofWithoutBasis = documentRule({
  code: 'LB6415',
  of: [...ASKERS],
  states: 'materials',
  severity: DOUBTFUL,
  title: { zh: '村居证明没有依据', en: 'Neighbourhood proof without a basis' },
  says: {
    zh: '要求村（居）委会、社区出具的证明必须有法律法规或国务院决定的依据',
    en: 'A proof by a village or neighbourhood committee needs a basis in law'
  },
  message: { zh: '“{name}”由{issuer}出具，没有写依据', en: '“{name}” is issued by {issuer}, without a basis' },
  hint: { zh: '写明依据（basis），或改为告知承诺（pledge）', en: 'State the basis, or replace it by a pledge' },
  source: '国办发〔2018〕47号：没有法律法规依据的证明事项一律取消',
  example: `
# --- materials/residence-proof.yaml 居住证明
issuer: 社区居民委员会
# --- items/card.yaml …
materials:
✗   - residence-proof of holder
✓   - { material: residence-proof, of: holder, basis: 《居住证暂行条例》第九条 }
`,
  check(doc, { program, report }) {
    for (const { use, at, material } of usesIn(doc, program)) {
      const issuer = material?.issuer
      if (issuer === undefined || use.basis !== undefined) continue
      const by = program.docs.organization.get(issuer)?.data.name ?? issuer
      if (/(居委会|居民委员会|村委会|村民委员会|社区)/.test(by)) report(at, { name: material!.name, issuer: by })
    }
  }
})
