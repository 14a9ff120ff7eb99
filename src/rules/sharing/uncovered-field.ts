import type { LinkedItem, Need, Program } from '../../link/model.js'
import { programRule } from '../rule.js'

/** By entity, what a resource gives, whether it can be fetched yet or not, a certificate reads, or a login knows or tells. */
function covered({ resources, docs }: Program): (entity: string, element: string) => boolean {
  const known = new Set<string>()
  for (const { gives, roles } of resources.values())
    for (const { role, element } of gives) known.add(`${roles.get(role)?.entity} ${element}`)
  for (const { data } of docs.material.values())
    for (const element of data.certificate?.reads ?? []) known.add(`${data.entity} ${element}`)
  for (const { id, data } of docs.entity.values())
    for (const element of data.login ?? [])
      for (const one of [element, ...Object.keys(data.elements[element]?.derives ?? {})]) known.add(`${id} ${one}`)
  return (entity, element) => known.has(`${entity} ${element}`)
}

/** Roles of which an item asks for a material. */
function rolesOf(material: string, { needs }: LinkedItem): Set<string> {
  const uses = (need: Need) => (need.kind === 'one' ? [need.use] : need.options.flat())
  return new Set(needs.flatMap(uses).flatMap((use) => (use.material === material ? (use.of ?? []) : [])))
}

export const uncoveredField = programRule({
  code: 'LB6709',
  severity: { draft: 'off', reviewed: 'info', published: 'warning' },
  title: { zh: '没有共享需求的栏目', en: 'Field that no request covers' },
  says: {
    zh: '政府部门核发的证明上有的，表上还要申请人填的，有共享资源（哪怕还在申请）或电子证照给出',
    en: 'What a document issued by a department says and a form asks again is given by a resource, if only requested, or a certificate'
  },
  message: {
    zh: '“{material}”上有{elements}，表上还要填，没有一项共享需求要它们',
    en: '“{material}” says {elements}, forms ask for it again, and no sharing request covers it'
  },
  hint: {
    zh: '写一份 kind: resource（state: requested 也可以），gives 里列出它们',
    en: 'Write a document of kind resource, with state: requested if need be, that gives them'
  },
  source:
    '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（八）：梳理数据共享需求；《政务数据共享条例》（国务院令第809号）：通过共享能够取得的不得重复收集',
  example: `
# --- materials/residence-permit.yaml 居住证
status: reviewed
entity: person
origin: government
issuer: 公安部门
proves: [address]
✓ # --- resources/residence.yaml …
✓ state: requested
✓ provider: police
# --- items/card.yaml …
name: 积分申领
form:
  - holder.name
  - holder.idNumber
  - holder.address
materials:
  - residence-permit of holder
`,
  check(program, { report }) {
    const isCovered = covered(program)
    for (const doc of program.docs.material.values()) {
      const { origin, proves = [], entity = '', name } = doc.data
      const open = proves.filter((element) => !isCovered(entity, element))
      if (origin !== 'government' || open.length === 0) continue
      const asked = new Set(
        [...program.items.values()].flatMap((item) => {
          const roles = rolesOf(doc.id, item)
          return item.fields.flatMap(({ role, element, byOffice }) => (roles.has(role) && !byOffice ? [element] : []))
        })
      )
      const elements = open
        .filter((element) => asked.has(element))
        .map((element) => `“${program.docs.entity.get(entity)?.data.elements[element]?.name ?? element}”`)
      if (elements.length > 0) report({ doc, path: ['proves'] }, { material: name, elements })
    }
  }
})
