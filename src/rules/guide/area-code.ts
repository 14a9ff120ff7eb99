import { WRONG, documentRule } from '../rule.js'

export const areaCode = documentRule({
  code: 'LB6803',
  of: ['service', 'item', 'overlay'],
  severity: WRONG,
  title: { zh: '电话没有区号', en: 'Number without area code' },
  says: { zh: '固定电话写区号', en: 'A landline number has its area code' },
  message: { zh: '“{phone}”没有区号', en: '“{phone}” has no area code' },
  hint: { zh: '写作 区号-号码，例如 024-22833456', en: 'Write area code, hyphen, number' },
  source: '温州等地事项审计规则 7',
  bad: `
# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: person }
form:
  - holder.name
contact: { consult: "22833456" }
`,
  good: `
# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: person }
form:
  - holder.name
contact: { consult: 024-22833456 }
`,
  check(doc, { report }) {
    const { contact, places = [] } = doc.data
    const phones = [
      { path: ['contact', 'consult'], text: contact?.consult },
      { path: ['contact', 'complaint'], text: contact?.complaint },
      ...places.map(({ phone }, index) => ({ path: ['places', index, 'phone'], text: phone }))
    ]
    for (const { path, text = '' } of phones)
      for (const phone of text.split(/[、，,；;\s/]+/))
        if (/^[2-8]\d{6,7}$/.test(phone)) report({ doc, path }, { phone })
  }
})
