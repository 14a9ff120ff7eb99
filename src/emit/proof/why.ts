/** 为什么问: for each question and asked field the items, their legal basis and the situations; where the rest comes from. */
import {
  all,
  any,
  facts,
  FALSE,
  mapTests,
  not,
  tests,
  TRUE,
  type Cond,
  type Scalar,
  type Test
} from '../../condition/cond.js'
import { holds } from '../../condition/evaluate.js'
import { isDerived } from '../../condition/derived.js'
import { isFact, situationFact } from '../../condition/fact.js'
import type { Bundle, BundleItem, Field, Question } from '../../merge/bundle.js'
import { isPossible } from '../../situations/index.js'
import { whereFrom } from '../guide/fill.js'
import { basisTexts } from '../guide/items.js'
import { answererText } from '../../wording/answerer.js'
import { bare, lexiconOf } from '../../wording/lexicon.js'
import { unique } from '../../base/text.js'
import type { Why, WhyAsked, WhyGiven, WhyQuestion, WhySubject } from './model.js'
import { askedWhen } from './situations.js'

export function whyOf(bundle: Bundle): Why {
  const asked = bundle.fields.flatMap((field) => askedField(field, bundle))
  const given = [
    ...bundle.fields.flatMap((field) => givenField(field, bundle)),
    ...bundle.items.flatMap((item) => ownFields(item))
  ]
  const told = bundle.questions.flatMap((question) => whyQuestion(question, bundle))
  const questions = told.filter(({ by }) => by === '')
  return {
    questions,
    foundOut: told.filter(({ by }) => by !== ''),
    choiceCount: questions.filter(({ fact }) => isFact('choice', fact)).length,
    asked: bySubject(asked),
    given: bySubject(given),
    askedCount: asked.length,
    givenCount: given.length
  }
}

function whyQuestion(question: Question, bundle: Bundle): WhyQuestion[] {
  const { fact, ask, answeredBy, when: asked } = question
  const { plain: when, fieldName, itemName } = lexiconOf(bundle)
  const only = when(asked)
  if (only === undefined) return []
  const reads = (cond: Cond) => facts(cond).includes(fact)
  const items = bundle.items.filter((item) => reads(item.when))
  // Whatever an item brings depends on the answer through the item; only what depends on it in another way is named.
  const isThrough = (usage: string) => items.some((item) => item.usage === usage)
  const hangs = (cond: Cond, usages: string[]) =>
    reads(cond) && !usages.every(isThrough) && dependsOn(cond, question, bundle)
  return [
    {
      fact,
      ask: bare(ask),
      by: answeredBy ? answererText(answeredBy) : '',
      when: only,
      items: items.map((item) => ({ name: item.name, basis: basisOf(item) })),
      answers: bundle.dispatch.flatMap(({ item, situations }) =>
        situations
          .filter((situation) => situation.fact === fact)
          .map(({ name }) => ({ item: itemName(item), ask: ownAsk(bundle, item, name) }))
      ),
      fields: bundle.fields
        .filter((field) => {
          const usages = field.uses.map(({ item }) => item)
          const asked = askedWhen(field)
          return hangs(asked, usages) || hangs(all(asked, field.required), usages)
        })
        .map(({ key }) => fieldName(key)),
      materials: unique(
        bundle.materials
          .filter(({ submit, uses }) => {
            const open = uses.filter(({ inChoice }) => inChoice)
            return (
              hangs(
                submit,
                uses.map(({ item }) => item)
              ) || open.some((use) => hangs(use.cond, [use.item]))
            )
          })
          .map(({ label }) => label)
      )
    }
  ]
}

