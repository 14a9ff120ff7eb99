/** 费用 on the first screen: what is charged, when and how much; what is free; what no source states. */
import type { Bundle, BundleItem } from '../../merge/bundle.js'
import { lexiconOf } from '../../wording/lexicon.js'

/** Empty when no source says anything about fees. */
export function feeTexts(bundle: Bundle): string[] {
  const { items } = bundle
  const charged = items.filter(({ fee }) => fee?.charged === true)
  const free = items.filter(({ fee }) => fee?.charged === false).length
  const unknown = items.length - charged.length - free
  if (unknown === items.length) return []
  if (free === items.length) return ['不收费']
  const others = charged.length > 0 ? '其余 ' : ''
  return [
    ...charged.map((item) => chargedText(item, bundle)),
    ...(free > 0 ? [`${charged.length > 0 && unknown === 0 ? '其余' : `有 ${free} 项`}不收费`] : []),
    ...(unknown > 0 ? [`${others}${unknown} 项收不收费，来源没有写`] : [])
  ]
}

/** “抵押权首次登记（选办时才收）：不动产登记费 80 元” */
function chargedText({ name, when: cond, optional, charges }: BundleItem, bundle: Bundle): string {
  const { when } = lexiconOf(bundle)
  const only = optional ? '选办时才收' : withTime(when(cond))
  const each = charges.flatMap((charge) => {
    const holds = when(charge.when)
    if (holds === undefined) return []
    const condition = holds === '' ? '' : `（${holds}时收）`
    return [`${charge.name}${charge.standard === undefined ? '，标准来源没有写' : ` ${charge.standard}`}${condition}`]
  })
  const rest = each.length > 0 ? `：${each.join('，')}` : '收费，标准来源没有写'
  return `${name}${only === '' ? '' : `（${only}）`}${rest}`
}

function withTime(condition: string | undefined): string {
  return condition === undefined || condition === '' ? '' : `${condition}时`
}
