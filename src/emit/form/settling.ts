/** In which order the answers of a submission are settled: each after all that decides whether it is there, and its value. */
import { facts, type Cond } from '../../condition/cond.js'
import type { Bundle, Field, Question } from '../../merge/bundle.js'
import { computedFrom } from '../../merge/fields.js'

/** Facts of questions and keys of fields. What waits for itself in a circle stands where the specs have it. */
export function settlingOrder(questions: (Question & { rowOf?: string })[], bundle: Bundle): string[] {
  const keysOf = (subject: string): string[] => [
    ...bundle.fields.filter((field) => field.subject === subject).map(({ key }) => key),
    ...bundle.subjects.filter(({ of }) => of === subject).flatMap(({ name }) => keysOf(name))
  ]
  const reads = new Map<string, string[]>([
    ...questions.map((question): [string, string[]] => [question.fact, [...readByQuestion(question, keysOf)]]),
    ...bundle.fields.map((field): [string, string[]] => [field.key, [...readByField(field, keysOf)]])
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

function readByQuestion({ when, options, rowOf }: Question & { rowOf?: string }, keysOf: KeysOf): Set<string> {
  const conds = [when, ...(options ?? []).flatMap((option) => option.when ?? [])]
  return new Set([...conds.flatMap(facts), ...(rowOf === undefined ? [] : keysOf(rowOf))])
}

/** Counting rows looks at all that makes a row one. */
function readByField({ when, sources, computed }: Field, keysOf: KeysOf): Set<string> {
  const conds: Cond[] = [when, ...sources.map((source) => source.when)]
  return new Set([
    ...conds.flatMap(facts),
    ...sources.flatMap(({ via, base }) => (base === undefined ? via : [...via, base])),
    ...(computed ? computedFrom(computed) : []),
    ...(computed?.count === undefined ? [] : keysOf(computed.count))
  ])
}

type KeysOf = (subject: string) => string[]
