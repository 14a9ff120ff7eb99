/** Whether everything that an answer depends on is known before it: the order of the interview. */
import { facts, type Cond } from '../../../src/condition/cond.js'
import { holds, type Value } from '../../../src/condition/evaluate.js'
import { tests } from '../../../src/condition/cond.js'
import type { Program } from '../../../src/link/model.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { conditionsOf, factOf } from './situations.js'

type Reads = Map<string, string[]>

/**
 * Of the names of questions and fields. What a condition names but does not depend on (`a or not a`) may be read or not, so
 * some answers are undefined.
 */
export function knownInTime(program: Program, bundle: Bundle): (name: string) => boolean | undefined {
  const { questions, fields } = bundle
  const readsBy = (reads: (cond: Cond) => string[]): Reads =>
    new Map([
      ...questions.map((question): [string, string[]] => [question.fact, conditionsOf(question).flatMap(reads)]),
      ...fields.map(({ key, when, sources }): [string, string[]] => [
        key,
        [...[when, ...sources.map((source) => source.when)].flatMap(reads), ...sources.flatMap(({ via }) => via)]
      ])
    ])
  const named = inTime(readsBy(facts), bundle)
  if (named.size === questions.length + fields.length) return (name) => named.has(name)
  const decisive = (cond: Cond) => facts(cond).filter((fact) => isDecisive(fact, cond, program, bundle))
  const needed = inTime(readsBy(decisive), bundle)
  return (name) => (named.has(name) ? true : needed.has(name) ? undefined : false)
}

/** All that they read stands before them in the order of the interview, as far as it is asked or on the form. */
function inTime(reads: Reads, { interview }: Bundle): Set<string> {
  const place = (name: string) => interview.indexOf(name)
  return new Set(
    [...reads].flatMap(([name, all]) =>
      interview.includes(name) && all.every((read) => !reads.has(read) || place(read) < place(name)) ? [name] : []
    )
  )
}

const MOST = 3000

/** Another answer, all others alike, makes a difference. Not, when there are too many answers to tell. */
function isDecisive(fact: string, cond: Cond, program: Program, bundle: Bundle): boolean {
  const answersOf = (name: string): (Value | undefined)[] => [
    undefined,
    ...factOf(
      name,
      tests(cond).filter((test) => test.fact === name),
      program,
      bundle
    ).answers
  ]
  let others: Map<string, Value>[] = [new Map()]
  for (const name of facts(cond).filter((one) => one !== fact)) {
    const answers = answersOf(name)
    if (others.length * answers.length > MOST) return false
    others = others.flatMap((before) =>
      answers.map((answer) => (answer === undefined ? before : new Map(before).set(name, answer)))
    )
  }
  const own = answersOf(fact)
  return others.some((rest) => {
    const outcomes = own.map((answer) => holds(cond, (name) => (name === fact ? answer : rest.get(name))))
    return outcomes.includes(true) && outcomes.includes(false)
  })
}
