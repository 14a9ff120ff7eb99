/** Everything that keeps a form from being handed in, each with the place where it can be put right and what to do. */
import { violations, type PlacedViolation } from '../../integration/runtime/check.js'
import { tidied } from '../../integration/runtime/tidy.js'
import { normalise, settled } from '../../integration/runtime/normalise.js'
import { refusalOf, factsIn } from '../../integration/runtime/refused.js'
import { read } from '../../integration/runtime/read.js'
import { holds } from '../../integration/runtime/condition.js'
import type { Row } from '../../integration/runtime/types.js'
import { put, valueAt } from './pointer.js'
import { flawOf } from './shape.js'
import { pagesOf, type FieldPart, type Given, type Page, type Part, type Prepared, type QuestionPart, type SubjectPart } from './view.js'

export interface Problem {
  /** The place: of a field, a question or a list; '' for the whole. */
  at: string
  /** As it stands beside the field. */
  text: string
  /** Whose it is: “母亲 · 姓名”. */
  name: string
  page?: string
}

/** What has been entered, settled: rows that were just added stay, though they are empty. */
export function liveOf({ form: { plan } }: Prepared, entered: Row): Row {
  return settled(plan, tidied(plan, entered))
}

/** What is handed in. */
export function submissionOf({ form: { plan } }: Prepared, entered: Row): Row {
  return normalise(plan, entered)
}

/** Each place has one problem at most, in the order of the pages. */
export function problemsOf(prepared: Prepared, entered: Row, given: Given): Problem[] {
  const live = liveOf(prepared, entered)
  const pages = pagesOf(prepared, live, given)
  const places = pages.flatMap((page) => page.parts.flatMap((part) => placesIn(part, page, '')))
  const byAt = new Map(places.map((place) => [place.at, place]))
  const spare = new Set(places.flatMap((place) => spareRows(prepared, place, entered)))
  const isSpare = (at: string) => Array.from(spare).some((row) => at.startsWith(`${row}/`))
  const found = new Map<string, Problem>()
  const add = (at: string, text: string, place = byAt.get(at)) => {
    if (found.has(at) || isSpare(at)) return
    found.set(at, { at, text, name: place?.name ?? '', ...(place && { page: place.page }) })
  }
  for (const { at, part } of places) {
    const flaw = shapeFlaw(part)
    if (flaw !== undefined) add(at, flaw)
    // Rows that there have to be are looked at, too.
    if (part.kind === 'subject' && part.many)
      for (const row of part.rows) if (valueAt(live, row.at) === undefined) put(live, row.at, {})
  }
  for (const violation of violations(prepared.form.plan, live)) {
    const at = violation.at.find((one) => byAt.has(one)) ?? listOf(violation.at[0] ?? '', byAt)
    add(at, textOf(violation, byAt.get(at)?.part))
  }
  for (const place of places) {
    const flaw = fewRows(prepared, place, entered)
    if (flaw !== undefined && ![...found.keys()].some((at) => at.startsWith(`${place.at}/`))) add(place.at, flaw)
  }
  const order = new Map(places.map(({ at }, index) => [at, index]))
  return [...found.values()].sort((a, b) => (order.get(a.at) ?? -1) - (order.get(b.at) ?? -1))
}

/** What is wrong with the shape of single values and with the number of rows, as they stand in a submission. */
export function flawsOf(prepared: Prepared, submission: Row): Pick<Problem, 'at' | 'text'>[] {
  const pages = pagesOf(prepared, submission, { given: {}, corrected: [] })
  return pages
    .flatMap((page) => page.parts.flatMap((part) => placesIn(part, page, '')))
    .flatMap((place) => {
      const text = shapeFlaw(place.part) ?? fewRows(prepared, place, submission)
      return text === undefined ? [] : [{ at: place.at, text }]
    })
}

/** Conditions of acceptance that fail whatever else is answered: all that they look at is known. */
export function refusals(prepared: Prepared, live: Row): string[] {
  const { plan } = prepared.form
  const isSettled = (fact: string) => {
    if (read(plan, live, fact, {}) !== undefined) return true
    const question = prepared.questions.get(fact)
    const one = question ?? prepared.fields.get(fact)
    return one !== undefined && !holds(plan, live, one.when)
  }
  const { gates, choices } = refusalOf(plan, live)
  return [
    ...gates.filter(({ must }) => factsIn(must).every(isSettled)).map(({ text }) => text),
    ...choices.filter(({ items }) => choiceFacts(prepared, items).every(isSettled)).map(({ text }) => text)
  ]
}

