import { WRONG, documentRule } from '../rule.js'

const WHO = { person: { zh: '个人', en: 'persons' }, business: { zh: '经营主体', en: 'businesses' } } as const

export const audienceOfItems = documentRule({
  code: 'LB6805',
  of: ['service'],
  states: 'audience',
  severity: WRONG,
  title: { zh: '服务对象与事项不符', en: 'Audience differs from the items' },
  says: {
    zh: '面向个人的服务至少有一个办给自然人的事项，面向经营主体的至少有一个办给法人的',
    en: 'A service for persons has an item for persons, one for businesses an item for businesses'
  },
  message: {
    zh: '服务面向{service}，各事项却只办给{audience}',
    en: 'The service is for {service}, but its items only for {audience}'
  },
  source: '温州等地事项审计规则 8；国办发〔2025〕24号：个人和经营主体两类清单',
  example: `
# --- items/card.yaml …
✗ audience: [企业法人]
✓ audience: [自然人]
# --- services/residence.yaml 居住证“一件事”
audience: person
subjects:
  holder: { entity: person, name: 申请人 }
items:
  card: { use: card }
`,
  check(doc, { program, report }) {
    const own = doc.data.audience
    if (own === undefined || own === 'both') return
    const usages = [...(program.services.get(doc.id)?.usages.values() ?? [])]
    // An employer may well apply for the cards of its employees; that no item is for those served is wrong.
    const stated = usages.flatMap(({ item }) => (item.data.audience?.length ? [item.data.audience] : []))
    const fits = (one: string) => (one === '自然人' || one === '1') === (own === 'person')
    if (stated.length === 0 || stated.length < usages.length || stated.some((audience) => audience.some(fits))) return
    report({ doc, path: ['audience'] }, { service: WHO[own], audience: [...new Set(stated.flat())] })
  }
})
