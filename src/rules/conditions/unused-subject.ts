import { DOUBTFUL, documentRule } from '../rule.js'
import { factsOfService } from '../used.js'

export const unusedSubject = documentRule({
  code: 'LB6506',
  of: ['service'],
  severity: DOUBTFUL,
  title: { zh: '没有用到的主体', en: 'Unused subject' },
  says: { zh: '服务的每个主体都在某个事项里担任角色', en: 'Every subject of a service plays a role in some item' },
  message: { zh: '主体“{name}”在任何事项里都没有角色', en: 'The subject “{name}” plays no role in any item' },
  source: '审计发现：定义了而没有用到，是规范抄漏的信号',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml …
subjects:
  holder: { entity: person, name: 申请人 }
✗   friend: { entity: person, name: 同住人 }
`,
  check(doc, { program, report }) {
    const service = program.services.get(doc.id)
    // A subject whose item is still to come is known by that item's missing usage, not here.
    if (!service) return
    const used = new Set<string>()
    for (const { bind } of service.usages.values())
      for (const players of bind.values()) for (const { subject } of players) used.add(subject)
    for (const { of, chosenFrom, revisionOf, mayBe } of service.subjects.values())
      for (const name of [of, chosenFrom, revisionOf, ...mayBe]) if (name !== undefined) used.add(name)
    for (const { need } of service.needs)
      for (const { of } of need.kind === 'one' ? [need.use] : need.options.flat()) if (of !== undefined) used.add(of)
    // Resources of one role serve every subject of that kind without being named.
    for (const { bind } of doc.data.resources ?? []) for (const subject of Object.values(bind ?? {})) used.add(subject)
    const isFact = (name: string) => [...factsOfService(service)].some((fact) => fact.split('.', 1)[0] === name)
    for (const [name, subject] of service.subjects)
      // Who may be somebody else handles the case, with or without fields of his own.
      if (!used.has(name) && subject.mayBe.length === 0 && !isFact(name))
        report({ doc, path: ['subjects', name] }, { name: subject.label })
  }
})
