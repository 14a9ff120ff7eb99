/** By entity, the elements that a form asks, a material proves, a service has as a fact, or another resource is queried by. */
import { splitElement } from '../../condition/fact.js'
import type { LinkedItem, Program } from '../../link/model.js'
import { OPEN, programRule } from '../rule.js'
import { factsOfService } from '../used.js'

type Needed = Map<string, Set<string>>

function neededElements({ items, resources, services, docs }: Program): Needed {
  const needed: Needed = new Map<string, Set<string>>()
  // Of other entities no resource gives anything.
  for (const { gives, roles } of resources.values())
    for (const { role } of gives) needed.set(roles.get(role)?.entity ?? '', new Set())
  for (const { fields, roles } of items.values()) addAll(fields, roles, needed)
  for (const { keys, roles } of resources.values()) addAll(keys, roles, needed)
  for (const { data } of docs.material.values())
    for (const name of data.proves ?? []) needed.get(data.entity ?? '')?.add(name)
  for (const service of services.values())
    for (const fact of factsOfService(service)) {
      const { owner: subject, element } = splitElement(fact)
      if (element !== '') needed.get(service.subjects.get(subject)?.entity ?? '')?.add(element)
    }
  return needed
}

function addAll(entries: readonly { role: string; element: string }[], roles: LinkedItem['roles'], needed: Needed) {
  let last: string | undefined
  let elements: Set<string> | undefined
  for (const { role, element } of entries) {
    // The fields of a role follow one another.
    if (role !== last) {
      last = role
      elements = needed.get(roles.get(role)?.entity ?? '')
    }
    elements?.add(element)
  }
}

export const unneededItem = programRule({
  code: 'LB6702',
  severity: OPEN,
  title: { zh: '没有字段需要的数据项', en: 'Data item that no field needs' },
  says: {
    zh: '共享的每个数据项都有事项的表单、条件或材料需要它，不多取',
    en: 'Every shared data item is needed by a form, a condition or a material: no more than necessary'
  },
  message: { zh: '没有事项需要这些数据项：{items}', en: 'No item needs these data items: {items}' },
  hint: { zh: '从 gives 里去掉，或写明哪个事项需要', en: 'Remove them from gives, or state which item needs them' },
  source: '《中华人民共和国个人信息保护法》第六条：最小必要；《政务数据共享条例》（国务院令第809号）：按需共享',
  example: `
# --- resources/residence.yaml …
state: available
# --- items/card.yaml …
form:
  - holder.name
  - holder.idNumber
✓   - holder.address
# --- services/residence.yaml …
`,
  check(program, { report }) {
    if (program.services.size === 0) return
    const needed = neededElements(program)
    for (const { doc, gives, roles } of program.resources.values()) {
      const open = gives.flatMap(({ role, element }) => {
        const entity = roles.get(role)?.entity ?? ''
        if (needed.get(entity)!.has(element)) return []
        return [program.docs.entity.get(entity)?.data.elements[element]?.name ?? element]
      })
      if (open.length > 0) report({ doc, path: ['gives'] }, { items: open })
    }
  }
})
