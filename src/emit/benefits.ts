/** What an applicant gets, and when it can be applied for: of the whole and of each item, in words and as data. */
import type { Cond } from '../condition/cond.js'
import type { Benefit, Period } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'
import { lexiconOf } from '../wording/lexicon.js'
import { stated, wordsOf, type StatedCondition } from '../wording/stated-condition.js'

type Kind = 'benefits' | 'periods'

/** “住院费用报销：比例 75%，起付线 500 元” */
function benefitText({ name, rate, deductible, ceiling, amount, basis }: Benefit): string {
  const named = [
    ['比例', rate],
    ['起付线', deductible],
    ['封顶线', ceiling],
    ['额度', amount]
  ].flatMap(([term, text]) => (text === undefined ? [] : [`${term} ${text}`]))
  return `${name}：${named.length > 0 ? named.join('，') : '多少，来源没有写'}${basisText(basis)}`
}

/** “年度申请：每年 6 月，名额 100 人” */
function periodText({ name, time, quota, basis }: Period): string {
  return `${name}：${time ?? '时间来源没有写'}${quota === undefined ? '' : `，名额 ${quota}`}${basisText(basis)}`
}

function basisText(basis: string | undefined): string {
  return basis === undefined ? '' : `（依据：${basis}）`
}

function worded({ benefits, periods }: Pick<Bundle, Kind>, kind: Kind): { text: string; when: Cond }[] {
  return kind === 'benefits'
    ? benefits.map((one) => ({ text: benefitText(one), when: one.when }))
    : periods.map((one) => ({ text: periodText(one), when: one.when }))
}

/** Each with when it is so. */
export function textsOf(of: Pick<Bundle, Kind>, kind: Kind, when: (cond: Cond) => string | undefined): string[] {
  return worded(of, kind).flatMap(({ text, when: cond }) => {
    const only = when(cond)
    return only === undefined ? [] : [only === '' ? text : `${text}（${only}时）`]
  })
}

/** More than this stands with the items. */
const MOST_SHOWN = 6

/** For the first screen: what is said of the whole, and of its items while they are few. */
export function shownFirst(bundle: Bundle, kind: Kind): string[] {
  const { when, itemName } = lexiconOf(bundle)
  const own = textsOf(bundle, kind, when)
  const each = bundle.items.flatMap((item) =>
    textsOf(item, kind, when).map((text) => `${itemName(item.usage)}，${text}`)
  )
  return each.length > MOST_SHOWN ? [...own, `另有 ${each.length} 条写在各事项里`] : [...own, ...each]
}

/** In one situation. */
export function textsIn(bundle: Bundle, kind: Kind, items: Bundle['items'], is: (cond: Cond) => boolean): string[] {
  const held = (of: Pick<Bundle, Kind>) =>
    worded(of, kind)
      .filter(({ when }) => is(when))
      .map(({ text }) => text)
  return [...held(bundle), ...items.flatMap((item) => held(item).map((text) => `${item.name}，${text}`))]
}

export type StatedWords<T> = Omit<T, 'when'> & { item?: string; when?: StatedCondition }

/** As data, each with the item that says it; of the whole without. Absent where nothing is stated. */
export function statedWords(bundle: Bundle): { benefits?: StatedWords<Benefit>[]; periods?: StatedWords<Period>[] } {
  const words = wordsOf(bundle)
  const data = <T extends { when: Cond }>(list: readonly T[], item?: string): StatedWords<T>[] =>
    list.map(({ when, ...own }) => {
      const only = stated(when, words)
      return { ...(item !== undefined && { item }), ...own, ...(only && { when: only }) }
    })
  const benefits = [...data(bundle.benefits), ...bundle.items.flatMap((one) => data(one.benefits, one.usage))]
  const periods = [...data(bundle.periods), ...bundle.items.flatMap((one) => data(one.periods, one.usage))]
  return { ...(benefits.length > 0 && { benefits }), ...(periods.length > 0 && { periods }) }
}
