/** The first screen: 能不能办、带什么、多久、跑几次、多少钱. What no source states is said in its own row, and once more in one sentence. */
import type { Cond } from '../../condition/cond.js'
import type { Disputed } from '../../language/generated/types.js'
import type { Bundle } from '../../merge/bundle.js'
import { shownFirst } from '../benefits.js'
import { disputedAbout, disputedTexts } from '../disputed.js'
import { feeTexts } from './fees.js'
import { silentText } from '../materials/silent-items.js'
import { rangeAfter } from '../numbers.js'
import { saysMaterials } from '../../merge/ledger/errands.js'
import { statesVisits } from '../../merge/process/visits.js'
import type { ToBring } from './materials.js'
import { CHANNELS } from '../../vocabulary/channels.js'
import { row, UNSTATED, type Row } from './rows.js'
import { list } from '../../base/text.js'
import { timeTexts } from './time.js'
import { whereView } from './where.js'
import type { WhoView } from './who.js'

export interface Glance {
  rows: Row[]
  /** What no source states and a reader looks for first, as one sentence; empty when all is stated. */
  gap: string
}

/** Individual businesses are no companies, and apply for most of what companies do. */
const AUDIENCE = { person: '个人', business: '企业等经营主体', both: '个人、企业等经营主体' } as const

export function glance(bundle: Bundle, bring: ToBring, who: WhoView): Glance {
  const { service, items } = bundle
  // Who meets the conditions is said by the conditions, where they are not of one way of applying only.
  const isSaid = bundle.eligibility.some(({ channel, when }) => channel === undefined && when.op === 'true')
  const audience = isSaid ? undefined : service.audience && AUDIENCE[service.audience]
  const stated: [term: string, unknown: string, about: Disputed[number]['about'], texts: string[]][] = [
    ['能不能办', '谁能办', 'eligibility', acceptedTexts(audience, who.first)],
    ['带什么', '申请材料', 'materials', bringTexts(bundle, bring)],
    ['多久', '办理时限', 'limits.promised', timeTexts(bundle)],
    ['跑几次', '跑几次', 'visits', visitTexts(bundle)],
    ['费用', '收费', 'fee', feeTexts(bundle)]
  ]
  // Sources that say different things are not silent: what each says stands in the row itself.
  const rows = stated.map(([term, unknown, about, texts]) => {
    const open = texts.length === 0 ? disputedAbout(service, about) : []
    return { term, unknown, about, texts: [...texts, ...open], isOpen: open.length > 0 }
  })
  const hasPlace = service.places !== undefined || items.some(({ places }) => places)
  const told = rows.flatMap(({ about, isOpen }) => (isOpen ? [about] : []))
  const unknown = [
    ...rows.flatMap(({ unknown, texts }) => (texts.length === 0 ? [unknown] : [])),
    ...(hasPlace ? [] : ['办理地点'])
  ]
  return {
    rows: [
      ...rows.flatMap(({ term, texts }) => row(term, ...(texts.length === 0 ? [UNSTATED] : texts))),
      ...row('说法不一', ...disputedTexts(service, told)),
      ...row('能得到什么', ...shownFirst(bundle, 'benefits')),
      ...row('什么时候可以办', ...shownFirst(bundle, 'periods'))
    ],
    gap: unknown.length === 0 ? '' : `${list(unknown)}，来源没有写，办之前请先问清`
  }
}

/** So many characters of conditions are read where an answer is looked for; the others stand below. */
const MOST_SAID = 60

function acceptedTexts(audience: string | undefined, conditions: readonly string[]): string[] {
  const told = audience === undefined ? [] : [`${audience}能办`]
  let said = 0
  const first = conditions.filter((text) => (said += text.length) <= MOST_SAID)
  const others = conditions.length - first.length
  return [
    ...told,
    ...first,
    ...(others > 0 ? [`${first.length > 0 ? '还' : ''}要符合受理条件（${others} 条，写在下面）`] : [])
  ]
}

function bringTexts(bundle: Bundle, { always, sometimes, afterCheck, choices, besides, notNeeded }: ToBring): string[] {
  const { items, service } = bundle
  const isListed = service.materials !== undefined || items.some(({ doc }) => doc.materials !== undefined)
  if (!isListed && !items.every(({ doc }) => saysMaterials(doc))) return []
  const range = rangeAfter(bundle.ledger, 'materials')
  const must = list(always.map(({ name }) => name))
  const count = range === '' ? '' : `${range} 样${varies(range)}`
  const hasMore = sometimes.length + afterCheck.length + choices.length > 0
  return [
    count === '0 样' ? (besides.length > 0 ? '没有一定要带的材料' : '不用带材料') : count,
    must === '' ? '' : `都要带：${must}`,
    hasMore && range === '未知' ? '另有按情形带的，看下面的清单' : '',
    ...besides.map(({ heading, count }) => `另有 ${count} 样${heading}`),
    notNeeded.length > 0 ? `不用带：${notNeeded.length} 样，由系统或部门之间取` : '',
    silentText(bundle)
  ].filter((text) => text !== '')
}

function visitTexts(bundle: Bundle): string[] {
  if (!statesVisits(bundle)) return []
  const range = rangeAfter(bundle.ledger, 'visits')
  // Where nobody says whose an item is, or how long it takes, one visit may be two.
  const isLeast = bundle.ledger.incomplete.after.includes('visits') && range !== '未知'
  const { lead, others } = range.startsWith('0') ? visitsByChannel(bundle) : { lead: '', others: [] }
  if (range === '0' && !isLeast) return [`${lead}不用跑`, ...others]
  const { presence } = whereView(bundle)
  const isTold = !isLeast && varies(range) !== '' && presence.length <= FEW
  return [
    `${lead}${isLeast ? '至少 ' : ''}${range} 次${varies(range)}${isLeast ? '；能不能一次办完，来源没有写' : ''}`,
    ...(isTold ? presence : []),
    ...others
  ]
}

const REMOTE: readonly string[] = ['online', 'mobile', 'mail']

/** Who has to come is stated for those who apply from afar; whoever goes to a window comes all the same. */
export function visitsByChannel(
  bundle: Bundle,
  is: (cond: Cond) => boolean = (cond) => cond.op !== 'false'
): { lead: string; others: string[] } {
  const isOnlineOfSome = bundle.eligibility.some(({ channel }) => channel === 'online')
  const open = bundle.channels.filter(({ when }) => is(when))
  const channels = open.map(({ channel }) => channel)
  if (!channels.includes('window') && !isOnlineOfSome) return { lead: '', others: [] }
  const remote = channels.filter((channel) => REMOTE.includes(channel)).map((channel) => CHANNELS[channel])
  if (remote.length === 0 && isOnlineOfSome) remote.push(CHANNELS.online)
  if (remote.length === 0) return { lead: '除到窗口申请以外，', others: [] }
  const isRemoteOfSome = !open.some(({ channel, when }) => REMOTE.includes(channel) && when.op === 'true')
  return {
    lead: `${list(remote)}办的，`,
    others: [isOnlineOfSome || isRemoteOfSome ? '不合网上办理条件的，要到窗口办' : '到窗口办的，要去窗口']
  }
}

function varies(range: string): string {
  return range.includes('至') ? '，看您的情形' : ''
}

/** So many cases of having to come are told on the first screen. */
const FEW = 2
