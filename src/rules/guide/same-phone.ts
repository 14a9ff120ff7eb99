import { WRONG, documentRule } from '../rule.js'

export const samePhone = documentRule({
  code: 'LB6802',
  of: ['service', 'item', 'overlay'],
  states: 'contact',
  severity: WRONG,
  title: { zh: '咨询和投诉是同一个电话', en: 'Consultation and complaint are one' },
  says: {
    zh: '咨询电话与监督投诉电话不同：投诉不能打给被投诉的窗口',
    en: 'The consultation and the complaint number differ: nobody complains to the one complained of'
  },
  message: { zh: '咨询和投诉都是 {phone}', en: 'Consultation and complaint are both {phone}' },
  source: '温州等地事项审计规则 7',
  example: `
# --- items/card.yaml …
✗ contact: { consult: 024-12345678, complaint: 024-12345678 }
✓ contact: { consult: 024-12345678, complaint: 024-87654321 }
`,
  check(doc, { report }) {
    const { consult, complaint } = doc.data.contact ?? {}
    // The city hotline takes both by law and passes complaints on.
    const isHotline = /^(0\d{2,3}-?)?12345$/.test(consult ?? '')
    if (consult !== undefined && consult === complaint && !isHotline)
      report({ doc, path: ['contact', 'complaint'] }, { phone: consult })
  }
})
