/** What is on the pages at this moment: only what applies, in the order in which it is asked. */
import { decided, holds } from '../../integration/runtime/condition.js'
import { get, scopesOf, splitFact, type Scope } from '../../integration/runtime/read.js'
import { filledRows, isWorkedOut } from '../../integration/runtime/rows.js'
import type { Json, PlanField, PlanQuestion, PlanSubject, Row } from '../../integration/runtime/types.js'
import { layoutOf } from './layout.js'
import { valueAt } from './pointer.js'
import type { WebCode, WebField, WebForm, WebLimits, WebQuestion, WebSubject } from './types.js'

export interface Page {
  id: string
  title: string
  parts: Part[]
}
export type Part = QuestionPart | SubjectPart | FieldPart

export interface QuestionPart {
  kind: 'question'
  at: string
  label: string
  widget: string
  options: { code: string; name: string; help?: string; row?: number }[]
  question: WebQuestion
  value: Json | undefined
}

export interface SubjectPart {
  kind: 'subject'
  at: string
  label: string
  /** May be left out as a whole. */
  optional: boolean
  many?: { min: number; max: number }
  rows: { at: string; label: string; parts: Part[] }[]
}

export interface FieldPart {
  kind: 'field'
  at: string
  label: string
  widget: string
  field: WebField
  required: boolean
  /** Those that can be chosen here; undefined where anything can be written. */
  codes?: WebCode[]
  limits: WebLimits[]
  above?: Json | undefined
  origin: Origin
  value: Json | undefined
}

export type Origin =
  | { kind: 'asked' }
  /** Normally had from somewhere: `given` when it is there and not being corrected. */
  | { kind: 'given' | 'expected'; source: string; name?: string }
  /** Nobody types it: worked out, or found out by an earlier item. */
  | { kind: 'worked' | 'later'; name?: string }

export interface Given {
  given: Row
  corrected: readonly string[]
}

/** Looks up what does not change while a form is filled in, once. */
export interface Prepared {
  form: WebForm
  first: WebQuestion[]
  after: Map<string, WebQuestion[]>
  subjects: Map<string, PlanSubject>
  fields: Map<string, PlanField>
  questions: Map<string, PlanQuestion>
}

export function prepare(form: WebForm): Prepared {
  const { plan } = form
  return {
    form,
    ...layoutOf(form),
    subjects: new Map(plan.subjects.map((one) => [one.name, one])),
    fields: new Map(plan.fields.map((one) => [one.key, one])),
    questions: new Map(plan.questions.map((one) => [one.fact, one]))
  }
}

/** @param live a settled submission, in which rows that were just added are still empty */
export function pagesOf(prepared: Prepared, live: Row, given: Given): Page[] {
  const { form, first } = prepared
  const parts = new Parts(prepared, live, given)
  const pages: Page[] = [
    { id: 'situations', title: '办事情形', parts: first.flatMap((question) => parts.question(question)) },
    ...form.sections.map(({ name, subjects }, index) => ({
      id: `section-${index + 1}`,
      title: name,
      parts: subjects.flatMap((subject) => parts.top(subject))
    }))
  ]
  return pages.filter((page) => page.parts.length > 0)
}

class Parts {
  constructor(
    private readonly prepared: Prepared,
    private readonly live: Row,
    private readonly given: Given
  ) {}

  /** A subject of a section, and what is asked because of it. */
  top(subject: WebSubject): Part[] {
    const asked = this.prepared.after.get(subject.name) ?? []
    return [...this.subject(subject, {}, ''), ...asked.flatMap((question) => this.question(question))]
  }

  question(question: WebQuestion): QuestionPart[] {
    const { live, prepared } = this
    const { plan } = prepared.form
    const planned = prepared.questions.get(question.fact)!
    if (!holds(plan, live, planned.when)) return []
    const at = `/${splitFact(question.fact).join('/')}`
    const closed = new Map(planned.options?.map((option) => [option.code, option.when]))
    const options =
      planned.rowOf === undefined
        ? (question.options ?? []).filter(({ code }) => decided(plan, live, closed.get(code), {}) !== false)
        : scopesOf(plan, live, planned.rowOf, {}).map((scope, row) => ({
            code: String(row),
            name: rowName(scope[planned.rowOf!]!) ?? `第 ${row + 1} 位`,
            row
          }))
    const widget = planned.rowOf === undefined ? question.widget : 'radio'
    const [space, name] = splitFact(question.fact)
    const answers = get(live, space)
    const value = typeof answers === 'object' ? get(answers as Row, name) : undefined
    return [{ kind: 'question', at, label: question.label, widget, options, question, value }]
  }

