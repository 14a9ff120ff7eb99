import { ownerId, withParents } from '../parts.js'
import { OPEN, documentRule } from '../rule.js'

export const ownerNotNamed = documentRule({
  code: 'LB6614',
  of: ['service'],
  states: 'partners',
  severity: OPEN,
  title: { zh: '实施机关不在牵头和配合部门里', en: 'Owner is neither lead nor partner' },
  says: {
    zh: '服务里各事项的实施机关都在牵头部门和配合部门之列',
    en: 'The owner of every item is the lead or a partner of the service'
  },
  message: {
    zh: '这些事项的实施机关不在牵头和配合部门里：{owners}',
    en: 'These owners are neither lead nor partner: {owners}'
  },
  hint: { zh: '补进 partners，或在部门文件里写 parent', en: 'Add them to partners, or state parent in their files' },
  source: '国办发〔2025〕24号：逐一明确牵头部门和配合部门',
  example: `
# --- items/card.yaml 居住证申领
roles: { holder: person }
form:
  - holder.name
✗ owner: health
✓ owner: police
# --- services/residence.yaml …
lead: police-bureau
✗ partners: [police]
✓ partners: [health]
`,
  check(doc, { program, report }) {
    const { lead, partners } = doc.data
    // Without a list of partners it is a missing element.
    if (!partners) return
    const named = new Set([...partners, ...(lead === undefined ? [] : [lead])])
    const open = new Set<string>()
    for (const { item } of program.services.get(doc.id)?.usages.values() ?? []) {
      const owner = ownerId(item.data)
      if (owner === undefined || withParents(owner, program).some((id) => named.has(id))) continue
      // A unit of the partner, or the partner's city-level body, may own the item.
      const below = [...named].some((id) => withParents(id, program).includes(owner))
      if (!below) open.add(program.docs.organization.get(owner)?.data.name ?? owner)
    }
    if (open.size > 0) report({ doc, path: ['partners'] }, { owners: [...open] })
  }
})
