import { documentRule, DOUBTFUL } from '../rule.js'
import { ownerId, withParents } from '../parts.js'

export const anotherOffice = documentRule({
  code: 'LB6946',
  of: ['overlay'],
  severity: DOUBTFUL,
  title: { zh: '地方换成了另一类部门', en: 'Office of another kind' },
  says: {
    zh: '地方细化写的实施机关、牵头部门，属于上级写的那一类',
    en: 'The owner or lead that an overlay states is of the kind that the level above states'
  },
  message: {
    zh: '{name}写明属于{kind}，上级写的是{base}',
    en: '{name} is one of {kind}, and the level above states {base}'
  },
  hint: {
    zh: '核对这个地方由谁办；确实由别的部门办的，写明理由忽略',
    en: 'Check who handles it there; if it is indeed another office, ignore this with the reason'
  },
  source: '国办发〔2025〕24号：逐一明确牵头部门和配合部门',
  example: `
# --- organizations/fund.yaml 住房公积金管理中心
generic: true
# --- organizations/hospitals.yaml 医疗机构
generic: true
# --- organizations/changsha-fund.yaml 长沙市住房公积金管理中心
✗ instanceOf: hospitals
✓ instanceOf: fund
# --- items/loan.yaml 公积金贷款
owner: fund
roles: { holder: person }
form:
  - holder.name
# --- overlays/loan-changsha.yaml 长沙市公积金贷款
region: "430100"
item: loan
owner: changsha-fund
`,
  check(doc, { program, report }) {
    const { service, item, lead, owner } = doc.data
    const { docs, items } = program
    const stated = typeof owner === 'object' ? owner.organization : owner
    const pairs = [
      { key: 'lead', own: lead, base: docs.service.get(service ?? '')?.data.lead },
      { key: 'owner', own: stated, base: ownerOf(docs.item.get(item ?? '')?.data ?? items.get(item ?? '')?.data) }
    ]
    for (const { key, own, base } of pairs) {
      const kind = docs.organization.get(own ?? '')?.data.instanceOf
      const isKind = docs.organization.get(base ?? '')?.data.generic === true
      if (own === undefined || base === undefined || kind === undefined || !isKind) continue
      if (withParents(own, program).includes(base)) continue
      const name = (id: string) => docs.organization.get(id)?.data.name ?? id
      report({ doc, path: [key] }, { name: name(own), kind: name(kind), base: name(base) })
    }
  }
})

function ownerOf(data: Parameters<typeof ownerId>[0] | undefined): string | undefined {
  return data && ownerId(data)
}
