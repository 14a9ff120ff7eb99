/** The merged submission as a form. */
import {
  all,
  any,
  equals,
  FALSE,
  mapTests,
  not,
  TRUE,
  type Cond,
  type Scalar,
  type Test
} from '../../condition/cond.js'
import { regionPrefix } from '../../condition/evaluate.js'
import { placeOfFact } from '../../condition/fact.js'
import type { Bundle, Field, Question } from '../../merge/bundle.js'
import { orderPattern } from '../../vocabulary/date-patterns.js'
import { answererText } from '../../wording/answerer.js'
import { allQuestions } from '../../merge/interview/order.js'
import { containing, isRelative, type Form, type Leaf, type Place, type Schema } from './model.js'
import { limitSchema, valueSchema } from './values.js'

const SPACES = { situations: '办事情形', choices: '选办事项', same: '是否同一人', chosen: '选定的一个' } as const

export function submissionForm(bundle: Bundle): Form {
  const [questions, foundOut] = partition(allQuestions(bundle))
  const optional = optionalSubjects(bundle)
  const always = alwaysTrue([...questions, ...foundOut])
  const simple = (cond: Cond) => mapTests(cond, (test) => (always(test) ? TRUE : test))
  const spaces = Object.entries(SPACES).filter(([space]) => questions.some(({ fact }) => fact.startsWith(`${space}.`)))
  const subjects = filledSubjects(bundle)
  return {
    title: `${bundle.name}（合并表单）${bundle.status === 'draft' ? '【草案】' : ''}`,
    comment: `lianban digest ${bundle.digest}`,
    groups: [
      ...spaces.map(([name, title]) => ({ name, title, optional: false })),
      ...subjects.map(({ name, label, many, of }) => ({
        name,
        title: label,
        ...(many && { many }),
        ...(of !== undefined && { of }),
        optional: optional.has(name)
      }))
    ],
    leaves: [
      ...questions.map((question) => questionLeaf(question, simple)),
      ...bundle.fields.map((field) => fieldLeaf(field, simple))
    ],
    demands: [
      ...bundle.gates.map(({ must }) => ({ group: '', when: TRUE, then: simple(must) })),
      ...choiceDemands(bundle, simple),
      ...questions.flatMap((question) => optionDemands(question, simple)),
      ...bundle.atLeastOne.map(({ fields, when }) => {
        const own = bundle.fields.filter(({ key }) => fields.includes(key))
        return {
          group: commonSubject(own.map(({ subject }) => subject)) ?? own[0]?.subject ?? '',
          when: simple(all(when, any(...own.map((field) => field.when)))),
          then: any(...own.map(({ key }): Cond => ({ op: 'test', fact: key, is: 'known' })))
        }
      })
    ],
    ...(foundOut.length > 0 && { foundOut: new Map(foundOut.map((one) => [one.fact, answersTo(one)])) }),
    place: placeOf(bundle.fields, questions)
  }
}

/** Those that the applicant is asked, and those that are found out. */
export function partition<Q extends Pick<Question, 'answeredBy'>>(questions: readonly Q[]): [asked: Q[], found: Q[]] {
  return [questions.filter(({ answeredBy }) => !answeredBy), questions.filter(({ answeredBy }) => answeredBy)]
}

/** Undefined where answers are not a closed list. */
function answersTo({ type, options, when }: Question): (Scalar | undefined)[] | undefined {
  const values = type === 'boolean' ? [true, false] : options?.map(({ code }) => code)
  return values && [...values, ...(when.op === 'true' ? [] : [undefined])]
}

/** More ways to break a choice than this are left to the check at run time. */
const MAX_WAYS = 200

/** “几个中选几个”: of each set of one more than may be taken, one is not; and some are, where one has to be. */
function choiceDemands({ choose, items }: Bundle, simple: (cond: Cond) => Cond): Form['demands'] {
  const applies = new Map(items.map(({ usage, when }) => [usage, simple(when)]))
  return choose.flatMap(({ items: names, min, max }) => {
    const of = names.map((name) => applies.get(name) ?? FALSE)
    const tooMany = max < of.length ? subsets(of, max + 1) : []
    const tooFew = min > 0 ? subsets(of, of.length - min + 1) : []
    return [
      ...(tooMany ?? []).map((some) => any(...some.map((cond) => not(cond)))),
      ...(tooFew ?? []).map((some) => any(...some))
    ].map((then) => ({ group: '', when: TRUE, then }))
  })
}

/** Undefined when there are too many. */
function subsets<T>(of: readonly T[], size: number): T[][] | undefined {
  let found: T[][] = [[]]
  for (let index = 0; index < size; index++) {
    found = found.flatMap((some) =>
      of.slice(some.length === 0 ? 0 : of.indexOf(some.at(-1)!) + 1).map((one) => [...some, one])
    )
    if (found.length > MAX_WAYS * 10) return undefined
  }
  return found.length > MAX_WAYS ? undefined : found
}

/** Subjects that have fields, and those that have such subjects in their rows. */
export function filledSubjects({ subjects, fields }: Pick<Bundle, 'subjects' | 'fields'>): Bundle['subjects'] {
  const isFilled = (name: string): boolean =>
    fields.some(({ subject }) => subject === name) || subjects.some((one) => one.of === name && isFilled(one.name))
  return subjects.filter(({ name }) => isFilled(name))
}

