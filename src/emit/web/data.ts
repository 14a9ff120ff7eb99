/**
 * What the page of the form knows: the plan, which decides, and what people read. Its shape is `WebForm` of
 * templates/web/model/types.ts, which the tests hold it to.
 */
import type { Bundle, Field } from '../../merge/bundle.js'
import { factor } from '../../condition/factor.js'
import type { Cond } from '../../condition/cond.js'
import { planOf } from '../form/plan.js'
import { uiOf, type Ui, type UiSubject } from '../form/ui.js'
import { webLimits } from './limits.js'
import { webMaterials } from './materials.js'

type UiField = UiSubject['fields'][number]

export function webData(bundle: Bundle) {
  const ui = uiOf(bundle)
  const fields = new Map(bundle.fields.map((field) => [field.key, field]))
  const limits = new Map(bundle.questions.map(({ fact, minimum, maximum }) => [fact, { minimum, maximum }]))
  const subject = ({ name, label, fields: own, nested }: UiSubject): WebSubject => ({
    name,
    label,
    fields: own.map((field) => webField(field, fields.get(field.key)!)),
    nested: nested.map(subject)
  })
  return {
    service: bundle.id,
    name: bundle.name,
    digest: bundle.digest,
    draft: bundle.status === 'draft',
    ...(bundle.region && { region: bundle.region.name }),
    plan: planOf(bundle),
    items: bundle.items.map(({ usage, name }) => ({ item: usage, name })),
    questions: ui.questions.map((question) => webQuestion(question, limits.get(question.fact))),
    sections: ui.sections.map(({ name, subjects }) => ({ name, subjects: subjects.map(subject) })),
    codes: ui.codes,
    materials: webMaterials(bundle)
  }
}

function webQuestion(
  question: Ui['questions'][number],
  limits?: { minimum?: number | undefined; maximum?: number | undefined }
) {
  const { fact, label, widget, options, help, unit } = question
  return {
    fact,
    // People count from 1, and are shown the rows.
    label: label.replace('（从 0 数起）', ''),
    widget,
    ...(options && {
      options: options.map(({ code, name, help: more }) => ({ code, name, ...(more !== undefined && { help: more }) }))
    }),
    ...(help !== undefined && { help }),
    ...(unit !== undefined && { unit }),
    ...(limits?.minimum !== undefined && { minimum: limits.minimum }),
    ...(limits?.maximum !== undefined && { maximum: limits.maximum })
  }
}

interface WebSubject {
  name: string
  label: string
  fields: ReturnType<typeof webField>[]
  nested: WebSubject[]
}

function webField(shown: UiField, field: Field) {
  const { key, label, widget, codes, under, unit, help, privacy, neverReused, why, sources } = shown
  const limits = webLimits(field.constraints, field.type)
  const coded = field.type === 'code' || field.type === 'codes'
  // Said, not shown as an empty list: nobody has got the codes yet.
  const isUnlisted = (coded || field.type === 'region') && codes === undefined && !field.constraints.options
  return {
    key,
    label,
    widget,
    ...(codes !== undefined && { codes }),
    ...(under !== undefined && { under }),
    ...(unit !== undefined && { unit }),
    ...(help !== undefined && { help }),
    ...(privacy === 'sensitive' && { sensitive: true as const }),
    ...(neverReused && { fresh: true as const }),
    ...(isUnlisted && { unlisted: true as const }),
    ...(Object.keys(limits).length > 0 && { limits }),
    ...(field.stricter.length > 0 && {
      stricter: field.stricter.map(({ when, constraints }) => ({
        ...condition(when),
        limits: webLimits(constraints)
      }))
    }),
    ...(sources.some(({ kind }) => kind !== 'asked') && {
      sources: sources.map(({ kind, name, when }) => ({
        kind,
        ...(name !== undefined && { name }),
        ...(when && { when: when.cond })
      }))
    }),
    why: why.map(({ items, basis }) => ({ items, ...(basis !== undefined && { basis }) }))
  }
}

function condition(when: Cond): { when?: Cond } {
  const short = factor(when)
  return short.op === 'true' ? {} : { when: short }
}
