/** Order, words and reasons for portal teams: form/ui.json. What to validate is in the schema, not here. */
import type { Bundle, Field, Question } from '../../merge/bundle.js'
import type { Benefit, ElementType, Period, Remarks } from '../../link/model.js'
import { channelsByCase, type ChannelsByCase } from '../channels.js'
import { statedWords, type StatedWords } from '../benefits.js'
import { factor } from '../../condition/factor.js'
import { stated, wordsOf, type StatedCondition } from '../../wording/stated-condition.js'
import { condText, type Words } from '../../wording/conditions.js'
import { allQuestions } from '../../merge/interview/order.js'
import { statedGates, type StatedGate } from '../gates.js'
import { filledSubjects, partition } from './submission.js'

export interface Ui extends ChannelsByCase {
  service: string
  name: string
  digest: string
  /** Of what connected systems have to follow; changes less often than `digest`. */
  contract: string
  draft: boolean
  /** In the order in which they apply: their name within the service, and for people. */
  items: { item: string; name: string; when?: StatedCondition }[]
  /** Who is refused, whichever way he applies. */
  gates: StatedGate[]
  questions: UiQuestion[]
  /** To tell beside: what an applicant gets, and when it can be applied for. */
  benefits?: StatedWords<Benefit>[]
  periods?: StatedWords<Period>[]
  /** Found out by others and not asked: `when` of a field may turn on them. Left out: none. */
  foundOut?: (UiQuestion & { answeredBy: NonNullable<Question['answeredBy']> })[]
  /** Facts of questions and keys of fields: each after all that decides whether it is asked, as the proof has it. */
  order: string[]
  sections: { name: string; subjects: UiSubject[] }[]
  /** Code lists, named by the fields that use them. */
  codes: Record<string, { code: string; name: string; parent?: string; alone?: true }[]>
  /** What files have to be, where some source says so: of which material, for which item, and when. */
  uploads?: UiUpload[]
  /** Beyond JSON Schema; `check` of the runtime enforces them. */
  checks: { text: string; fields: string[]; when?: StatedCondition }[]
}

type UiUpload = NonNullable<Remarks['file']> & { material: string; label: string; item: string; when?: StatedCondition }

interface UiQuestion {
  fact: string
  label: string
  widget: Widget
  options?: { code: string; name: string; help?: string; when?: StatedCondition }[]
  when?: StatedCondition
  help?: string
  unit?: string
}

export interface UiSubject {
  name: string
  label: string
  many?: { min: number; max: number }
  when?: StatedCondition
  fields: UiField[]
  /** In each row of this subject. */
  nested: UiSubject[]
}

interface UiField {
  key: string
  label: string
  widget: Widget
  /** A key of `codes`. */
  codes?: string
  /** The field above it: of `codes`, only those whose `parent` is its value (and those without one). */
  under?: string
  /** How many codes at most. */
  maxItems?: number
  unit?: string
  help?: string
  /** 要素编码 and 含义. */
  code?: string
  meaning?: string
  privacy?: Field['privacy']
  /** Filled in afresh each time. */
  neverReused?: true
  when?: StatedCondition
  /** Left out: never required. */
  required?: true | StatedCondition
  /** Demanded of the row that these subjects are (`chosen.<subject>`), and not of the others; `check` sees to it. */
  requiredOfRow?: string[]
  /** Under which label and on what basis it is wanted, and by which items. */
  why: { label: string; basis?: string; items: string[] }[]
  /** Where the value comes from; only “asked” is typed by the applicant. */
  sources: { kind: string; name?: string; when?: StatedCondition }[]
}

type Widget =
  | 'text'
  | 'textarea'
  | 'integer'
  | 'decimal'
  | 'yes-no'
  | 'date'
  | 'date-time'
  | 'month'
  | 'year'
  | 'select'
  | 'multi-select'
  | 'region'
  | 'file'
  | 'signature'
  | 'radio'

const WIDGETS: Record<ElementType, Widget> = {
  text: 'text',
  'long-text': 'textarea',
  integer: 'integer',
  decimal: 'decimal',
  boolean: 'yes-no',
  date: 'date',
  'date-time': 'date-time',
  month: 'month',
  year: 'year',
  code: 'select',
  codes: 'multi-select',
  region: 'region',
  file: 'file',
  signature: 'signature'
}

