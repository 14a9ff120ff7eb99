/** 费用: what is charged, when and how much; what is free; what no source states; where what is stated is at odds. */
import { all, any, TRUE, type Cond } from '../../condition/cond.js'
import type { Bundle, BundleItem } from '../../merge/bundle.js'
import { feesAtOdds } from '../../merge/fees-at-odds.js'
import { implies } from '../../situations/index.js'
import { lexiconOf } from '../../wording/lexicon.js'
import type { LinkedText } from './rows.js'

/** Told instead of two answers of which one is wrong. */
export const AT_ODDS = '收不收费，公布的前后不一致，请先问清'

const ITEMS_UNKNOWN = '各事项自己收不收费，来源没有写'

const isFeeAtOdds = (bundle: Bundle) => feesAtOdds(bundle).length > 0

/** On the first screen. Empty when no source says anything about fees. */
export function feeTexts(bundle: Bundle): string[] {
  const { items, service, charges } = bundle
  if (isFeeAtOdds(bundle)) return [AT_ODDS]
  if (service.fee?.charged === false) return ['不收费']
  const whole = service.fee ? wholeTexts(charges, bundle) : []
  const charged = items.filter(({ fee }) => fee?.charged === true)
  const free = items.filter(({ fee }) => fee?.charged === false).length
  const unknown = items.length - charged.length - free
  if (unknown === items.length) return whole.length > 0 ? [...whole, ITEMS_UNKNOWN] : []
  if (free === items.length) return whole.length > 0 ? [...whole, '各事项不收费'] : ['不收费']
  const others = charged.length > 0 ? '其余 ' : ''
  return [
    ...whole,
    ...charged.map((item) => chargedText(item, bundle)),
    ...(free > 0 ? [`${charged.length > 0 && unknown === 0 ? '其余' : `有 ${free} 项`}不收费`] : []),
    ...(unknown > 0 ? [`${others}${unknown} 项收不收费，来源没有写`] : [])
  ]
}

/** “整件事：邮寄费 20 元” */
function wholeTexts(charges: Bundle['charges'], bundle: Bundle): string[] {
  const each = chargeTexts(charges, bundle)
  return [each.length > 0 ? `整件事：${each.join('，')}` : '收费，标准来源没有写']
}

/** “抵押权首次登记（选办时才收）：不动产登记费 80 元” */
function chargedText({ name, when: cond, optional, charges }: BundleItem, bundle: Bundle): string {
  const { when } = lexiconOf(bundle)
  const only = optional ? '选办时才收' : withTime(when(cond))
  const each = chargeTexts(charges, bundle)
  const rest = each.length > 0 ? `：${each.join('，')}` : '收费，标准来源没有写'
  return `${name}${only === '' ? '' : `（${only}）`}${rest}`
}

function chargeTexts(charges: Bundle['charges'], bundle: Bundle): string[] {
  const { when } = lexiconOf(bundle)
  return charges.flatMap((charge) => {
    const holds = when(charge.when)
    return holds === undefined ? [] : [`${amountText(charge)}${holds === '' ? '' : `（${holds}时收）`}`]
  })
}

/** Line by line, each with when it is charged; none where it is the same for everybody. */
export function feeLines(bundle: Bundle): LinkedText[] {
  const { items, service, charges } = bundle
  const { when, itemName, situations } = lexiconOf(bundle)
  if (isFeeAtOdds(bundle) || service.fee?.charged === false) return []
  const line = (text: string, cond: Cond): LinkedText[] => {
    const only = when(cond)
    if (only === undefined) return []
    return [{ text, href: null, standing: 'live', cond, lead: only === '' ? '' : `${only}时，` }]
  }
  const own = (name: string, whole: Cond, list: Bundle['charges']) =>
    list.length === 0
      ? line(`${name}：收费，标准来源没有写`, whole)
      : list.flatMap((charge) => line(`${name}：${amountText(charge)}`, all(whole, charge.when)))
  const named = (text: string, some: Bundle['items']): LinkedText[] =>
    some.length === 0
      ? []
      : [
          {
            text,
            href: null,
            standing: 'live',
            cond: any(...some.map((item) => item.when)),
            names: some.map((item) => ({ name: itemName(item.usage), cond: item.when }))
          }
        ]
  const paid = items.filter(({ fee }) => fee?.charged)
  const lines = [
    ...(service.fee ? own('整件事', TRUE, charges) : []),
    ...paid.flatMap((item) => own(itemName(item.usage), item.when, item.charges)),
    ...named(
      '不收费：',
      items.filter(({ fee }) => fee?.charged === false)
    ),
    ...named('收不收费，来源没有写：', paid.length < items.length ? items.filter(({ fee }) => !fee) : [])
  ]
  const depends = (line: LinkedText) =>
    [line, ...(line.names ?? [])].some(({ cond }) => cond && !implies(TRUE, cond, situations))
  return lines.some(depends) && items.some(({ fee }) => fee) ? lines : []
}

/** In one situation, for whoever tries it. */
export function feesIn(bundle: Bundle, items: Bundle['items'], is: (cond: Cond) => boolean): string[] {
  const { service, charges } = bundle
  if (isFeeAtOdds(bundle)) return [AT_ODDS]
  if (service.fee?.charged === false) return ['不收费']
  const own = (name: string, list: Bundle['charges']) =>
    list.length === 0
      ? [`${name}：收费，标准来源没有写`]
      : list.filter(({ when }) => is(when)).map((charge) => `${name}：${amountText(charge)}`)
  const stated = items.filter(({ fee }) => fee)
  const unknown = items.length - stated.length
  return [
    ...(service.fee ? own('整件事', charges) : []),
    ...stated.flatMap((item) => (item.fee!.charged ? own(item.name, item.charges) : [`${item.name}：不收费`])),
    ...(stated.length === 0 && service.fee ? [ITEMS_UNKNOWN] : []),
    ...(stated.length > 0 && unknown > 0 ? [`其余 ${unknown} 项收不收费，来源没有写`] : [])
  ]
}

function amountText({ name, standard }: Bundle['charges'][number]): string {
  return `${name}${standard === undefined ? '，标准来源没有写' : ` ${standard}`}`
}

function withTime(condition: string | undefined): string {
  return condition === undefined || condition === '' ? '' : `${condition}时`
}
