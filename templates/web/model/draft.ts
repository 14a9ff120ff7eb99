/** A form that was begun, as it is kept and carried to another device. It may come from anybody, and is read accordingly. */
import { drop, get, isRow, scopesOf, splitFact } from '../../integration/runtime/read.js'
import type { Json, Row } from '../../integration/runtime/types.js'
import { submissionOf } from './problems.js'
import type { WebSubject } from './types.js'
import type { Prepared } from './view.js'

export interface Draft {
  service: string
  digest: string
  submission: Row
  corrected: string[]
}

/** What does not apply, and what is signed or dated afresh each time, is not kept. */
export function draftOf(prepared: Prepared, entered: Row, corrected: readonly string[]): Draft {
  const { service, digest, plan } = prepared.form
  const submission = submissionOf(prepared, entered)
  for (const key of freshIn(prepared.form.sections.flatMap(({ subjects }) => subjects))) {
    const [subject, element] = splitFact(key)
    for (const { [subject]: row } of scopesOf(plan, submission, subject, {})) drop(row!, element)
  }
  return { service, digest, submission, corrected: [...corrected] }
}

function freshIn(subjects: readonly WebSubject[]): string[] {
  return subjects.flatMap(({ fields, nested }) => [
    ...fields.flatMap(({ key, fresh }) => (fresh ? [key] : [])),
    ...freshIn(nested)
  ])
}

/** What was kept, or why it cannot be used. */
export function readDraft(prepared: Prepared, text: string): { draft: Draft; isOlder: boolean } | { refusal: string } {
  const { service, name, digest } = prepared.form
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { refusal: '这个文件不是草稿：里面不是 JSON。请选“下载草稿”存下的文件。' }
  }
  if (!isDraft(value)) return { refusal: '这个文件不是本表单的草稿。请选“下载草稿”存下的文件。' }
  if (value.service !== service) return { refusal: `这是另一件事的草稿，不是${name}的。` }
  const draft = { service, digest: value.digest, submission: knownIn(prepared, value.submission), corrected: value.corrected }
  return { draft, isOlder: value.digest !== digest }
}

function isDraft(value: unknown): value is Draft {
  const { service, digest, submission, corrected } = (value ?? {}) as { [name: string]: unknown }
  return (
    typeof service === 'string' &&
    typeof digest === 'string' &&
    isRow(submission as Row) &&
    Array.isArray(corrected) &&
    corrected.every((one) => typeof one === 'string')
  )
}

/** More rows, or values of one field, nobody fills in; a page of so many can still be used. */
const MOST = 1000

/** What this form asks, in the shape in which it asks it; everything else in a submission is left behind. */
function knownIn({ form: { plan } }: Prepared, submission: Row): Row {
  const known: Row = {}
  for (const { fact } of plan.questions) {
    const [space, name] = splitFact(fact)
    const answers = get(submission, space)
    const value = isRow(answers) ? valueIn(answers, name) : undefined
    if (value !== undefined) known[space] = { ...(known[space] as Row | undefined), [name]: value }
  }
  return { ...known, ...subjectsIn(undefined, submission) }

  function subjectsIn(parent: string | undefined, holder: Row): Row {
    const found = plan.subjects.flatMap(({ name, of, many }): [string, Json][] => {
      if (of !== parent) return []
      const value = get(holder, name)
      // A subject that has become a list since, or is one no more, keeps what was entered of the first.
      const rows = (Array.isArray(value) ? value : [value ?? null]).slice(0, many ? MOST : 1)
      if (!rows.some(isRow)) return []
      // Answers may name rows by number, so that none may move.
      const kept = rows.map((row) => (isRow(row) ? rowIn(name, row) : {}))
      return [[name, many ? kept : kept[0]!]]
    })
    return Object.fromEntries(found)
  }

  function rowIn(subject: string, row: Row): Row {
    const values = plan.fields.flatMap(({ key }): [string, Json][] => {
      const [own, element] = splitFact(key)
      const value = own === subject ? valueIn(row, element) : undefined
      return value === undefined ? [] : [[element, value]]
    })
    return { ...Object.fromEntries(values), ...subjectsIn(subject, row) }
  }
}

/** A text, a number, yes or no, or several of them. */
function valueIn(row: Row, name: string): Json | undefined {
  const value = get(row, name)
  if (Array.isArray(value)) return value.filter(isSingle).slice(0, MOST)
  return value !== undefined && isSingle(value) ? value : undefined
}

function isSingle(value: Json): boolean {
  return value !== null && typeof value !== 'object'
}
