/** What the page checks, as a module for servers and other pages: the same code over the same data. */
import { violations } from '../integration/runtime/check.js'
import { collect } from '../integration/runtime/collect.js'
import { applicable, dispatch } from '../integration/runtime/dispatch.js'
import { normalise } from '../integration/runtime/normalise.js'
import { isQuestion, isRow } from '../integration/runtime/read.js'
import { tidied } from '../integration/runtime/tidy.js'
import type { Found, Json, Row } from '../integration/runtime/types.js'
import { flawsOf } from './model/problems.js'
import type { WebForm } from './model/types.js'
import { unpack } from './model/unpack.js'
import { prepare } from './model/view.js'

export interface Flaw {
  /** JSON pointers of the values concerned. */
  at: string[]
  code: string
  message: string
}

/** The functions of one form. Nothing that is given to them makes them throw but what is not JSON. */
export function moduleOf(packed: { shared: unknown[]; value: unknown }) {
  const form = unpack(packed) as WebForm
  const prepared = prepare(form)
  const { plan } = form
  return {
    digest: form.digest,
    normalise: (submission: Row, found: Found = {}) => normalise(plan, submission, found),
    /** All that is wrong with a submission: its shape, what does not belong there, and what portals cannot say in a schema. */
    check: (submission: Row, found: Found = {}): Flaw[] => {
      const strange = strangers(form, submission)
      if (strange.length > 0) return strange
      const flaws = flawsOf(prepared, tidied(plan, submission)).map(({ at, text }) => ({ at: [at], code: 'shape', message: text }))
      const known = new Set(flaws.flatMap(({ at }) => at))
      const others = violations(plan, submission, found).filter(({ at }) => !at.some((one) => known.has(one)))
      return [...flaws, ...others.map(({ at, code, message }) => ({ at, code, message }))]
    },
    applicable: (submission: Row, found: Found = {}) => applicable(plan, submission, found),
    dispatch: (submission: Row, item: string, found: Found = {}) => dispatch(plan, submission, item, found),
    collect: (item: string, data: Row, known: Row = {}) => collect(plan, item, data, known)
  }
}

/** Names that the form does not have, and values where it has rows. */
function strangers({ plan }: WebForm, submission: Json): Flaw[] {
  const names = new Map<string, Set<string>>()
  for (const key of [...plan.questions.map(({ fact }) => fact), ...plan.fields.map((field) => field.key)]) {
    const [space = '', name = ''] = key.split('.')
    names.set(space, (names.get(space) ?? new Set()).add(name))
  }
  const flaw = (at: string, message: string): Flaw[] => [{ at: [at], code: 'shape', message }]
  const inRow = (value: Json, space: string, at: string): Flaw[] => {
    if (!isRow(value)) return flaw(at, '应是一组值')
    return Object.entries(value).flatMap(([name, one]) => {
      const nested = plan.subjects.find((subject) => subject.name === name && subject.of === space)
      if (nested) return inSubject(one, name, `${at}/${name}`)
      return names.get(space)?.has(name) ? [] : flaw(`${at}/${name}`, '表单里没有这一项')
    })
  }
  const inSubject = (value: Json, name: string, at: string): Flaw[] => {
    const { many } = plan.subjects.find((subject) => subject.name === name)!
    if (!many) return inRow(value, name, at)
    if (!Array.isArray(value)) return flaw(at, '应是一列')
    return value.flatMap((one, index) => inRow(one, name, `${at}/${index}`))
  }
  if (!isRow(submission)) return flaw('', '应是一份表单')
  return Object.entries(submission).flatMap(([name, value]) => {
    if (isQuestion(name)) return inRow(value, name, `/${name}`)
    const own = plan.subjects.find((subject) => subject.name === name && subject.of === undefined)
    return own ? inSubject(value, name, `/${name}`) : flaw(`/${name}`, '表单里没有这一项')
  })
}