export function uiOf(bundle: Bundle): Ui {
  const words = wordsOf(bundle)
  const [asked, found] = partition(allQuestions(bundle))
  const codes = new Map<string, string>()
  const lists: Ui['codes'] = {}
  const nameOf = (field: Field): string | undefined => {
    if (!field.codes) return undefined
    const text = JSON.stringify(field.codes)
    const known = codes.get(text)
    if (known !== undefined) return known
    codes.set(text, field.key)
    lists[field.key] = field.codes
    return field.key
  }
  const filled = filledSubjects(bundle)
  const subject = (one: Bundle['subjects'][number]): UiSubject => ({
    name: one.name,
    label: one.label,
    ...(one.many && { many: one.many }),
    ...optional('when', stated(factor(one.when), words)),
    fields: bundle.fields
      .filter((field) => field.subject === one.name)
      .map((field) => uiField(field, nameOf(field), words)),
    nested: filled.filter(({ of }) => of === one.name).map(subject)
  })
  const sections = bundle.sections.map((section) => ({
    name: section.name,
    // Nested subjects are shown in the rows of theirs, wherever the section lists them.
    subjects: section.subjects
      .flatMap((name) => filled.find((one) => one.name === name && one.of === undefined) ?? [])
      .map(subject)
  }))
  return {
    service: bundle.id,
    name: bundle.name,
    digest: bundle.digest,
    contract: bundle.contract,
    draft: bundle.status === 'draft',
    items: bundle.items.map(({ usage, name, when }) => ({
      item: usage,
      name,
      ...optional('when', stated(factor(when), words))
    })),
    gates: statedGates(bundle),
    ...statedWords(bundle),
    ...channelsByCase(bundle),
    questions: asked.map((question) => uiQuestion(question, words)),
    ...(found.length > 0 && {
      foundOut: found.map((question) => ({ ...uiQuestion(question, words), answeredBy: question.answeredBy! }))
    }),
    order: bundle.interview,
    sections: sections.filter(({ subjects }) => subjects.length > 0),
    codes: lists,
    ...uploadsOf(bundle, words),
    checks: uiChecks(bundle, words)
  }
}

function uiQuestion({ fact, ask, type, options, when, help, unit }: Question, words: Words): UiQuestion {
  return {
    fact,
    label: ask,
    widget: type === 'boolean' ? 'yes-no' : type === 'choice' ? 'radio' : type,
    ...(options && {
      options: options.map(({ code, name, help: optionHelp, when: only }) => ({
        code,
        name,
        ...(optionHelp !== undefined && { help: optionHelp }),
        ...(only && optional('when', stated(factor(only), words)))
      }))
    }),
    ...optional('when', stated(factor(when), words)),
    ...(help !== undefined && { help }),
    ...(unit !== undefined && { unit })
  }
}

function uiField(field: Field, codes: string | undefined, words: Words): UiField {
  const { key, name, type, unit, help, code, meaning, privacy, neverReused, when, required, uses, sources } = field
  const { under, constraints } = field
  const wanted = factor(required)
  return {
    key,
    label: name,
    widget: WIDGETS[type],
    ...(codes !== undefined && { codes }),
    ...(under !== undefined && { under }),
    ...(constraints.maxItems !== undefined && { maxItems: constraints.maxItems }),
    ...(unit !== undefined && { unit }),
    ...(help !== undefined && { help }),
    ...(code !== undefined && { code }),
    ...(meaning !== undefined && { meaning }),
    ...(privacy !== undefined && { privacy }),
    ...(neverReused && { neverReused }),
    ...optional('when', stated(factor(when), words)),
    ...(wanted.op !== 'false' && { required: stated(wanted, words) ?? (true as const) }),
    ...(uses.some(({ ofRow }) => ofRow) && {
      requiredOfRow: [...new Set(uses.flatMap(({ ofRow }) => ofRow?.subject ?? []))]
    }),
    why: whyOf(uses),
    sources: sources.map((source) => ({
      kind: source.kind,
      ...(source.name !== undefined && { name: source.name }),
      ...(sources.length > 1 && optional('when', stated(factor(source.when), words)))
    }))
  }
}

function whyOf(uses: Field['uses']): UiField['why'] {
  const found = new Map<string, UiField['why'][number]>()
  for (const { item, label, basis } of uses) {
    const id = JSON.stringify([label, basis])
    const known = found.get(id)
    if (!known) found.set(id, { label, ...(basis !== undefined && { basis }), items: [item] })
    else if (!known.items.includes(item)) known.items.push(item)
  }
  return [...found.values()]
}

function uploadsOf({ materials }: Bundle, words: Words): Pick<Ui, 'uploads'> {
  const uploads = materials.flatMap(({ key, label, uses }) =>
    uses.flatMap(({ item, cond, file }) =>
      file
        ? [{ material: key, label, item: item ?? '', ...file, ...optional('when', stated(factor(cond), words)) }]
        : []
    )
  )
  return uploads.length > 0 ? { uploads } : {}
}

function uiChecks({ checks, atLeastOne }: Bundle, words: Words): Ui['checks'] {
  const found = new Map<string, Ui['checks'][number]>()
  for (const { name, cond, sum, distinct, equal, ordered, under } of checks) {
    const total = sum ? [sum.of, ...(sum.equalsElement === undefined ? [] : [sum.equalsElement])] : []
    const fields = [...total, ...(distinct ?? []), ...(equal ?? []), ...(ordered ?? []), ...(under ?? [])]
    const when = stated(factor(cond), words)
    found.set(JSON.stringify([name, fields, when?.text]), { text: name, fields, ...optional('when', when) })
  }
  for (const { fields, when } of atLeastOne)
    found.set(JSON.stringify([fields, condText(when, words)]), {
      text: '至少填写一项',
      fields,
      ...optional('when', stated(factor(when), words))
    })
  return [...found.values()]
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V })
}
