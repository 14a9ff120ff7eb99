/**
 * The burden ledger: for each class of situations, items taken one by one (before) against the merged service (after).
 * What the figures count is stated in docs/outputs.md.
 */
import type { Scalar } from '../condition/cond.js'
import { holds, type Reader } from '../condition/evaluate.js'
import { workdays } from '../condition/duration.js'
import { classesOf, completed, type Domains, type Situation } from '../condition/space.js'
import type { ItemField } from '../link/model.js'
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
  const rows = new Map<string, LedgerClass>()
  let truncated = false
  for (const start of starts) {
    const { cases, whole } = casesFrom(bundle, domains, start)
    truncated ||= !whole
    for (const one of cases) {
      const row = classRow(bundle, one, uses, words)
      const id = JSON.stringify([row.items, row.before, row.after])
      if (!rows.has(id)) rows.set(id, row)
    }
  }
  const { baseline, published } = bundle.service
  return {
    classes: [...rows.values()],
    truncated,
    ...(baseline && { baseline: figures(baseline) }),
    ...(published && { published: figures(published) })
  }
}

interface Case {
  /** What makes the class: only the facts that matter. */
  situation: Situation
  /** A whole application of that class, with the rest answered too. */
  sample: Situation
}

/** The situations that differ in items, materials, presence and fields; coarser where those would be too many. */
function casesFrom(bundle: Merged, domains: Domains, start: Situation): { cases: Case[]; whole: boolean } {
  const items = bundle.items.map(({ when }) => when)
  const presence = [...bundle.presence, ...bundle.items.flatMap((item) => item.presence)].map(({ cond }) => cond)
  const materials = [...bundle.materials, ...bundle.alternatives].map(({ when }) => when)
  const fields = bundle.fields.map(({ when }) => when)
  const finest = [...items, ...materials, ...presence, ...fields]
  for (const conds of [finest, [...items, ...materials, ...presence], [...items, ...materials], items]) {
    const classes = classesOf(conds, domains, MAX_CLASSES, start)
    const cases = classes?.map(({ situation }) => ({ situation, sample: completed(situation, finest, domains) }))
    if (cases) return { cases, whole: conds === finest }
  }
  return { cases: [{ situation: start, sample: completed(start, finest, domains) }], whole: false }
}

function figures(stated: Record<string, unknown>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(stated).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  )
}

function classRow(bundle: Merged, { situation, sample }: Case, uses: BoundUsage[], words: Words): LedgerClass {
  const read: Reader = (fact) => sample.get(fact) ?? undefined
  const outcome = outcomeOf(bundle, read)
  return {
    label:
      situationText(withoutChoices(situation), { questions: bundle.questions, words }) + choicesText(bundle, situation),
    situation: Object.fromEntries([...situation].filter(([fact]) => !fact.startsWith('?'))) as Record<
      string,
      Scalar | null
    >,
    items: outcome.items,
    before: burdenBefore(outcome.items, uses, read),
    after: {
      forms: outcome.items.length > 0 ? 1 : 0,
      fields: outcome.asked.length,
      materials: statesMaterials(uses, outcome.items) ? outcome.materials.length : null,
      visits:
        bundle.presence.length > 0 ||
        bundle.items.some(({ presence }) => presence.length > 0) ||
        bundle.service.visits !== undefined
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

/** When no item of a class says what it needs, the number of materials is unknown, not nought. */
function statesMaterials(uses: BoundUsage[], items: string[]): boolean {
  return uses.some(({ usage }) => items.includes(usage.name) && usage.item.data.materials !== undefined)
}

/** One by one: each item has its own form, its own materials, one visit and its own time, and nothing is shared. */
function burdenBefore(items: string[], uses: BoundUsage[], read: Reader): Burden {
  const applied = uses.filter(({ usage }) => items.includes(usage.name))
  const sum = (count: (use: BoundUsage) => number) => applied.reduce((total, use) => total + count(use), 0)
  const days = applied.map(({ usage }) => usage.item.limits.promised)
  return {
    forms: applied.filter(({ usage }) => usage.item.fields.length > 0).length,
    fields: sum((use) => ownFields(use, read)),
    materials: statesMaterials(uses, items) ? sum((use) => ownMaterials(use, read)) : null,
    visits: applied.length,
    steps: applied.length,
    days: days.every((time) => time !== undefined) ? days.reduce((total, time) => total + workdays(time), 0) : null
  }
}

function ownFields({ usage, roles, bind }: BoundUsage, read: Reader): number {
  const isFilled = (field: ItemField) => !field.byOffice && roles.has(field.role) && holds(bind(field.when), read)
  return usage.item.fields.filter(isFilled).length
}

function ownMaterials({ usage, bind }: BoundUsage, read: Reader): number {
  const counts = usage.item.needs.map((need) => {
    if (need.kind === 'one') return holds(bind(need.use.when), read) ? 1 : 0
    return holds(bind(need.when), read) ? Math.min(...need.options.map((option) => option.length)) : 0
  })
  return counts.reduce<number>((total, count) => total + count, 0)
}
