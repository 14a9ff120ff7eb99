/**
 * The burden ledger: for each class of situations, items taken one by one (before) against the merged service (after).
 * What the figures count is stated in docs/outputs.md.
 */
import type { Scalar } from '../condition/cond.js'
import type { Reader } from '../condition/evaluate.js'
import { fraction, ONE, plus, rounded, times, type Fraction } from '../condition/fraction.js'
import { classesOf, completed, type Domains, type Shares, type Situation } from '../condition/space.js'
import { standardOf } from '../rules/required.js'
import { loadsOf, type Counting, type Loads, type Merged } from './burden.js'
import type { Ledger } from './bundle.js'
import type { MergeContext } from './context.js'
import { situationText, type Words } from './text.js'
import { timeModelOf } from './time-model.js'
import { burdenOf, sharesOf, weigh, weightingOf } from './weigh.js'

/** More classes than this are not a table that anyone reads. */
const MAX_CLASSES = 60

interface Row extends Loads {
  case: Case
  weight: Fraction
}

export function ledgerOf(bundle: Merged, context: MergeContext, words: Words): Ledger {
  const { service, program, uses, domains } = context
  const model = timeModelOf(standardOf(service.doc, program), program.docs)
  const weighting = weightingOf(service, bundle.questions)
  const { cases, truncated } = casesOf(bundle, domains, sharesOf(service))
  const rows = rowsOf(cases, { bundle, uses, model })
  // Without shares nobody says more than that the classes exist.
  if (weighting.kind === 'equal') for (const row of rows) row.weight = ONE
  const whole = rows.map(({ weight }) => weight).reduce(plus)
  const { baseline, published } = bundle.service
  return {
    classes: rows.map(({ case: { situation }, items, before, after, weight }) => ({
      label:
        situationText(withoutChoices(situation), { questions: bundle.questions, words }) +
        choicesText(bundle, situation),
      situation: factsOf(situation),
      weight: rounded(weight.n * whole.d, weight.d * whole.n, 6),
      items,
      before: burdenOf(before),
      after: burdenOf(after)
    })),
    truncated,
    weighted: {
      before: weigh(rows.map(({ weight, before }) => ({ weight, load: before }))),
      after: weigh(rows.map(({ weight, after }) => ({ weight, load: after })))
    },
    weighting,
    ...(model && { model: model.stated }),
    ...(baseline && { baseline: figures(baseline) }),
    ...(published && { published: figures(published) })
  }
}

/** Classes that ask the same of the applicant are one row. */
function rowsOf(cases: Case[], counting: Counting): Row[] {
  const rows = new Map<string, Row>()
  for (const one of cases) {
    const read: Reader = (fact) => one.sample.get(fact) ?? undefined
    const loads = loadsOf(counting, read)
    const id = JSON.stringify(loads)
    const known = rows.get(id)
    if (known) known.weight = plus(known.weight, one.weight)
    else rows.set(id, { ...loads, case: one, weight: one.weight })
  }
  return [...rows.values()]
}

interface Case {
  /** What makes the class: only the facts that matter. */
  situation: Situation
  /** A whole application of that class, with the rest answered too. */
  sample: Situation
  weight: Fraction
}

/** With all optional items and with none: each is one half. */
function casesOf(bundle: Merged, domains: Domains, shares: Shares): { cases: Case[]; truncated: boolean } {
  const choices = bundle.questions.filter(({ fact }) => fact.startsWith('choices.')).map(({ fact }) => fact)
  const starts: Situation[] =
    choices.length > 0 ? [false, true].map((taken) => new Map(choices.map((fact) => [fact, taken]))) : [new Map()]
  const found = starts.map((start) => casesFrom(bundle, domains, start, shares))
  const part = fraction(1n, BigInt(starts.length))
  return {
    cases: found.flatMap(({ cases }) => cases.map((one) => ({ ...one, weight: times(one.weight, part) }))),
    truncated: found.some(({ whole }) => !whole)
  }
}

/** The situations that differ in items, materials, presence and fields; coarser where those would be too many. */
function casesFrom(
  bundle: Merged,
  domains: Domains,
  start: Situation,
  shares: Shares
): { cases: Case[]; whole: boolean } {
  const items = bundle.items.map(({ when }) => when)
  const presence = [...bundle.presence, ...bundle.items.flatMap((item) => item.presence)].map(({ cond }) => cond)
  const materials = [...bundle.materials, ...bundle.alternatives].map(({ when }) => when)
  const fields = bundle.fields.map(({ when }) => when)
  const finest = [...items, ...materials, ...presence, ...fields]
  for (const conds of [finest, [...items, ...materials, ...presence], [...items, ...materials], items]) {
    const classes = classesOf(conds, domains, MAX_CLASSES, start, shares)
    const cases = classes?.map(({ situation, weight }) => ({
      situation,
      sample: completed(situation, finest, domains),
      weight
    }))
    if (cases) return { cases, whole: conds === finest }
  }
  return { cases: [{ situation: start, sample: completed(start, finest, domains), weight: ONE }], whole: false }
}

function factsOf(situation: Situation): Record<string, Scalar | null> {
  return Object.fromEntries([...situation].filter(([fact]) => !fact.startsWith('?')))
}

function figures(stated: Record<string, unknown>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(stated).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  )
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
