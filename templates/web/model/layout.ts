/** Where each question is asked: before the form, or beside the part of it that decides whether it is asked. */
import { factsIn } from '../../integration/runtime/refused.js'
import { isQuestion, splitFact } from '../../integration/runtime/read.js'
import type { Cond } from '../../integration/runtime/types.js'
import type { WebForm, WebQuestion, WebSubject } from './types.js'

export interface Layout {
  /** Asked before the form, in the proved order. */
  first: WebQuestion[]
  /** Asked after the fields of this subject. */
  after: Map<string, WebQuestion[]>
}

export function layoutOf({ plan, questions, sections }: WebForm): Layout {
  const shown = sections.flatMap((section) => section.subjects)
  const subjects = shown.map(({ name }) => name)
  // What is asked because of a subject in rows is asked after the list.
  const place = new Map(shown.flatMap((subject, index) => namesIn(subject).map((name) => [name, index] as const)))
  const read = new Map(plan.questions.map((question) => [question.fact, readBy(question)]))
  const home = new Map<string, number>()
  const homeOf = (fact: string, open: readonly string[]): number => {
    const known = home.get(fact)
    if (known !== undefined) return known
    if (open.includes(fact)) return -1
    const [space] = splitFact(fact)
    const own = isQuestion(space)
      ? Math.max(-1, ...(read.get(fact) ?? []).map((one) => homeOf(one, [...open, fact])))
      : (place.get(space) ?? -1)
    home.set(fact, own)
    return own
  }
  const first: WebQuestion[] = []
  const after = new Map<string, WebQuestion[]>()
  for (const question of questions) {
    const index = homeOf(question.fact, [])
    const subject = subjects[index]
    if (subject === undefined) first.push(question)
    else after.set(subject, [...(after.get(subject) ?? []), question])
  }
  return { first, after }
}

function namesIn({ name, nested }: WebSubject): string[] {
  return [name, ...nested.flatMap(namesIn)]
}

function readBy({ when, options = [], rowOf }: WebForm['plan']['questions'][number]): string[] {
  const conds = [when, ...options.map((option) => option.when)].filter((cond) => cond !== undefined)
  return [...conds.flatMap(readIn), ...(rowOf === undefined ? [] : [`${rowOf}.`])]
}

function readIn(cond: Cond): string[] {
  if (cond.op === 'not') return readIn(cond.of)
  if (cond.op === 'all' || cond.op === 'any') return cond.of.flatMap(readIn)
  const other = cond.op === 'test' && 'value' in cond && typeof cond.value === 'object' ? [cond.value.fact] : []
  return [...factsIn(cond), ...other]
}
