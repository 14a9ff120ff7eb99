/** What an example answers, held against what is asked in its situation. */
import type { Reader } from '../../condition/evaluate.js'
import { holds } from '../../condition/evaluate.js'
import type { Scalar } from '../../condition/cond.js'
import { isFact } from '../../condition/fact.js'
import type { Option } from '../../link/model.js'
import type { Question } from '../bundle.js'

export interface Answers {
  read: Reader
  /** Asked in this situation, and not answered. */
  open: Question[]
  /** Answered, and not asked: such an answer counts nowhere. */
  idle: Question[]
  /** Answers that are no option in this situation. */
  refused: { question: Question; option: Option }[]
}

/** An optional item that is not mentioned, or not to be had, is not handled: that is what its example says. */
const isChoice = ({ fact }: Question): boolean => isFact('choice', fact)

export function answersOf(
  questions: readonly Question[],
  given: ReadonlyMap<string, Scalar>,
  calendar: Reader['calendar']
): Answers {
  const kept = new Map(given)
  const read: Reader = Object.assign((fact: string) => kept.get(fact), { calendar })
  const idle: Question[] = []
  for (let more = [...questions]; more.length > 0;) {
    more = questions.filter(({ fact, when }) => kept.has(fact) && !holds(when, read))
    for (const question of more) kept.delete(question.fact)
    idle.push(...more)
  }
  return {
    read,
    open: questions.filter((one) => !isChoice(one) && !kept.has(one.fact) && holds(one.when, read)),
    idle: idle.filter((one) => !isChoice(one)),
    refused: questions.flatMap((question) => {
      const option = question.options?.find(({ code }) => code === kept.get(question.fact))
      return option?.when && !holds(option.when, read) ? [{ question, option }] : []
    })
  }
}
