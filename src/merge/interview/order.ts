/**
 * The order of the interview: each question and each field stands after all that decides whether it is there, which
 * options it has, and its value. It is decided once, here; the form, the guide and the dispatch use it, and the prover
 * judges it.
 */
import { any, all, facts, type Cond } from '../../condition/cond.js'
import type { Bundle, Field, Question } from '../bundle.js'
import { computedFrom } from '../form/fields.js'

/** A question about a list asks for one of its rows. */
export type Asked = Question & { rowOf?: string }

type Asking = Pick<Bundle, 'questions' | 'fields' | 'subjects' | 'dispatch'>

/** The questions of the service, and which row of a list is the chosen one. */
export function allQuestions(bundle: Asking & Pick<Bundle, 'interview'>): Asked[] {
  const place = new Map(bundle.interview.map((name, index) => [name, index]))
  return [...bundle.questions, ...rowQuestions(bundle)].sort((a, b) => place.get(a.fact)! - place.get(b.fact)!)
}

function rowQuestions({ dispatch, subjects }: Asking): Asked[] {
  const players = dispatch.flatMap(({ when, roles }) =>
    roles.flatMap((role) => role.subjects.map((player) => ({ ...player, when: all(when, player.when) })))
  )
  const names = [...new Set(players.flatMap(({ chosen }) => chosen ?? []))]
  return names.map((name) => {
    const own = players.filter(({ chosen }) => chosen === name)
    const many = subjects.find(({ name: other }) => other === own[0]!.subject)
    return {
      fact: `chosen.${name}`,
      ask: `${subjects.find((subject) => subject.name === name)?.label ?? name}是哪一位${many?.label ?? ''}？（从 0 数起）`,
      type: 'integer' as const,
      minimum: 0,
      ...(many?.many && { maximum: many.many.max - 1 }),
      when: any(...own.map(({ when }) => when)),
      rowOf: own[0]!.subject
    }
  })
}

/**
 * Facts of questions and keys of fields: as the specs have them, but for what waits for something later. Of a circle,
 * the first stands too early; the proof says so.
 */
export function interviewOrder(bundle: Asking): string[] {
  const keysOf = (subject: string): string[] => [
    ...bundle.fields.filter((field) => field.subject === subject).map(({ key }) => key),
    ...bundle.subjects.filter(({ of }) => of === subject).flatMap(({ name }) => keysOf(name))
  ]
  const reads = new Map<string, Set<string>>([
    ...[...bundle.questions, ...rowQuestions(bundle)].map(
      (asked) => [asked.fact, readByQuestion(asked, keysOf)] as const
    ),
    ...bundle.fields.map((field) => [field.key, readByField(field, keysOf)] as const)
  ])
  const order = new Set<string>()
  const begun = new Set<string>()
  const settle = (name: string) => {
    if (begun.has(name)) return
    begun.add(name)
    for (const read of reads.get(name) ?? []) settle(read)
    if (reads.has(name)) order.add(name)
  }
  for (const name of reads.keys()) settle(name)
  return [...order]
}

function readByQuestion({ when, options, rowOf }: Asked, keysOf: KeysOf): Set<string> {
  const conds = [when, ...(options ?? []).flatMap((option) => option.when ?? [])]
  return new Set([...conds.flatMap(facts), ...(rowOf === undefined ? [] : keysOf(rowOf))])
}

/** Counting rows looks at all that makes a row one. */
function readByField({ when, sources, computed, under }: Field, keysOf: KeysOf): Set<string> {
  const conds: Cond[] = [when, ...sources.map((source) => source.when)]
  return new Set([
    ...conds.flatMap(facts),
    ...(under === undefined ? [] : [under]),
    ...sources.flatMap(({ via, base }) => (base === undefined ? via : [...via, base])),
    ...(computed ? computedFrom(computed) : []),
    ...(computed?.count === undefined ? [] : keysOf(computed.count))
  ])
}

type KeysOf = (subject: string) => string[]
