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
import type { Ledger } from './ledger-model.js'
import type { MergeContext } from './context.js'
import { situationText, type Words } from './text.js'
import { timeModelOf } from './time-model.js'
import { burdenOf, reductionsOf, sharesOf, weigh, weightingOf } from './weigh.js'

/** So many classes are still counted one by one; above, situations are only told apart as far as so many classes. */
const [MAX_CLASSES, MAX_COARSE] = [1000, 60]

interface Row extends Loads {
  cases: Case[]
  weight: Fraction
}

export function ledgerOf(bundle: Merged, context: MergeContext, words: Words): Ledger {
  const { service, program, uses, domains } = context
  const model = timeModelOf(standardOf(service.doc, program), program.docs)
  const weighting = weightingOf(service, bundle.questions)
  const { cases, truncated } = casesOf(bundle, domains, sharesOf(service))
  const rows = rowsOf(cases, { bundle, uses, model })
  const whole = rows.map(({ weight }) => weight).reduce(plus)
  const { baseline, published } = bundle.service
  return {
    classes: rows.map(({ cases: own, items, before, after, weight }) => ({
      label: labelOf(
        own.map(({ situation }) => situation),
        bundle,
        words
      ),
      situation: factsOf(own[0]!.situation),
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
    reductions: reductionsOf(rows),
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
    if (known) {
      known.weight = plus(known.weight, one.weight)
      known.cases.push(one)
    } else rows.set(id, { ...loads, cases: [one], weight: one.weight })
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

/**
 * The situations that differ in items, in what is handed in and filled in, and in presence; coarser where those would be
 * too many. With all optional items and with none: each is one half.
 */
function casesOf(bundle: Merged, domains: Domains, shares: Shares): { cases: Case[]; truncated: boolean } {
  const choices = bundle.questions.filter(({ fact }) => fact.startsWith('choices.')).map(({ fact }) => fact)
  const starts: Situation[] =
    choices.length > 0 ? [false, true].map((taken) => new Map(choices.map((fact) => [fact, taken]))) : [new Map()]
  const items = bundle.items.map(({ when }) => when)
  const presence = [...bundle.presence, ...bundle.items.flatMap((item) => item.presence)].map(({ cond }) => cond)
  const materials = [...bundle.materials, ...bundle.alternatives].map(({ when }) => when)
  // What a login, a certificate or another item gives is on the form, but is no burden.
  const burdens = [
    ...bundle.materials.map(({ submit }) => submit),
    ...bundle.fields.flatMap(({ when, sources }) => [
      when,
      ...sources.filter(({ kind }) => kind === 'asked').map((source) => source.when)
    ])
  ]
  const finest = [...items, ...materials, ...presence, ...burdens]
  const part = fraction(1n, BigInt(starts.length))
  const caseOf = (situation: Situation, weight: Fraction): Case => ({
    situation,
    sample: completed(situation, finest, domains),
    weight: times(weight, part)
  })
  for (const conds of [finest, [...items, ...materials, ...presence], [...items, ...materials], items]) {
    const cases: Case[] = []
    const isWhole = starts.every((start) => {
      const classes = classesOf(conds, domains, conds === finest ? MAX_CLASSES : MAX_COARSE, start, shares)
      cases.push(...(classes ?? []).map(({ situation, weight }) => caseOf(situation, weight)))
      return classes !== undefined
    })
    if (isWhole) return { cases, truncated: conds !== finest }
  }
  return { cases: starts.map((start) => caseOf(start, ONE)), truncated: true }
}

/** The first of some situations in words, and how many others come to the same. */
function labelOf(situations: readonly Situation[], { questions, items }: Merged, words: Words): string {
  const first = situations[0]!
  const text = situationText(withoutChoices(first), { questions, words }) + choicesText({ questions, items }, first)
  return situations.length === 1 ? text : `${text}（另有 ${situations.length - 1} 种回答与此相同）`
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

function choicesText({ questions, items }: Pick<Merged, 'questions' | 'items'>, situation: Situation): string {
  const taken = [...situation].filter(([fact, value]) => fact.startsWith('choices.') && value === true)
  const asked = questions.filter(({ fact }) => fact.startsWith('choices.'))
  if (asked.length === 0) return ''
  if (taken.length === 0) return '；只办必办事项'
  if (taken.length === asked.length) return '；可选事项都办'
  return `；另办${taken.map(([fact]) => items.find(({ usage }) => `choices.${usage}` === fact)?.name ?? fact).join('、')}`
}