/** Another answer may make it otherwise: what a condition only mentions decides nothing. */
function dependsOn(cond: Cond, { fact, type, options, when }: Question, { situations }: Bundle): boolean {
  const values = type === 'boolean' ? [true, false] : options?.map(({ code }) => code)
  // Of numbers, dates and places a condition is about nothing else than where they lie.
  if (!values || tests(cond).some((test) => isDerived(test.fact) && facts(test).includes(fact))) return true
  const given = values.map((value) => mapTests(cond, (test) => answered(test, fact, value)))
  return given.some((one, at) =>
    given.slice(at + 1).some((other) => {
      const differ = any(all(one, not(other)), all(other, not(one)))
      return isPossible(all(when, differ), situations) !== false
    })
  )
}

function answered(test: Test, fact: string, value: Scalar): Cond {
  if (test.fact !== fact) return test
  return holds(test, () => value) ? TRUE : FALSE
}

function ownAsk({ items }: Bundle, usage: string, name: string): string {
  const questions = items.find((item) => item.usage === usage)?.form.questions ?? []
  return bare(questions.find(({ fact }) => fact === situationFact(name))?.ask ?? name)
}

function basisOf({ legalBasis }: BundleItem): string[] {
  return basisTexts(legalBasis).map(({ text }) => text)
}

type Placed<F> = F & { subject: string }

function askedField(field: Field, bundle: Bundle): Placed<WhyAsked>[] {
  const { plain: when, itemName } = lexiconOf(bundle)
  const asked = askedWhen(field)
  const only = when(asked)
  if (only === undefined) return []
  const required = when(all(field.required, asked))
  const items = new Map(bundle.items.map((item) => [item.usage, item]))
  return [
    {
      subject: subjectLabel(field, bundle),
      name: field.name,
      when: only,
      isRequired:
        required === undefined
          ? '选填'
          : required === only
            ? '必填'
            : `${required === '' ? '其余时候' : required}时必填`,
      uses: field.uses.flatMap((use) => {
        const needed = when(all(use.when, asked))
        const item = items.get(use.item)
        if (needed === undefined) return []
        return [
          {
            item: itemName(use.item),
            label: use.label,
            basis: use.basis === undefined ? (item ? basisOf(item) : []) : [use.basis],
            isOwnBasis: use.basis !== undefined,
            when: needed === only ? '' : needed
          }
        ]
      })
    }
  ]
}

function givenField(field: Field, bundle: Bundle): Placed<WhyGiven>[] {
  const { plain: when, fieldName } = lexiconOf(bundle)
  const from = field.sources.flatMap((source) => {
    const only = when(source.when)
    if (source.kind === 'asked' || only === undefined) return []
    return [{ source: whereFrom(source), via: source.via.map(fieldName), when: only }]
  })
  return from.length > 0 ? [{ subject: subjectLabel(field, bundle), name: field.name, from }] : []
}

/** In a department's own form, but nothing that an applicant could answer. */
function ownFields({ form, name, owner }: BundleItem): Placed<WhyGiven>[] {
  const roles = new Map(form.roles.map((role) => [role.name, role.label]))
  return form.fields.flatMap(({ byOffice, map, label, role }) => {
    const source = byOffice
      ? `由${owner.name === '' ? '办理部门' : owner.name}填写`
      : map?.const === undefined
        ? undefined
        : `固定为“${constantText(map.const)}”`
    if (source === undefined) return []
    return [
      { subject: `${name}的表`, name: `${roles.get(role) ?? role}：${label}`, from: [{ source, via: [], when: '' }] }
    ]
  })
}

function constantText(value: unknown): string {
  return value === true ? '是' : value === false ? '否' : String(value)
}

function subjectLabel({ subject }: Field, { subjects }: Bundle): string {
  return subjects.find(({ name }) => name === subject)?.label ?? subject
}

function bySubject<F extends object>(fields: Placed<F>[]): WhySubject<F>[] {
  return unique(fields.map(({ subject }) => subject)).map((subject) => ({
    subject,
    fields: fields.filter((field) => field.subject === subject).map(({ subject: _, ...field }) => field as unknown as F)
  }))
}
