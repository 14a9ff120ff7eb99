/** 各事项：owner, type, codes, basis, conditions, limits, fee, results. Only what the sources state. */
import { any, FALSE, type Cond } from '../../condition/cond.js'
import { choiceFact } from '../../condition/fact.js'
import { durationText } from '../../vocabulary/duration.js'
import type { ResultType, Step } from '../../link/model.js'
import type { Bundle, BundleItem, Party } from '../../merge/bundle.js'
import type { LegalBasis } from '../../language/generated/types.js'
import { disputedTexts } from '../disputed.js'
import { localText } from '../materials/silent-items.js'
import { channelsText } from '../channels.js'
import { textsOf } from '../benefits.js'
import { placeText } from '../department.js'
import { termTexts, timedText } from './flow.js'
import { lexiconOf } from '../../wording/lexicon.js'
import { link, row, type Conditional, type LinkedText, type Row } from './rows.js'
import { list, unique } from '../../base/text.js'
import { eligibilityTexts } from './who.js'
import { contactRows, linkRows, placeViews, presenceTexts, type PlaceView } from './where.js'

export interface ItemView extends Conditional {
  name: string
  owner: string
  rows: Row[]
  places: PlaceView[]
  faq: { question: string; answer: string }[]
}

const HANDLING = { immediate: '即办件', promised: '承诺件', other: '其他' } as const

export function itemViews(bundle: Bundle): ItemView[] {
  return oncePerKind(
    bundle.items.map((item) => ({
      usage: item.usage,
      cond: item.when,
      name: item.name,
      owner: item.owner.name,
      rows: itemRows(item, bundle),
      places: placeViews(item.places ?? [], lexiconOf(bundle).within(item.when)),
      faq: (item.faq ?? []).map(({ question, answer }) => ({ question, answer }))
    })),
    bundle
  )
}

/** So many items of which all the same is to be said are one entry that lists them. */
const LEAST_ALIKE = 3
const WHEN = '什么时候办'

function oncePerKind(views: (ItemView & { usage: string; cond: Cond })[], bundle: Bundle): ItemView[] {
  const { unitName, itemName } = lexiconOf(bundle)
  const kinds = new Map<string, typeof views>()
  for (const view of views) {
    const { rows, places, faq, owner } = view
    const said = JSON.stringify([owner, rows.filter(({ term }) => term !== WHEN && term !== '业务办理项'), places, faq])
    kinds.set(said, [...(kinds.get(said) ?? []), view])
  }
  return [...kinds.values()].flatMap((alike): ItemView[] => {
    if (alike.length < LEAST_ALIKE) return alike.map(({ usage: _, ...view }) => view)
    const [first] = alike as [(typeof alike)[number]]
    const units = unique(alike.map(({ usage }) => unitName(usage)))
    const whens = unique(alike.map(({ rows }) => whenOf(rows)))
    const name = units.length === 1 && units[0] !== itemName(first.usage) ? units[0]! : `${first.name}等`
    const each = alike.map(({ name: one, rows }) => (whens.length > 1 ? `${one}（${whenOf(rows)}）` : one))
    return [
      {
        name: `${name}（${alike.length} 项）`,
        owner: first.owner,
        cond: any(FALSE, ...alike.map(({ cond }) => cond)),
        rows: [
          ...row('包括', each.join(whens.length > 1 ? '；' : '、')),
          ...first.rows.filter(({ term }) => term !== '业务办理项' && (term !== WHEN || whens.length === 1))
        ],
        places: first.places,
        faq: first.faq
      }
    ]
  })
}

function whenOf(rows: Row[]): string {
  return (
    rows
      .find(({ term }) => term === WHEN)
      ?.texts.map(({ text }) => text)
      .join('，') ?? ''
  )
}