/** Subjects without a condition that play optional roles only may be left out as a whole. */
export function optionalSubjects({ dispatch, items, subjects }: Bundle): Set<string> {
  const needed = new Set(
    dispatch.flatMap(({ item, roles }) => {
      const own = items.find(({ usage }) => usage === item)?.form.roles ?? []
      return roles
        .filter(({ role }) => own.find(({ name }) => name === role)?.optional !== true)
        .flatMap((role) => role.subjects.map(({ subject }) => subject))
    })
  )
  const played = new Set(dispatch.flatMap(({ roles }) => roles.flatMap((role) => role.subjects.map((p) => p.subject))))
  return new Set(
    subjects
      .filter(({ name, when }) => when.op === 'true' && played.has(name) && !needed.has(name))
      .map(({ name }) => name)
  )
}

function commonSubject(subjects: string[]): string | undefined {
  return new Set(subjects).size === 1 ? subjects[0] : undefined
}

/** A question that is always asked, tested for any of its answers. */
function alwaysTrue(questions: Question[]): (test: Test) => boolean {
  const closed = new Map(
    questions
      .filter(({ when }) => when.op === 'true')
      .map(({ fact, type, options }) => [fact, type === 'boolean' ? [true, false] : options?.map(({ code }) => code)])
  )
  return (test) => {
    const values = closed.get(test.fact)
    return test.is === 'in' && values !== undefined && values.every((value) => test.values.includes(value))
  }
}

export function questionSchema(question: Question): Schema {
  const { ask, answeredBy, help, type, options, unit, minimum, maximum } = question
  const constraints = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) }
  const value =
    type === 'choice'
      ? valueSchema({ type: 'code', ...(options && { codes: options }) }, {})
      : valueSchema({ type }, constraints)
  const by = answeredBy && `${answererText(answeredBy)}，不问申请人`
  return { title: ask, ...described(help, unit, by), ...value }
}

function described(help?: string, unit?: string, by?: string): Pick<Schema, 'description'> {
  const text = [by, help, unit === undefined ? undefined : `单位：${unit}`]
    .filter((part) => part !== undefined)
    .join('；')
  return text === '' ? {} : { description: text }
}

/** Required exactly when asked, absent otherwise. */
function questionLeaf(question: Question, simple: (cond: Cond) => Cond): Leaf {
  const when = simple(question.when)
  return { ...placeOfFact(question.fact), schema: questionSchema(question), when, required: when, limits: [] }
}

export function optionDemands({ fact, options }: Question, simple: (cond: Cond) => Cond): Form['demands'] {
  return (options ?? []).flatMap(({ code, when }) =>
    when ? [{ group: '', when: equals(fact, code), then: simple(when) }] : []
  )
}

function fieldLeaf(field: Field, simple: (cond: Cond) => Cond): Leaf {
  const asked = field.sources.length === 0 || field.sources.some(({ kind }) => kind === 'asked')
  return {
    group: field.subject,
    name: field.element,
    schema: {
      title: field.name,
      ...described(field.help, field.unit),
      ...valueSchema(field, field.constraints),
      ...(!asked && { readOnly: true as const })
    },
    when: simple(field.when),
    required: simple(all(field.required, not(late(field)), not(incalculable(field)))),
    limits: [
      ...field.stricter.map(({ when, constraints }) => ({
        when: simple(when),
        schema: limitSchema(field, constraints)
      })),
      ...underLimits(field)
    ]
  }
}

/** Of the codes that are placed under others, only those under the one that is filled in. */
function underLimits({ type, under, codes = [] }: Field): Leaf['limits'] {
  const parents = new Set(codes.flatMap(({ parent }) => parent ?? []))
  return [...parents].flatMap((above) => {
    const one: Schema = {
      type: 'string',
      enum: codes.flatMap((c) => (c.parent === undefined || c.parent === above ? [c.code] : []))
    }
    const schema: Schema = type === 'codes' ? { type: 'array', items: one } : one
    return under === undefined ? [] : [{ when: equals(under, above), schema }]
  })
}

/** While the value comes from an earlier item's result, it is not there yet when the form is submitted. */
export function late({ sources }: Field): Cond {
  return any(FALSE, ...sources.filter(({ kind }) => kind === 'earlier').map(({ when }) => when))
}

/** A share of nothing has no value, so nobody can be asked for it. */
export function incalculable({ computed, sources }: Field): Cond {
  const own = sources.find(({ kind }) => kind === 'computed')
  return computed?.share && own ? all(own.when, equals(computed.share.total, 0)) : FALSE
}

function placeOf(fields: Field[], questions: Question[]): Form['place'] {
  const known = new Map<string, { multiple: boolean }>([
    ...questions.map(({ fact }) => [fact, { multiple: false }] as const),
    ...fields.map(({ key, type }) => [key, { multiple: type === 'codes' }] as const)
  ])
  return (test): Place => {
    const found = known.get(test.fact)
    if (!found) return false
    const schema = testValue(test)
    return {
      ...placeOfFact(test.fact),
      schema: found.multiple && test.is !== 'known' ? containing(schema) : schema
    }
  }
}

/** Values of our notation that pass a test. */
export function testValue(test: Test): Schema {
  switch (test.is) {
    case 'known':
      return {}
    case 'in':
      return { enum: test.values }
    case 'within':
      return { type: 'string', pattern: `^(?:${test.values.map(regionPrefix).join('|')})` }
    default:
      if (isRelative(test)) return {}
      return typeof test.value === 'number'
        ? numberBound(test.is, test.value)
        : { type: 'string', pattern: orderPattern(test.is, String(test.value)) }
  }
}

export function numberBound(is: 'lt' | 'lte' | 'gt' | 'gte', value: number): Schema {
  const key = ({ lt: 'exclusiveMaximum', lte: 'maximum', gt: 'exclusiveMinimum', gte: 'minimum' } as const)[is]
  return { type: 'number', [key]: value }
}