function choiceFacts({ form: { plan } }: Prepared, items: readonly string[]): string[] {
  return plan.items.filter(({ item }) => items.includes(item)).flatMap(({ when }) => (when ? factsIn(when) : []))
}

interface Place {
  at: string
  name: string
  page: string
  part: Part
}

function placesIn(part: Part, page: Page, whose: string): Place[] {
  const own = { at: part.at, page: page.id, part, name: whose === '' ? part.label : `${whose} · ${part.label}` }
  if (part.kind !== 'subject') return [own]
  const inside = part.rows.flatMap((row) =>
    row.parts.flatMap((one) => placesIn(one, page, part.many ? row.label : part.label))
  )
  return [...inside, own]
}

/** Empty rows beyond those that there have to be: nobody need fill them in. */
function spareRows(prepared: Prepared, { part }: Place, entered: Row): string[] {
  if (part.kind !== 'subject' || !part.many) return []
  const empty = emptyRows(prepared, part, entered)
  return empty.slice(Math.max(0, leastRows(part) - (part.rows.length - empty.length)))
}

function fewRows(prepared: Prepared, { part }: Place, entered: Row): string | undefined {
  if (part.kind !== 'subject' || !part.many) return undefined
  const filled = part.rows.length - emptyRows(prepared, part, entered).length
  return filled < leastRows(part) ? `至少要填 ${leastRows(part)} 个` : undefined
}

function leastRows({ optional, many }: SubjectPart): number {
  return optional ? 0 : (many?.min ?? 0)
}

function emptyRows({ form: { plan } }: Prepared, { rows }: SubjectPart, entered: Row): string[] {
  const tidy = tidied(plan, entered)
  return rows.flatMap(({ at }) => (holdsAnything(valueAt(tidy, at)) ? [] : [at]))
}

function holdsAnything(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.values(value).some(holdsAnything) : value !== undefined
}

function shapeFlaw(part: Part): string | undefined {
  if (part.kind === 'subject') return rowsFlaw(part)
  if (part.value === undefined) return undefined
  if (part.kind === 'field')
    return flawOf(part.value, {
      widget: part.widget,
      ...(part.field.codes !== undefined && { codes: part.codes ?? [] }),
      limits: part.limits,
      above: part.above
    })
  return questionFlaw(part)
}

function questionFlaw({ widget, question, options, value }: QuestionPart): string | undefined {
  const { minimum, maximum } = question
  const limits = [{ ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) }]
  if (widget === 'radio')
    return options.some(({ code, row }) => (row ?? code) === value) ? undefined : '请从列出的选项里选一项'
  return flawOf(value!, { widget, limits })
}

function rowsFlaw({ many, rows }: SubjectPart): string | undefined {
  return many && rows.length > many.max ? `最多 ${many.max} 个，请删去几个` : undefined
}

/** The list around a place that is not on the page itself. */
function listOf(at: string, places: ReadonlyMap<string, Place>): string {
  const parts = at.split('/')
  while (parts.length > 1) {
    const path = parts.join('/')
    if (places.has(path)) return path
    parts.pop()
  }
  return ''
}

const TO_CHOOSE = new Set(['yes-no', 'radio'])

function textOf({ code, facts, message }: PlacedViolation, part: Part | undefined): string {
  switch (code) {
    case 'missing':
      if (part?.kind === 'question') return '请回答这个问题'
      if (part?.kind === 'field') return missingText(part)
      return '还没有填'
    case 'check':
    case 'gate':
    case 'undecided':
      return message
    case 'at-least-one':
      return facts.length > 1 ? '这几项至少填写一项' : '请填写'
    default:
      return message
  }
}

function missingText({ widget, label, codes }: FieldPart): string {
  if (widget === 'signature') return '请签名'
  if (widget === 'file') return `请选择${label}`
  return `${codes || TO_CHOOSE.has(widget) ? '请选择' : '请填写'}${label}`
}

