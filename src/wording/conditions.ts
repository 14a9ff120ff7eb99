/** Situations and conditions as plain Chinese. */
import type { Cond, Scalar, Test } from '../condition/cond.js'
import { isFact } from '../condition/fact.js'
import { parseDerived } from '../condition/derived.js'
import type { Situation } from '../situations/index.js'
import { durationText, parseDuration } from '../vocabulary/duration.js'
import { placeItself, placeOf } from '../codes/places.js'
import { comparedText, derivedName } from './derived.js'
import type { Asked } from './wording-input.js'

/** What the words need: the questions, and the names of fields and their codes. */
export interface Words {
  questions: readonly Asked[]
  /** “母亲的证件号码” for `mother.idNumber`. */
  fieldName(fact: string): string
  codeName(fact: string, code: string): string | undefined
  /** The name of a condition that a fact stands for. */
  named?(fact: string): string | undefined
}

interface HasQuestions {
  questions: readonly Asked[]
  words?: Words
}

/**
 * “随谁落户：随母亲；父母是否已登记结婚：是”.
 * @param rangeOf what stands for the value of a fact that is one of many alike: “不晚于 2010-08-31”
 */
export function situationText(
  situation: Situation,
  { questions, words }: HasQuestions,
  rangeOf: (fact: string, value: Scalar) => string | undefined = () => undefined
): string {
  const parts = [...situation]
    .filter(([fact, value]) => value !== null && !fact.startsWith('?'))
    .map(([fact, value]) => {
      const question = questions.find((one) => one.fact === fact)
      const found = question?.answeredBy ? '（部门核查）' : ''
      return `${bare(question?.ask ?? words?.fieldName(fact) ?? fact)}${found}：${rangeOf(fact, value!) ?? valueText(fact, value!, questions, words)}`
    })
  return parts.length > 0 ? parts.join('；') : '任何情形'
}

function bare(ask: string): string {
  return ask.replace(/[？?]$/, '')
}

export function valueText(fact: string, value: Scalar, questions: readonly Asked[], words?: Words): string {
  if (value === true) return '是'
  if (value === false) return '否'
  const question = questions.find((one) => one.fact === fact)
  const option = question?.options?.find(({ code }) => code === value)
  const name = option?.name ?? words?.codeName(fact, String(value))
  if (name !== undefined) return name
  if (value === '\u{10FFFF}') return '其他'
  return question?.type === 'region' ? placeItself(String(value)) : String(value)
}

/** A condition as a sentence part: “随谁落户为随母亲，并且母亲的婚姻状况为已婚”. Empty for “always”. */
export function condText(cond: Cond, words: Words): string {
  switch (cond.op) {
    case 'true':
      return ''
    case 'false':
      return '任何情形都不'
    case 'not':
      return cond.of.op === 'test' ? testText(cond.of, words, true) : `不是（${condText(cond.of, words)}）`
    case 'all':
      return cond.of.map((part) => inner(part, words)).join('，并且')
    case 'any':
      return cond.of.map((part) => inner(part, words)).join('，或者')
    case 'test':
      return testText(cond, words, false)
  }
}

function inner(cond: Cond, words: Words): string {
  return cond.op === 'any' || cond.op === 'all' ? `（${condText(cond, words)}）` : condText(cond, words)
}

/** “长沙市”, however the place is known: by the question's options, the code table of the field, or the national one. */
function placeText(fact: string, code: string, words: Words): string {
  const option = words.questions.find((one) => one.fact === fact)?.options?.find((one) => one.code === code)
  return option?.name ?? words.codeName(fact, code) ?? placeOf(code) ?? `代码 ${code} 的地区`
}

/**
 * “孩子在国内出生或在国外出生”: in the words that the options, or yes and no, are said with;
 * undefined unless each has its own. What
 * departments find out is said to be found.
 */
