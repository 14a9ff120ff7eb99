/** A form that was begun, as it is kept and carried to another device. It may come from anybody, and is read accordingly. */
import { drop, isRow, scopesOf, splitFact } from '../../integration/runtime/read.js'
import type { Row } from '../../integration/runtime/types.js'
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
  return { draft: value, isOlder: value.digest !== digest }
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
