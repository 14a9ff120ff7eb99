/** Answers as people give them, `settle=随母亲`, as facts and values. */
import type { Scalar } from '../../condition/cond.js'
import { parseFact, printFact, situationFact } from '../../condition/fact.js'
import type { Bundle, Field, Question } from '../../merge/bundle.js'
import { isDay } from '../../vocabulary/day.js'
import type { Text } from '../../diagnostics/entry.js'

export type Given =
  | { fact: string; value: Scalar }
  | { unknown: string; known: string[] }
  | { wrong: string; ask: string; takes: Text; known: string[] }

/** `name` is a question of the service, or a field as `subject.element`; the value its code or what people call it. */
export function readGiven(name: string, text: string, bundle: Pick<Bundle, 'questions' | 'fields'>): Given {
  const fact = name.includes('.') ? name : situationFact(name)
  const question = bundle.questions.find((one) => one.fact === fact)
  const field = bundle.fields.find(({ key }) => key === fact)
  const asked = question ?? field
  if (!asked) return { unknown: name, known: [...bundle.questions.map(nameOf), ...bundle.fields.map(({ key }) => key)] }
  const value = question ? answer(question, text) : fieldValue(field!, text)
  if (value !== undefined) return { fact, value }
  const options = question ? (question.options ?? []) : (field!.codes ?? [])
  return {
    wrong: name,
    ask: question?.ask ?? field!.name,
    takes: takesOf(asked.type),
    known: options.map(({ code, name: label }) => `${code}（${label}）`)
  }
}

/** As it is given: the name of a situation alone, all else with its group. */
export function nameOf({ fact }: Pick<Question, 'fact'>): string {
  const parsed = parseFact(fact)
  return parsed.kind === 'situation' ? parsed.name : printFact(parsed)
}

const YES = ['true', '是', 'yes', '1']
const NO = ['false', '否', 'no', '0']

function answer({ type, options, minimum, maximum }: Question, text: string): Scalar | undefined {
  if (options) return options.find(({ code, name }) => code === text || name === text)?.code
  if (type === 'integer' || type === 'decimal') return number(text, minimum, maximum)
  return plain(type, text)
}

function fieldValue({ type, codes }: Field, text: string): Scalar | undefined {
  if (codes) return codes.find(({ code, name }) => code === text || name === text)?.code
  return type === 'integer' || type === 'decimal' ? number(text) : plain(type, text)
}

function plain(type: string, text: string): Scalar | undefined {
  if (type === 'boolean') return YES.includes(text) ? true : NO.includes(text) ? false : undefined
  if (type === 'date') return isDay(text) ? text : undefined
  if (type === 'region') return /^\d{6}$/.test(text) ? text : undefined
  return text === '' ? undefined : text
}

function number(text: string, minimum = -Infinity, maximum = Infinity): number | undefined {
  const value = Number(text)
  return /^-?\d+(\.\d+)?$/.test(text) && value >= minimum && value <= maximum ? value : undefined
}

/** What an answer of a type is written as, where there are no options. */
export function takesOf(type: string): Text {
  switch (type) {
    case 'boolean':
      return { zh: '是 或 否', en: 'true or false' }
    case 'date':
      return { zh: '日期，例如 2026-01-31', en: 'a day, such as 2026-01-31' }
    case 'region':
      return { zh: '行政区划代码，例如 210100', en: 'the code of a region, such as 210100' }
    case 'integer':
    case 'decimal':
      return { zh: '数字', en: 'a number' }
    default:
      return { zh: '文字', en: 'text' }
  }
}
