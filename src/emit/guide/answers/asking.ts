/** The questions as radio buttons and boxes: which facts of the space they answer, and which answer is which region. */
import { isFact } from '../../../condition/fact.js'
import type { Scalar } from '../../../condition/cond.js'
import type { Bundle, Question } from '../../../merge/bundle.js'
import { nameOf } from '../../trial/given.js'
import type { Space, SpaceFact } from '../../../situations/space.js'

export interface Asking {
  /** Its fact, by place in the space. */
  fact: number
  question: Question
  /** Letters and digits, unique on the page. */
  id: string
  /** Optional items are ticked; of all else one answer is chosen. */
  isBox: boolean
  options: AskingOption[]
}

export interface AskingOption {
  id: string
  text: string
  help: string
  /** In an address, such as `settle=mother`. */
  value: string
  /** Of the fact; never 0, which is “not answered”. */
  region: number
  /** The code, where the question has options. */
  code?: string
}

/** More radio buttons than this nobody reads through. */
const MOST_OPTIONS = 40

/** In the proved order of the interview. What departments answer is not asked, nor what no condition looks at. */
export function askingsOf({ questions, interview }: Bundle, space: Space): Asking[] {
  const order = new Map(interview.map((name, place) => [name, place]))
  const places = new Map(space.facts.map(({ name }, place) => [name, place]))
  return [...questions]
    .sort((a, b) => (order.get(a.fact) ?? Infinity) - (order.get(b.fact) ?? Infinity))
    .flatMap((question, index): Asking[] => {
      const fact = places.get(question.fact)
      if (fact === undefined || question.answeredBy) return []
      const id = `a${index + 1}`
      const options = optionsOf(question, space.facts[fact]!, id)
      if (options.length > MOST_OPTIONS) return []
      return [{ fact, question, id, isBox: isFact('choice', question.fact), options }]
    })
}

function optionsOf(question: Question, { regions, values, texts }: SpaceFact, id: string): AskingOption[] {
  const regionOf = (value: Scalar) => values!.findIndex((own) => own.includes(value))
  const named = (text: string, region: number, index: number, value: string, help = '') => ({
    id: `${id}-${index + 1}`,
    text,
    help,
    value: `${nameOf(question)}=${value}`,
    region
  })
  if (question.options && values)
    return question.options.flatMap(({ code, name, help }, index) => {
      const region = regionOf(code)
      return region < 0 ? [] : [{ ...named(name, region, index, code, help), code }]
    })
  if (question.type === 'boolean' && values)
    return [true, false].map((value, index) => named(value ? '是' : '否', regionOf(value), index, String(value)))
  return regions
    .slice(1)
    .map((_, index) => named(rangeText(texts[index + 1]!, question.unit), index + 1, index, texts[index + 1]!))
}

/** “不超过 1 万元” for “不大于 1”, in what the question is counted in. */
function rangeText(text: string, unit: string | undefined): string {
  const plain = text.replaceAll('不大于', '不超过').replaceAll('不小于', '至少').replaceAll(' 且', '，')
  return unit === undefined ? plain : plain.replace(/-?\d+(\.\d+)?/g, (number) => `${number} ${unit}`)
}
