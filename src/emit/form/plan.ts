/**
 * What the dispatch needs at run time, and nothing else: form/dispatch.json. Its shape is `Plan` of
 * templates/integration/runtime/types.ts, which the tests hold it to.
 */
import { all, any, not, type Cond } from '../../condition/cond.js'
import { factor } from '../../condition/factor.js'
import type { Bundle, Dispatch, Field, MergedCheck } from '../../merge/bundle.js'
import { countText } from '../../wording/counts.js'
import { contractDigest } from '../contract-digest.js'
import { allQuestions } from '../../merge/interview/order.js'
import { filledSubjects, incalculable, late, optionalSubjects } from './submission.js'

export type DispatchPlan = ReturnType<typeof planOf>

export function planOf(bundle: Bundle) {
  const optional = optionalSubjects(bundle)
  const questions = allQuestions(bundle)
  const keys = new Set(bundle.fields.map(({ key }) => key))
  return {
    service: bundle.id,
    digest: bundle.digest,
    contract: contractDigest(bundle),
    draft: bundle.status === 'draft',
    subjects: filledSubjects(bundle).map(({ name, many, of }) => ({
      name,
      ...(many && { many }),
      ...(of !== undefined && { of }),
      ...(optional.has(name) && { optional: true })
    })),
    questions: questions.map(({ fact, answeredBy, type, when, options, rowOf }) => {
      const conditional = (options ?? []).filter((option) => option.when)
      return {
        fact,
        ...(answeredBy && { answeredBy }),
        ...condition('when', when),
        ...(conditional.length > 0 && {
          options: conditional.map((option) => ({ code: option.code, when: factor(option.when!) }))
        }),
        ...(rowOf !== undefined && { rowOf }),
        ...(type === 'date' && { day: true as const })
      }
    }),
    fields: bundle.fields.map((field) => planField(field, keys)),
    order: bundle.interview,
    atLeastOne: bundle.atLeastOne.map(({ fields, when }) => {
      const applies = any(...bundle.fields.filter(({ key }) => fields.includes(key)).map((field) => field.when))
      return { fields, ...condition('when', all(when, applies)) }
    }),
    checks: distinctChecks(bundle.checks),
    choose: bundle.choose.map(({ name, items, min, max }) => {
      return { text: `${name}：${countText({ min, max }, items.length)}`, items, min, max }
    }),
    ...(bundle.calendar && { calendar: bundle.calendar }),
    gates: bundle.gates.map(({ text, must }) => ({ text, must: factor(must) })),
    items: bundle.dispatch.map((one) => planItem(one, bundle))
  }
}

/** A condition that always holds is left out. */
function condition<K extends string>(key: K, cond: Cond): { [P in K]?: Cond } {
  const short = factor(cond)
  return short.op === 'true' ? {} : ({ [key]: short } as { [P in K]?: Cond })
}

/** Who receives the form: the organization, and what decides at which place. Absent where no source says. */
function receiverOf(item: string, { items }: Bundle) {
  const owner = items.find(({ usage }) => usage === item)?.owner
  if (!owner || owner.id === '') return {}
  const at = owner.at?.map(({ fact, when }) => ({ fact, ...condition('when', when) }))
  return { receiver: { organization: owner.id, name: owner.name, ...(at && { at }) } }
}

/** What may be attached for it. */
function materialsOf(item: string, { materials }: Bundle) {
  const keys = materials.filter(({ uses }) => uses.some((use) => use.item === item)).map(({ key }) => key)
  return keys.length > 0 ? { materials: keys } : {}
}

function limitsOf(item: string, { items }: Bundle) {
  const own = items.find(({ usage }) => usage === item)?.limits
  const limits = (['statutory', 'promised'] as const).flatMap((kind) =>
    (own?.[kind] ?? []).map(({ time: { amount, unit }, when }) => ({ kind, amount, unit, ...condition('when', when) }))
  )
  return limits.length > 0 ? { limits } : {}
}

function planItem({ item, when, situations, roles }: Dispatch, bundle: Bundle) {
  return {
    item,
    ...receiverOf(item, bundle),
    ...condition('when', when),
    situations: situations.map((one) => ({ name: one.name, fact: one.fact, ...condition('when', one.when) })),
    ...materialsOf(item, bundle),
    ...limitsOf(item, bundle),
    roles: roles.map(({ role, of, many, subjects, fields }) => ({
      role,
      ...(of !== undefined && { of }),
      many,
      subjects: subjects.map(({ subject, chosen, when: playing }) => ({
        subject,
        ...condition('when', playing),
        ...(chosen !== undefined && { chosen })
      })),
      fields: fields.map((field) => ({
        element: field.element,
        to: field.to,
        ...(field.map && { map: field.map }),
        ...condition('when', field.when),
        ...(subjects.some(({ chosen }) => chosen !== undefined) &&
          field.required.op !== 'false' && { required: factor(field.required) })
      }))
    }))
  }
}

function planField(field: Field, keys: ReadonlySet<string>) {
  const { key, sources, computed, decimals, numbers, required } = field
  const derived = sources.flatMap(({ kind, from, base, when }) =>
    // What a login gives beside the form is not here to derive from.
    kind === 'derived' && base !== undefined && keys.has(base)
      ? [{ how: from ?? 'copy', from: base, ...condition('when', when) }]
      : []
  )
  const own = sources.find(({ kind }) => kind === 'computed')
  const coming = late(field)
  return {
    key,
    ...condition('when', field.when),
    ...(required.op !== 'false' && { required: factor(all(required, not(incalculable(field)))) }),
    ...(coming.op !== 'false' && { late: factor(coming) }),
    ...(derived.length > 0 && { derived }),
    ...(computed && own && { computed: { ...computed, ...condition('when', own.when) } }),
    ...(decimals !== undefined && { decimals }),
    ...(numbers && {
      numbers: numbers.map(({ as, when, surely }) => ({
        as,
        ...condition('when', when),
        ...(surely && { surely })
      }))
    }),
    ...(isDated(field) && { day: true as const })
  }
}

/** Days are written first, whatever follows. */
function isDated({ type }: Pick<Field, 'type'>): boolean {
  return type === 'date' || type === 'date-time'
}

type Relation = Pick<MergedCheck, 'sum' | 'distinct' | 'equal' | 'ordered' | 'under' | 'parents'>

/** One check stated by several items is one check. */
function distinctChecks(checks: MergedCheck[]) {
  const found = new Map<string, { name: string; relation: Relation; conds: Cond[] }>()
  for (const { name, cond, sum, distinct, equal, ordered, under, parents } of checks) {
    const relation = {
      ...(sum && { sum }),
      ...(distinct && { distinct }),
      ...(equal && { equal }),
      ...(ordered && { ordered }),
      ...(under && { under }),
      ...(parents && { parents })
    }
    const id = JSON.stringify([name, relation])
    const known = found.get(id)
    if (known) known.conds.push(cond)
    else found.set(id, { name, relation, conds: [cond] })
  }
  return [...found.values()].map(({ name, relation, conds }) => ({
    name,
    ...condition('when', any(...conds)),
    ...relation
  }))
}
