import { missingPaths } from '../../standard/required.js'
import { MISSING, documentRule } from '../rule.js'

export const governmentWithoutIssuer = documentRule({
  code: 'LB6403',
  of: ['material'],
  states: 'origin',
  severity: MISSING,
  title: { zh: '没写出具机构', en: 'Issuer missing' },
  says: {
    zh: '政府部门核发的材料写明出具机构，申请人才知道到哪里办',
    en: 'A material that a government body issues names its issuer'
  },
  message: { zh: '“{name}”由政府部门核发，没写出具机构', en: '“{name}” is issued by the government, but by whom?' },
  source: 'GB/T 39046-2020：出具机构；审计发现：出具单位不明（中阳）',
  example: `
# --- materials/permit.yaml 居住证
status: reviewed
origin: government
✓ issuer: police
`,
  check(doc, { program, report }) {
    const { name, origin, issuer, status = 'draft' } = doc.data
    if (origin !== 'government' || issuer !== undefined) return
    // What the standard requires of every material is reported as a missing element already.
    if (!missingPaths(doc, program, status).includes('issuer')) report({ doc, path: ['origin'] }, { name })
  }
})
