import { elementFact } from '../../condition/fact.js'
import type { LinkedService } from '../../link/model.js'
import type { MergedService } from '../../merge/index.js'
import { OPEN, serviceRule } from '../rule.js'
import { factsOfService } from '../used.js'

type Entry = LinkedService['resources'][number]

const NOTHING = {
  zh: '没有一张表、一个条件、一样材料用到它给的',
  en: 'no form, condition or material uses what it gives'
}

export const connectedForNothing = serviceRule({
  code: 'LB6708',
  severity: OPEN,
  title: { zh: '接了而用不上的共享资源', en: 'Resource connected for nothing' },
  says: {
    zh: '服务写明要接的共享资源，它给的有表要填、有条件要看，或者能免掉材料；查它的要素在表上，或者登录就有',
    en: 'A resource that a service names gives what a form, a condition or a material wants, and what it is queried by is known'
  },
  message: { zh: '“{name}”接了用不上：{why}', en: '“{name}” is connected for nothing: {why}' },
  hint: {
    zh: '从服务的 resources 里去掉，或绑定到要它的主体，或让表上有查询条件',
    en: 'Remove it from resources, bind it to the subject that needs it, or let a form ask what it is queried by'
  },
  source: '《政务数据共享条例》（国务院令第809号）：按需共享；《中华人民共和国个人信息保护法》第六条：最小必要',
  example: `
# --- resources/residence.yaml …
roles: { holder: person, other: person }
gives: [holder.address, other.address]
state: available
# --- items/card.yaml …
roles: { holder: person, agent: { entity: person, name: 代办人 } }
form:
  - holder.name
  - holder.idNumber
  - holder.address
  - agent.name
  - agent.idNumber
# --- services/residence.yaml …
subjects:
  holder: { entity: person, name: 申请人 }
  agent: { entity: person, name: 代办人 }
resources:
✗   - { use: residence, bind: { holder: agent } }
✓   - { use: residence, bind: { holder: holder } }
`,
  check(service, { report }) {
    for (const entry of service.linked.resources) {
      // Those that nobody named serve whoever they can.
      if (entry.at.path[0] !== 'resources') continue
      const why = reason(entry, service)
      if (why) report(entry.at, { name: entry.resource.doc.data.name, why })
    }
  }
})

function reason(entry: Entry, { linked, fields, materials }: MergedService): { zh: string; en: string } | undefined {
  const { resource, bind } = entry
  const wanted = new Set([...fields.map(({ key }) => key), ...factsOfService(linked)])
  const given = resource.gives.flatMap(({ role, element }) => {
    const subject = bind.get(role)
    return subject === undefined ? [] : [elementFact(subject, element)]
  })
  const isProved = materials.some(({ dropped }) =>
    dropped.some(({ reason, by }) => reason === 'resource' && by === resource.id)
  )
  return isProved || given.some((fact) => wanted.has(fact)) ? undefined : NOTHING
}
