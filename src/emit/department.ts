/** A department as outputs name it: the organization, and what decides its place. */
import type { Party } from '../merge/bundle.js'
import { stated, type StatedCondition } from '../wording/stated-condition.js'
import type { Words } from '../wording/conditions.js'

/** `at`: the facts that decide the place, each with what people call it; `does`: what one that takes part does. */
export interface StatedParty {
  id: string
  name: string
  at?: { fact: string; name: string; when?: StatedCondition }[]
  does?: string
}

export function statedParty({ id, name, at, does }: Party, words: Words): StatedParty {
  return {
    id,
    name,
    ...(does !== undefined && { does }),
    ...(at && {
      at: at.map(({ fact, when }) => {
        const only = stated(when, words)
        return { fact, name: seatName(fact, words), ...(only && { when: only }) }
      })
    })
  }
}

/** “从哪里迁出” in the words of the question; “申请人的户籍地” for an element. */
export function seatName(fact: string, { questions, fieldName }: Words): string {
  const question = questions.find((one) => one.fact === fact)
  return question ? question.ask.replace(/[？?]$/, '') : fieldName(fact)
}

/** Departments that share a name are told apart by what decides their place. */
export function departmentNames(parties: readonly Party[], words: Words): string[] {
  const names = parties.map(({ name }) => name)
  return parties.map(({ name, at = [] }) =>
    at.length === 0 || names.filter((other) => other === name).length === 1
      ? name
      : `${name}（${placeText(at, words)}）`
  )
}

/** “按“从哪里迁出”确定” */
export function placeText(at: NonNullable<Party['at']>, words: Words): string {
  const names = [...new Set(at.map(({ fact }) => `“${seatName(fact, words)}”`))]
  return `按${names.join('或')}确定`
}