  private subject(subject: WebSubject, around: Scope, path: string): SubjectPart[] {
    const { live, prepared } = this
    const { plan } = prepared.form
    const own = prepared.subjects.get(subject.name)!
    const at = `${path}/${subject.name}`
    const found = scopesOf(plan, live, subject.name, around)
    const many = own.many
    // An empty row stands for what could be filled in: for one who is not there yet, and to see whether a list applies.
    const trial = { ...around, [subject.name]: {} }
    if (many && found.length === 0 && this.rowParts(subject, trial, `${at}/0`).length === 0) return []
    const missing = Math.max(0, (own.optional ? 0 : (many?.min ?? 1)) - found.length)
    const wanted = many ? [...found, ...Array.from({ length: missing }, () => trial)] : [found[0] ?? trial]
    const rows = wanted.map((scope, index) => {
      const here = many ? `${at}/${index}` : at
      return { at: here, label: `${subject.label} ${index + 1}`, parts: this.rowParts(subject, scope, here) }
    })
    if (!many && rows[0]!.parts.length === 0) return []
    const optional = own.optional === true && filledRows(plan, live, subject.name, around).length === 0
    return [{ kind: 'subject', at, label: subject.label, optional, ...(many && { many }), rows }]
  }

  private rowParts(subject: WebSubject, scope: Scope, path: string): Part[] {
    return [
      ...subject.fields.flatMap((field) => this.field(field, scope, path)),
      ...subject.nested.flatMap((nested) => this.subject(nested, scope, path))
    ]
  }

  private field(field: WebField, scope: Scope, path: string): FieldPart[] {
    const { live, prepared } = this
    const { plan, codes } = prepared.form
    const planned = prepared.fields.get(field.key)!
    if (decided(plan, live, planned.when, scope) === false) return []
    const [subject, element] = splitFact(field.key)
    const row = scope[subject]!
    const at = `${path}/${element}`
    const value = get(row, element)
    const above = field.under === undefined ? undefined : get(row, splitFact(field.under)[1])
    const limits = [
      field.limits ?? {},
      ...(field.stricter ?? []).filter(({ when }) => holds(plan, live, when, scope)).map((one) => one.limits)
    ]
    const optional = prepared.subjects.get(subject)!.optional && Object.keys(row).length === 0
    const late = planned.late !== undefined && holds(plan, live, planned.late, scope)
    const listed = field.codes === undefined ? undefined : choosable(codes[field.codes] ?? [], limits, above)
    return [
      {
        kind: 'field',
        at,
        label: field.label,
        widget: field.widget,
        field,
        required: !optional && !late && planned.required !== undefined && holds(plan, live, planned.required, scope),
        ...(listed && { codes: listed }),
        limits,
        above,
        origin: this.origin(field, planned, scope, at, value),
        value
      }
    ]
  }

  private origin(field: WebField, planned: PlanField, scope: Scope, at: string, value: Json | undefined): Origin {
    const { live, given, prepared } = this
    const { plan } = prepared.form
    const source = field.sources?.find(({ when }) => holds(plan, live, when, scope))
    const name = source?.name === undefined ? {} : { name: source.name }
    if (isWorkedOut(plan, live, planned, scope)) return { kind: 'worked', ...name }
    if (!source || source.kind === 'asked') return { kind: 'asked' }
    if (source.kind === 'earlier') return { kind: 'later', ...name }
    const isGiven = value !== undefined && !given.corrected.includes(at) && valueAt(given.given, at) !== undefined
    return { kind: isGiven ? 'given' : 'expected', source: source.kind, ...name }
  }
}

/** How a row is told from the others, where somebody has been named. */
export function rowName(row: Row): string | undefined {
  const name = get(row, 'name')
  return typeof name === 'string' ? name : undefined
}

/** The codes that are left by limits, and by the value above. */
function choosable(codes: readonly WebCode[], limits: readonly WebLimits[], above: Json | undefined): WebCode[] {
  const isPlaced = codes.some(({ parent }) => parent !== undefined && parent === above)
  return codes.filter(
    ({ code, parent }) =>
      limits.every(({ options }) => options?.includes(code) ?? true) &&
      (parent === undefined || !isPlaced || parent === above)
  )
}