export function clauseText(
  question: Asked | undefined,
  values: readonly Scalar[],
  negated: boolean
): string | undefined {
  const clauses = values.map((value) =>
    typeof value === 'boolean'
      ? question?.say?.[value ? 'yes' : 'no']
      : question?.options?.find(({ code }) => code === value)?.say
  )
  if (clauses.length === 0 || clauses.includes(undefined)) return undefined
  // “时” or “的” follows wherever a condition stands in a sentence.
  const said = clauses.map((clause) => clause!.replace(/的$/, '')).join('或')
  const found = question?.answeredBy ? '核查发现' : ''
  return negated ? `${found}不属于“${said}”的情形` : `${found}${said}`
}

const ORDER = { lt: '小于', lte: '不大于', gt: '大于', gte: '不小于' } as const
const DAY_ORDER = { lt: '早于', lte: '不晚于', gt: '晚于', gte: '不早于' } as const
const NOT_ORDER = { lt: '不小于', lte: '大于', gt: '不大于', gte: '小于' } as const
const NOT_DAY_ORDER = { lt: '不早于', lte: '晚于', gt: '不晚于', gte: '早于' } as const

/** A day is earlier or later, not smaller or larger. */
function orderWord({ is, value }: Extract<Test, { is: keyof typeof ORDER }>, negated: boolean): string {
  const isDay = typeof value === 'object' || /^\d{4}-\d{2}-\d{2}$/.test(String(value))
  if (negated) return (isDay ? NOT_DAY_ORDER : NOT_ORDER)[is]
  return (isDay ? DAY_ORDER : ORDER)[is]
}

function testText(test: Test, words: Words, negated: boolean): string {
  const given = words.named?.(test.fact)
  if (given !== undefined) return `${negated ? '不' : ''}属于${given}`
  const nameOf = (fact: string) => {
    const asked = words.questions.find((one) => one.fact === fact)
    return asked ? `“${bare(asked.ask)}”` : words.fieldName(fact)
  }
  const compared = 'value' in test ? comparedText(test.fact, test.value, orderWord(test, negated), nameOf) : undefined
  if (compared !== undefined) return compared
  const same = parseDerived(test.fact)
  if (same && 'same' in same && test.is === 'in') {
    const [a, b] = same.same.map(nameOf)
    return `${a}与${b}${test.values.includes(true) === negated ? '不同' : '相同'}`
  }
  const question = words.questions.find(({ fact }) => fact === test.fact)
  const lead = question?.answeredBy ? '核查发现' : ''
  const name = question
    ? `${lead}“${bare(question.ask)}”`
    : (derivedName(test.fact, nameOf) ?? words.fieldName(test.fact))
  switch (test.is) {
    case 'known':
      return `${name}${negated ? '未填' : '已填'}`
    case 'within':
      return `${name}${negated ? '不' : ''}在${test.values.map((code) => placeText(test.fact, code, words)).join('、')}`
    case 'in': {
      const clause = clauseText(question, test.values, negated)
      if (clause !== undefined) return clause
      const unit = question?.unit === undefined ? '' : ` ${question.unit}`
      const values = test.values.map((value) => {
        const text = valueText(test.fact, value, words.questions, words)
        return typeof value === 'number' ? ` ${text}${unit}` : text
      })
      // The question `same` may not have been asked, so its negation is “did not answer”, not “is somebody else”.
      const not = isFact('same', test.fact) ? '没有答' : '不为'
      return `${name}${negated ? not : '为'}${values.length > 1 ? `${values.slice(0, -1).join('、')}或${values.at(-1)}` : values[0]}`
    }
    default: {
      const unit = question?.unit ?? ''
      const value =
        typeof test.value === 'object'
          ? relativeText(test.value, words)
          : `${test.value}${unit === '' ? '' : ` ${unit}`}`
      return `${name}${orderWord(test, negated)} ${value}`
    }
  }
}

function relativeText({ fact, plus }: { fact: string; plus?: string }, words: Words): string {
  const duration = plus === undefined ? undefined : parseDuration(plus)
  return `${words.fieldName(fact)}${duration ? `加 ${durationText(duration)}` : ''}`
}
