/**
 * Valid submissions of a service, generated (src/emit/sample): one class of situations after the other, then at random.
 */
import type { Cond } from '../../src/condition/cond.js'
import type { Domains } from '../../src/situations/domain.js'
import type { Bundle } from '../../src/merge/bundle.js'
import { classesOf, type SituationClass } from './bounded-search.js'

export { planFor, submissionOf } from '../../src/emit/sample/index.js'

/** Situations that differ in which items apply. */
export function situationClasses(bundle: Bundle): SituationClass[] {
  const questions = new Map(bundle.questions.map((question) => [question.fact, question]))
  const fields = new Map(bundle.fields.map((field) => [field.key, field]))
  const domains: Domains = (fact) => {
    const question = questions.get(fact)
    if (question) {
      const { type, options, when } = question
      const valueWhen = new Map((options ?? []).flatMap((one) => (one.when ? [[one.code, one.when] as const] : [])))
      const values = type === 'boolean' ? [true, false] : options?.map(({ code }) => code)
      return { ...(values && { values }), ...(valueWhen.size > 0 && { valueWhen }), when }
    }
    const field = fields.get(fact)
    if (field?.type === 'boolean') return { values: [true, false] }
    return field?.codes ? { values: field.codes.map(({ code }) => code), multiple: field.type === 'codes' } : {}
  }
  const conds = bundle.items.map(({ when }) => when)
  const classes = classesOf(conds, domains, 5000) ?? few(bundle, conds, domains)
  return classes.filter(({ outcome }) =>
    bundle.choose.every(({ items, min, max }) => {
      const taken = bundle.items.filter(({ usage }, index) => outcome[index] && items.includes(usage)).length
      return taken >= min && taken <= max
    })
  )
}

/** Where the free choices alone make too many classes: all of them taken, none, and each one alone. */
function few(bundle: Bundle, conds: Cond[], domains: Domains): SituationClass[] {
  const choices = bundle.questions.map(({ fact }) => fact).filter((fact) => fact.startsWith('choices.'))
  const starts = [choices, [], ...choices.map((fact) => [fact])]
  return starts.flatMap(
    (taken) => classesOf(conds, domains, 5000, new Map(choices.map((fact) => [fact, taken.includes(fact)]))) ?? []
  )
}
