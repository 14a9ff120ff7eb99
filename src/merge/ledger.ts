/**
 * The burden ledger: for each class of situations, items taken one by one (before) against the merged service (after).
 * What the figures count is stated in docs/outputs.md.
 */
import type { Scalar } from '../condition/cond.js'
import { holds, type Reader } from '../condition/evaluate.js'
import { workdays } from '../condition/duration.js'
import { classesOf, type Domains, type Situation } from '../condition/space.js'
import type { Bundle, Burden, Ledger, LedgerClass } from './bundle.js'
import type { BoundUsage } from './context.js'
import { outcomeOf } from './outcome.js'
import { situationText, type Words } from './text.js'

type Merged = Omit<Bundle, 'ledger' | 'digest'>

/** More classes than this are not a table that anyone reads. */
const MAX_CLASSES = 60

export function ledgerOf(bundle: Merged, uses: BoundUsage[], domains: Domains, words: Words): Ledger {
  const choices = bundle.questions.filter(({ fact }) => fact.startsWith('choices.')).map(({ fact }) => fact)
  const starts: Situation[] =
    choices.length > 0 ? [false, true].map((taken) => new Map(choices.map((fact) => [fact, taken]))) : [new Map()]
  const items = bundle.items.map(({ when }) => when)
  const materials = bundle.materials.map(({ when }) => when)
  const rows = new Map<string, LedgerClass>()
  let truncated = false
  for (const start of starts) {
    const fine = classesOf(
      [...items, ...materials, ...bundle.alternatives.map(({ when }) => when)],
      domains,
      MAX_CLASSES,
      start
    )
    const classes = fine ?? classesOf(items, domains, MAX_CLASSES, start)
    truncated ||= !fine
    for (const { situation } of classes ?? [{ situation: start }]) {
      const row = classRow(bundle, situation, uses, words)
      const id = JSON.stringify([row.items, row.before, row.after])
      if (!rows.has(id)) rows.set(id, row)
    }
  }
  const figures = (stated: Record<string, unknown> | undefined) =>
    Object.fromEntries(
      Object.entries(stated ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    )
  return {
    classes: [...rows.values()],
    truncated,
    ...(bundle.service.baseline && { baseline: figures(bundle.service.baseline) }),
    ...(bundle.service.published && { published: figures(bundle.service.published) })
  }
}

function classRow(bundle: Merged, situation: Situation, uses: BoundUsage[], words: Words): LedgerClass {
  const read: Reader = (fact) => situation.get(fact) ?? undefined
  const outcome = outcomeOf(bundle, read)
  return {
    label:
      situationText(withoutChoices(situation), { questions: bundle.questions, words }) + choicesText(bundle, situation),
    situation: Object.fromEntries([...situation].filter(([fact]) => !fact.startsWith('?'))) as Record<
      string,
      Scalar | null
    >,
    items: outcome.items,
    before: burdenBefore(bundle, outcome.items, uses, read),
    after: {
      forms: outcome.items.length > 0 ? 1 : 0,
      fields: outcome.asked.length,
      materials: outcome.materials.length,
      visits:
        bundle.items.some(({ presence }) => presence.length > 0) ||
        bundle.service.visits !== undefined ||
        bundle.service.presence
          ? outcome.visits
          : null,
      steps: outcome.items.length > 0 ? 1 : 0,
      days: outcome.days ?? null
    }
  }
}

function withoutChoices(situation: Situation): Situation {
  return new Map([...situation].filter(([fact]) => !fact.startsWith('choices.')))
}

function choicesText({ questions, items }: Merged, situation: Situation): string {
  const taken = [...situation].filter(([fact, value]) => fact.startsWith('choices.') && value === true)
  const asked = questions.filter(({ fact }) => fact.startsWith('choices.'))
  if (asked.length === 0) return ''
  if (taken.length === 0) return '；只办必办事项'
  if (taken.length === asked.length) return '；可选事项都办'
  return `；另办${taken.map(([fact]) => items.find(({ usage }) => `choices.${usage}` === fact)?.name ?? fact).join('、')}`
}

/** One by one: each item has its own form, its own materials, one visit and its own time, and nothing is shared. */
function burdenBefore(bundle: Merged, items: string[], uses: BoundUsage[], read: Reader): Burden {
  const applied = uses.filter(({ usage }) => items.includes(usage.name))
  let fields = 0
  let materials = 0
  let days: number | null = 0
  for (const { usage, bind, roles } of applied) {
    const item = usage.item
    fields += item.fields.filter(
      (field) => !field.byOffice && roles.has(field.role) && holds(bind(field.when), read)
    ).length
    for (const need of item.needs) {
      if (need.kind === 'one') materials += holds(bind(need.use.when), read) ? 1 : 0
      else if (holds(bind(need.when), read)) materials += Math.min(...need.options.map((option) => option.length))
    }
    if (!item.limits.promised) days = null
    else if (days !== null) days += workdays(item.limits.promised)
  }
  return {
    forms: applied.filter(({ usage }) => usage.item.fields.length > 0).length,
    fields,
    materials,
    visits: applied.length,
    steps: applied.length,
    days
  }
}