function itemRows(item: BundleItem, bundle: Bundle): Row[] {
  const { when: always, within, words } = lexiconOf(bundle)
  const { doc, limits, owner } = item
  // Readers of an item’s section have it handled, so the condition of the item is left out of what is said of it.
  const when = within(item.when)
  const stated = (text: string, cond: BundleItem['when']) => {
    const only = when(cond)
    return only === undefined ? undefined : only === '' ? text : `${text}（${only}时）`
  }
  const at = (party: Party) =>
    party.name === '' ? undefined : `${party.name}${party.at === undefined ? '' : `（${placeText(party.at, words)}）`}`
  return [
    ...row('正式名称', doc.name === item.name ? undefined : doc.name),
    ...row(WHEN, item.optional ? chosenText(item, bundle) : always(item.when) || '都办'),
    ...row('办理机关', at(owner)),
    ...row(
      '参与机关',
      ...item.participants.map((one) => `${at(one) ?? ''}${one.does === undefined ? '' : `：${one.does}`}`)
    ),
    ...row('事项类型', doc.type),
    ...row('性质', natureText(item, bundle)),
    ...row('办件类型', doc.handlingType && HANDLING[doc.handlingType]),
    ...row('服务对象', doc.audience && list(doc.audience)),
    ...row('行使层级', doc.level && list(doc.level)),
    ...row('当地的材料', ...localText(doc)),
    ...row('说法不一', ...disputedTexts(doc)),
    ...row('通办范围', doc.coverage),
    ...row('基本编码', doc.codes?.catalog),
    ...row('实施编码', doc.codes?.implementation),
    ...row('业务办理项', doc.unifiedName),
    ...row('业务办理项编码', doc.codes?.handling),
    ...row('地方编码', doc.codes?.local),
    ...row('受理条件', ...eligibilityTexts(item.eligibility, when, bundle)),
    ...row('办理步骤', ...stepTexts(item.steps, when)),
    ...row('法定时限', ...termTexts(limits.statutory, when)),
    ...row('承诺时限', ...termTexts(limits.promised, when)),
    ...row('不计入时限', ...limits.uncounted.flatMap((timed) => timedText(timed, when))),
    ...row('等待期', ...limits.waiting.flatMap((timed) => timedText(timed, when))),
    ...row('收费', ...feeTexts(item, stated)),
    ...row('能得到什么', ...textsOf(item, 'benefits', when)),
    ...row('什么时候可以办', ...textsOf(item, 'periods', when)),
    ...row('办理结果', ...item.results.map((result) => resultText(result, when))),
    ...row('须到现场', ...presenceTexts(item.presence, bundle, when)),
    ...row('办理渠道', channelsText(item.channels, when)),
    ...linkRows(doc.links),
    ...contactRows(item.contact),
    ...row('设定依据', ...basisTexts(item.legalBasis))
  ]
}

function chosenText({ usage }: BundleItem, bundle: Bundle): string {
  const asked = bundle.questions.find(({ fact }) => fact === choiceFact(usage))?.when
  const only = asked && lexiconOf(bundle).asked(asked)
  return only ? `${only}时，由您选择办不办` : '由您选择办不办'
}

function natureText(item: BundleItem, bundle: Bundle): string | undefined {
  const { nature } = item.doc
  return nature === 'verification' ? checkText(item, bundle) : nature === 'query' ? '查询' : undefined
}

function checkText({ usage }: BundleItem, { materials, alternatives }: Bundle): string {
  const isAsking = [...materials, ...alternatives].some(({ uses }) => uses.some(({ item }) => item === usage))
  return isAsking ? '只作核查' : '只作核查，不另收材料'
}

function feeTexts(
  { fee, charges }: BundleItem,
  stated: (text: string, cond: BundleItem['when']) => string | undefined
) {
  if (!fee) return []
  if (!fee.charged) return ['不收费']
  const each = charges.map(({ name, standard, basis, when }) =>
    stated(
      `${name}${standard === undefined ? '' : `：${standard}`}${basis === undefined ? '' : `（依据：${basis}）`}`,
      when
    )
  )
  return [...(each.length > 0 ? each : ['收费']), ...(fee.payOnline ? ['可以网上支付'] : [])]
}

const RESULT_TYPES: Record<ResultType, string> = { certificate: '出证', approval: '出文', other: '其他' }

/** “受理 → 审核” where only names are stated; else each step with who takes it, how long, by what, and when. */
function stepTexts(
  steps: readonly Step[],
  when: (cond: BundleItem['when']) => string | undefined
): (string | undefined)[] {
  const told = steps.flatMap(({ name, actor, time, criteria, when: cond }) => {
    const only = when(cond)
    if (only === undefined) return []
    const notes = [
      ...(only === '' ? [] : [`${only}时`]),
      ...(actor === undefined ? [] : [actor]),
      ...(time ? [durationText(time)] : []),
      ...(criteria === undefined ? [] : [`标准：${criteria}`])
    ]
    return [{ name, text: `${name}${notes.length > 0 ? `（${notes.join('；')}）` : ''}` }]
  })
  if (told.every(({ name, text }) => name === text)) return [told.map(({ name }) => name).join(' → ') || undefined]
  return told.map(({ text }, index) => `${index + 1}. ${text}`)
}

function resultText(
  { name, when: cond, type, sample, delivery }: BundleItem['results'][number],
  when: (cond: BundleItem['when']) => string | undefined
): string | undefined {
  const only = when(cond)
  if (only === undefined) return undefined
  const notes = [
    ...(only === '' ? [] : [`${only}时`]),
    ...(type === undefined ? [] : [`结果类型：${RESULT_TYPES[type]}`]),
    ...(delivery === undefined ? [] : [`送达方式：${delivery}`]),
    ...(sample === undefined ? [] : [`样本：${sample}`])
  ]
  return `${name}${notes.length > 0 ? `（${notes.join('；')}）` : ''}`
}

/** “《…条例》第七条” */
export function basisTexts(basis: LegalBasis): LinkedText[] {
  return basis.map((entry) =>
    typeof entry === 'string' ? link(entry, undefined) : link(`${entry.title}${entry.article ?? ''}`, entry.url)
  )
}
