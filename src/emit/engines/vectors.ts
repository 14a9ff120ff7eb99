/** Answers, and which fields are to be shown for them: what every engine must agree with. */
import { placeOfFact } from '../../condition/fact.js'
import { holds, type Value } from '../../condition/evaluate.js'
import type { Bundle } from '../../merge/bundle.js'

export interface Vector {
  /** In the shape of the merged submission. */
  submission: Record<string, Record<string, Value>>
  /** Keys of the fields outside of lists that are shown, while nothing else has been filled in. */
  shown: string[]
  required: string[]
}

const COUNT = 24

/** Each time other options are taken; always the same. */
export function vectorsOf(bundle: Bundle): Vector[] {
  const found = new Map<string, Vector>()
  for (let turn = 0; turn < COUNT; turn++) {
    const one = vectorOf(bundle, turn)
    found.set(JSON.stringify(one.submission), one)
  }
  return [...found.values()]
}

function vectorOf({ questions, fields, subjects, interview }: Bundle, turn: number): Vector {
  const answers = new Map<string, Value>()
  const read = (fact: string) => answers.get(fact)
  const order = new Map(interview.map((fact, index) => [fact, index]))
  const asked = questions
    .filter(({ answeredBy }) => !answeredBy)
    .sort((a, b) => order.get(a.fact)! - order.get(b.fact)!)
  asked.forEach(({ fact, type, options = [], when }, index) => {
    if (!holds(when, read)) return
    const open: Value[] =
      type === 'boolean'
        ? [true, false]
        : options.filter((one) => !one.when || holds(one.when, read)).map(({ code }) => code)
    const answer = open[(turn * (index + 1) + (turn >> 2)) % Math.max(1, open.length)]
    if (answer !== undefined) answers.set(fact, answer)
  })
  const inList = (name: string): boolean => {
    const own = subjects.find((one) => one.name === name)
    return own !== undefined && (own.many !== undefined || (own.of !== undefined && inList(own.of)))
  }
  const single = fields.filter(({ subject }) => !inList(subject))
  const submission: Vector['submission'] = {}
  for (const [fact, value] of answers) {
    const { group, name } = placeOfFact(fact)
    submission[group] = { ...submission[group], [name]: value }
  }
  const shown = single.filter(({ when }) => holds(when, read))
  return {
    submission,
    shown: shown.map(({ key }) => key),
    required: shown.filter(({ required }) => holds(required, read)).map(({ key }) => key)
  }
}
