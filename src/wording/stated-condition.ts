/** Conditions as outputs state them: for programs and for people. */
import type { Named } from './wording-input.js'
import { condText, type Words } from './conditions.js'
import type { Cond } from '../condition/cond.js'
import { splitElement } from '../condition/fact.js'

/** What the names in conditions are called: “母亲的证件号码” for `mother.idNumber`. */
export function wordsOf({ questions, subjects, fields }: Named): Words {
  const labels = new Map(subjects.map(({ name, label }) => [name, label]))
  const byKey = new Map(fields.map((field) => [field.key, field]))
  return {
    questions,
    fieldName: (fact) => {
      const { owner, element } = splitElement(fact)
      return `${labels.get(owner) ?? owner}的${byKey.get(fact)?.name ?? element}`
    },
    codeName: (fact, code) => byKey.get(fact)?.codes?.find((entry) => entry.code === code)?.name
  }
}

/** A condition for programs and for people. Left out (undefined) when it always holds. */
export interface StatedCondition {
  cond: Cond
  text: string
}

export function stated(cond: Cond, words: Words): StatedCondition | undefined {
  return cond.op === 'true' ? undefined : { cond, text: condText(cond, words) }
}
