import { WRONG, documentRule } from '../rule.js'

const WHO = { person: { zh: '个人', en: 'persons' }, business: { zh: '经营主体', en: 'businesses' } } as const

export const audienceOfItems = documentRule({
  code: 'LB6805',
  of: ['service'],
  severity: WRONG,
  title: { zh: '服务对象与事项不符', en: 'Audience differs from the items' },
  says: {
    zh: '面向个人的服务不用只办给法人的事项，反过来也一样',
    en: 'A service for persons does not use an item for businesses only, and the other way round'
  },
  message: {
    zh: '服务面向{service}，事项“{item}”却只办给{audience}',
    en: 'The service is for {service}, but the item “{item}” only for {audience}'
  },
  source: '温州等地事项审计规则 8；国办发〔2025〕24号：个人和经营主体两类清单',
  bad: `
# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: person }
form:
  - holder.name
audience: [企业法人]

# --- services/residence.yaml
kind: service
id: residence
name: 居住证“一件事”
audience: person
subjects:
  holder: { entity: person, name: 申请人 }
items:
  card: { use: card }
`,
  good: `
# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: person }
form:
  - holder.name
audience: [自然人]

# --- services/residence.yaml
kind: service
id: residence
name: 居住证“一件事”
audience: person
subjects:
  holder: { entity: person, name: 申请人 }
items:
  card: { use: card }
`,
  check(doc, { program, report }) {
    const own = doc.data.audience
    if (own === undefined || own === 'both') return
    for (const { name, item } of program.services.get(doc.id)?.usages.values() ?? []) {
      const { audience } = item.data
      const fits = (one: string) => (one === '自然人' || one === '1') === (own === 'person')
      if (audience && audience.length > 0 && !audience.some(fits))
        report({ doc, path: ['items', name] }, { service: WHO[own], item: item.data.name, audience })
    }
  }
})
