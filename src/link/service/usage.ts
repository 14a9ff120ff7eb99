/** How a service uses an item: which subject plays each role, which situation answers each of its questions. */
import { TRUE } from '../../condition/cond.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import { suggest } from '../../diagnostics/suggest.js'
import type { Document } from '../../schema/document.js'
import type { ServiceDoc } from '../../language/generated/types.js'
import { below, spanOf, type LinkContext } from '../context.js'
import type { At, LinkedItem, Role, ServiceSubject, SituationQuestion, Usage } from '../model.js'
import { reportUnknownName } from '../parts.js'
import type { ConditionParser } from '../condition/scope.js'
import { standardOf } from '../standard.js'

const SITUATION = { zh: '情形', en: 'situation' }

type UsageDoc = ServiceDoc['items'][string]

export function linkUsage(
  name: string,
  raw: UsageDoc,
  item: LinkedItem,
  at: At,
  subjects: Map<string, ServiceSubject>,
  parse: ConditionParser,
  context: LinkContext
): Usage {
  if (item.data.abstract) context.report(diagnose('LB3013', { item: item.data.name }, spanOf(below(at, 'use'))))
  return {
    name,
    item,
    bind: bindRoles(raw, item, at, subjects, parse, context),
    facts: new Map(Object.entries(raw.facts ?? {})),
    when: parse(raw.when, below(at, 'when')),
    optional: raw.optional ?? false,
    after: raw.after ?? [],
    awaits: [],
    at
  }
}

function bindRoles(
  raw: UsageDoc,
  item: LinkedItem,
  at: At,
  subjects: Map<string, ServiceSubject>,
  parse: ConditionParser,
  context: LinkContext
): Usage['bind'] {
  const bind: Usage['bind'] = new Map()
  for (const role of item.sound ? Object.keys(raw.bind ?? {}) : [])
    if (!item.roles.has(role))
      reportUnknownName(
        role,
        { zh: '角色', en: 'role' },
        item.roles.keys(),
        below(at, 'bind', role),
        context.report,
        'key'
      )
  for (const role of item.roles.values()) {
    const stated = raw.bind?.[role.name] ?? (subjects.has(role.name) ? role.name : undefined)
    const place = raw.bind?.[role.name] === undefined ? below(at, 'use') : below(at, 'bind', role.name)
    if (stated === undefined) {
      if (!role.optional && item.sound)
        context.report(diagnose('LB3015', { item: item.data.name, role: role.name }, spanOf(place)))
      continue
    }
    const choices = typeof stated === 'string' ? [[stated, undefined] as const] : Object.entries(stated)
    const bound = choices.flatMap(([subject, when]) => {
      const known = subjects.get(subject)
      const step = typeof stated === 'string' ? place : below(place, subject)
      if (!known) {
        reportUnknownName(
          subject,
          { zh: '主体', en: 'subject' },
          subjects.keys(),
          step,
          context.report,
          typeof stated === 'string' ? 'value' : 'key'
        )
        return []
      }
      const misfit = item.sound ? misfits(role, known, step, context) : undefined
      if (misfit) context.report(misfit)
      return misfit ? [] : [{ subject, when: when === undefined ? TRUE : parse(when, step) }]
    })
    if (bound.length > 0) bind.set(role.name, bound)
  }
  return bind
}

function misfits(role: Role, subject: ServiceSubject, at: At, { docs }: LinkContext): Diagnostic | undefined {
  if (!docs.entity.has(role.entity) || !docs.entity.has(subject.entity)) return undefined
  if (role.entity !== subject.entity)
    return diagnose(
      'LB3017',
      { role: role.name, expected: role.entity, subject: subject.name, actual: subject.entity },
      spanOf(at)
    )
  if (Boolean(role.many) === Boolean(subject.many) || role.many) return manyMisfit(role, subject, at)
  return diagnose(
    'LB3019',
    {
      role: role.name,
      expected: { zh: '只有一个', en: 'is one' },
      subject: subject.name,
      actual: { zh: '可有多个', en: 'may be several' }
    },
    spanOf(at)
  )
}

/** A role of many may be played by one subject (a list of one); the other way round there is no telling which. */
function manyMisfit(role: Role, subject: ServiceSubject, at: At): Diagnostic | undefined {
  if (!role.many || subject.many || role.many.min <= 1) return undefined
  return diagnose(
    'LB3019',
    {
      role: role.name,
      expected: { zh: `至少有 ${role.many.min} 个`, en: `is at least ${role.many.min}` },
      subject: subject.name,
      actual: { zh: '只有一个', en: 'is one' }
    },
    spanOf(at)
  )
}

/** An item's question and the service's question that answers it must be the same question. */
export function checkSituations(
  own: Map<string, SituationQuestion>,
  usages: Iterable<Usage>,
  { report }: LinkContext
): void {
  const known = new Map(own)
  for (const usage of usages) {
    for (const [name, target] of usage.facts) {
      const at = below(usage.at, 'facts', name)
      if (usage.item.sound && !usage.item.situations.has(name))
        reportUnknownName(name, SITUATION, usage.item.situations.keys(), at, report, 'key')
      if (!own.has(target)) reportUnknownName(target, SITUATION, own.keys(), at, report)
    }
    for (const situation of usage.item.situations.values()) {
      const target = usage.facts.get(situation.name) ?? situation.name
      const other = known.get(target)
      const why = other && disagreement(situation, other)
      if (!other && !usage.facts.has(situation.name)) known.set(target, situation)
      if (!why) continue
      report(
        diagnose('LB3020', { item: usage.item.data.name, name: situation.name, why }, spanOf(below(usage.at, 'use')), {
          related: [
            { span: spanOf(other.at, 'key'), zh: '服务的情形', en: 'the situation of the service' },
            { span: spanOf(situation.at, 'key'), zh: '事项的情形', en: 'the situation of the item' }
          ]
        })
      )
    }
  }
}

function disagreement(item: SituationQuestion, service: SituationQuestion): { zh: string; en: string } | undefined {
  if (item.type !== service.type)
    return { zh: `类型不同（${item.type} 与 ${service.type}）`, en: `types differ (${item.type}, ${service.type})` }
  const known = new Set(item.options?.map(({ code }) => code))
  // That the service has what the item would ask found out, is what it is for; not the other way round.
  if (item.answeredBy && !service.answeredBy)
    return {
      zh: '事项写明由部门核查，这里却问申请人',
      en: 'the item says that a department finds it out, and here the applicant is asked'
    }
  const extra = service.options?.find(({ code }) => !known.has(code))
  if (item.options && extra) return { zh: `事项没有选项 ${extra.code}`, en: `the item has no option ${extra.code}` }
  return undefined
}

/** Working days that an item counts are those of the standard that the service follows. */
export function checkCounting(doc: Document, usages: Iterable<Usage>, context: LinkContext): void {
  if (standardOf(doc, context)?.data.calendar) return
  for (const { item, at } of usages) {
    // Without a calendar of its own, the item has its error already.
    if (!context.counting.has(`item/${item.id}`)) continue
    const plus = { zh: `“${item.data.name}”里的工作日`, en: `the working days in “${item.data.name}”` }
    context.report(diagnose('LB3051', { plus }, spanOf(below(at, 'use'))))
  }
}

/** Names of usages in `after`, `before`, `choose`, `examples`. */
export function checkUsageName(name: string, usages: Map<string, unknown>, at: At, { report }: LinkContext): void {
  if (usages.has(name)) return
  const known = [...usages.keys()]
  const suggestion = suggest(name, known)
  report(diagnose('LB3018', { name, known }, spanOf(at), suggestion === undefined ? {} : { suggestion }))
}
