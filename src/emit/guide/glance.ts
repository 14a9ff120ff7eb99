/** The first screen: 能不能办、带什么、多久. Only what is known; what is not is named in one line and listed at the end. */
import { durationText, workdays } from '../../condition/duration.js'
import type { Bundle } from '../../merge/bundle.js'
import { materialRange, visitRange } from '../materials/classes.js'
import type { ToBring } from './materials.js'
import { row, type Row } from './rows.js'
import { list, unique } from './text.js'
import type { WhoView } from './who.js'

export interface Glance {
  rows: Row[]
  /** What a reader misses first, when the sources do not say: 申请材料、办理时限 … */
  unknown: string[]
}

const AUDIENCE = { person: '个人', business: '企业', both: '个人和企业' } as const

export function glance(bundle: Bundle, bring: ToBring, who: WhoView): Glance {
  const bringing = bringTexts(bundle, bring)
  const time = timeTexts(bundle)
  const fee = feeText(bundle)
  const audience = bundle.service.audience
  return {
    rows: [
      ...row('谁能办', audience && AUDIENCE[audience], ...who.eligibility),
      ...row('带什么', ...bringing),
      ...row('多久', ...time),
      ...row('跑几次', visitText(bundle)),
      ...row('费用', fee)
    ],
    unknown: [
      ...(bringing.length > 0 ? [] : ['申请材料']),
      ...(time.length > 0 ? [] : ['办理时限']),
      ...(fee === undefined ? ['收费'] : []),
      ...(bundle.service.places || bundle.items.some(({ places }) => places) ? [] : ['办理地点'])
    ]
  }
}

function bringTexts(bundle: Bundle, { always, sometimes, choices, notNeeded }: ToBring): string[] {
  if (!bundle.items.some(({ doc }) => doc.materials !== undefined)) return []
  const range = materialRange(bundle)
  const must = list(always.map(({ name }) => name))
  const count =
    range && (range.least === range.most ? `${range.most} 样` : `${range.least} 至 ${range.most} 样，看您的情形`)
  const hasMore = sometimes.length + choices.length > 0
  return [
    count === '0 样' ? '不用带材料' : (count ?? ''),
    must === '' ? '' : `都要带：${must}`,
    hasMore && range === undefined ? '另有按情形带的，看下面的清单' : '',
    notNeeded.length > 0 ? `不用带：${notNeeded.length} 样，由系统或部门之间取` : ''
  ].filter((text) => text !== '')
}

/** What the service promises; beside it what its items' own promises come to, when that is more. */
function timeTexts({ limits, ledger, process }: Bundle): string[] {
  const days = ledger.classes.flatMap(({ after }) => (after.days === null ? [] : [after.days]))
  const all = days.length === ledger.classes.length
  const [least, most] = [Math.min(...days), Math.max(...days)]
  const range = least === most ? `${most} 个工作日` : `${least} 至 ${most} 个工作日`
  const waiting = unique(process.tasks.flatMap((task) => task.waiting.map(({ name }) => name)))
  const apart = waiting.length > 0 ? [`另有${list(waiting)}的时间，不计在内`] : []
  if (limits.promised) {
    const stated = `承诺 ${durationText(limits.promised)}办结`
    return days.length > 0 && most > workdays(limits.promised)
      ? [stated, `各事项自己的承诺合起来是 ${range}，两者不一致，有待核定`, ...apart]
      : [stated, ...apart]
  }
  return days.length > 0 && all ? [`按各事项的承诺，${range}`, ...apart] : []
}

function visitText(bundle: Bundle): string | undefined {
  const range = visitRange(bundle)
  if (!range) return undefined
  const { least, most } = range
  if (most === 0) return '不用跑'
  if (least === most) return `${most} 次`
  return least === 0 ? `网上能办的不用跑；要到窗口的情形最多 ${most} 次` : `${least} 至 ${most} 次，看您的情形`
}

function feeText({ items }: Bundle): string | undefined {
  const charged = items.filter(({ fee }) => fee?.charged).map(({ name }) => name)
  const free = items.filter(({ fee }) => fee?.charged === false)
  if (charged.length > 0) return `${list(charged)}收费${free.length === 0 ? '' : '，标准见“各事项”'}`
  return free.length === items.length ? '不收费' : undefined
}
