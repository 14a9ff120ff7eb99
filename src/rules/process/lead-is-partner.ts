import { WRONG, documentRule } from '../rule.js'

export const leadIsPartner = documentRule({
  code: 'LB6613',
  of: ['service'],
  states: 'partners',
  severity: WRONG,
  title: { zh: '牵头部门又是配合部门', en: 'Lead is also a partner' },
  says: { zh: '牵头部门不同时列为配合部门', en: 'The lead department is not also a partner' },
  message: { zh: '“{name}”既是牵头部门又是配合部门', en: '“{name}” is both the lead and a partner' },
  source: '国办发〔2025〕24号：逐一明确牵头部门和配合部门',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml …
lead: police
✗ partners: [police, health]
✓ partners: [health]
`,
  check(doc, { program, report }) {
    const { lead, partners = [] } = doc.data
    const index = partners.indexOf(lead ?? '')
    if (index >= 0)
      report({ doc, path: ['partners', index] }, { name: program.docs.organization.get(lead!)?.data.name ?? lead! })
  }
})
