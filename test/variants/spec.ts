/** Small services of other domains than the cases in test/truth, written in one text: documents apart by `---`. */
import { holds } from '../../src/condition/evaluate.js'
import type { Scalar } from '../../src/condition/cond.js'
import { outcomeOf, type Outcome } from '../../src/merge/outcome.js'
import type { Bundle } from '../../src/merge/bundle.js'
import { filesOf, type Files } from '../../src/testing/index.js'

const VOCABULARY = `kind: entity
id: person
name: 自然人
login: [name, idNumber]
elements:
  name: {name: 姓名, type: text, maxLength: 50, privacy: personal}
  idNumber: {name: 公民身份号码, type: text, format: resident-id, privacy: personal}
  birthDate: {name: 出生日期, type: date, privacy: personal}
---
kind: organization
id: bureau
name: 农业农村部门
generic: true
---
kind: organization
id: court
name: 林业部门
generic: true
`

/** The documents of a text, with the vocabulary. */
export const specs = (text: string): Files => filesOf(`${VOCABULARY}---\n${text}`)

/** Materials that the applicant brings, by id and name. */
export function materials(names: Record<string, string>, more = ''): string {
  return Object.entries(names)
    .map(([id, name]) => `kind: material\nid: ${id}\nname: ${name}\nentity: person\norigin: applicant\n${more}---\n`)
    .join('')
}

/** What a situation comes to; answers by their fact, those of questions without “situations.”. */
export function outcome(bundle: Bundle, answers: Record<string, Scalar> = {}): Outcome {
  const read = (fact: string) => answers[fact] ?? answers[fact.replace(/^situations\./, '')]
  return outcomeOf(bundle, (cond) => holds(cond, read))
}
