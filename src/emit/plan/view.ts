/** 实施方案 as plain data: what a lead department owes for one service, from its specs alone. What no source states is said to be missing. */
import { placeOf } from '../../codes/places.js'
import { CHANNELS } from '../../vocabulary/channels.js'
import { durationText } from '../../vocabulary/duration.js'
import { chineseNumber, clean, cssString, list, mapStrings, unique } from '../../base/text.js'
import type { Bundle } from '../../merge/bundle.js'
import { lexiconOf } from '../../wording/lexicon.js'
import { channelsText } from '../channels.js'
import { fillView } from '../guide/fill.js'
import { basisTexts } from '../guide/items.js'
import { toBring } from '../guide/materials.js'
import { UNSTATED } from '../guide/rows.js'
import { timeTexts } from '../guide/time.js'
import { whereView } from '../guide/where.js'
import { comparisons } from '../ledger/figures.js'
import { rangeText, shareText } from './figures.js'
import { sharedData } from './sharing.js'
import { systemRows } from './systems.js'

/** 二(一) of the plan: who is responsible for which of the four steps, online and at the window. */
const STAGES = { accept: '申请受理', transfer: '材料流转', feedback: '信息反馈', deliver: '结果送达' } as const
const SHOWN_CHANNELS = ['online', 'window'] as const

const AUDIENCES: Record<string, string> = {
  person: '自然人',
  business: '企业和其他经营主体',
  both: '自然人、企业和其他经营主体'
}

export interface PlanView {
  title: string
  /** 草案 or empty. */
  mark: string
  summary: string
  basis: string[]
  /** 实施范围: each with a term and its text; 来源没有写 where no source states it. */
  scope: PlanRow[]
  items: { name: string; owner: string; when: string; promised: string }[]
  /** 申请受理、材料流转、信息反馈、结果送达, each with the department responsible online and at the window. */
  duties: { stage: string; online: string; window: string }[]
  /** 四减, before and after, as the ledger counts them. */
  reductions: { name: string; unit: string; before: string; after: string; change: string; published: string }[]
  time: string[]
  /** Data that are fetched instead of being asked for. */
  sharing: { from: string; what: string; by: string }[]
  systems: { item: string; name: string; level: string; transfer: string; bridge: string }[]
  windows: PlanRow[]
  milestones: { name: string; responsible: string; due: string }[]
  /** Annexes: what is filled in, and what is brought. */
  form: { count: number; groups: { name: string; fields: string }[] }
  materials: { name: string; form: string; when: string; isFor: string }[]
  notNeeded: { name: string; why: string }[]
  /** What has to be settled before this can be issued. */
  missing: string[]
  /** The number of each heading, in Chinese. */
  numbers: Record<(typeof HEADINGS)[number], string>
  version: string
  digest: string
  shortDigest: string
  cssHeader: string
}

export interface PlanRow {
  term: string
  text: string
}

const HEADINGS = [
  'scope',
  'flow',
  'reductions',
  'form',
  'sharing',
  'systems',
  'windows',
  'milestones',
  'missing'
] as const

export function planView(bundle: Bundle): PlanView {
  const { service, items, status, digest } = bundle
  const { when } = lexiconOf(bundle)
  const [bring, fill] = [toBring(bundle), fillView(bundle)]
  const mark = status === 'draft' ? '草案' : ''
  const title = `${bundle.name}实施方案`
  const choices = bring.choices.map(({ name, options, isDecided, form, isStated, when: only, isFor }) => {
    const names = `${list(options.map(({ text }) => text))}，${isDecided ? '按情形交' : '任选其一'}`
    return {
      name: name === '' ? names : `${name}（${names}）`,
      form: form !== '' ? form : isStated ? '各样里写明' : UNSTATED,
      when: whenText(only),
      isFor
    }
  })
  const view: Omit<PlanView, 'missing' | 'cssHeader'> = {
    title,
    mark,
    summary: service.summary ?? '',
    basis: basisTexts(service.legalBasis ?? []).map(({ text }) => text),
    scope: scopeRows(bundle),
    items: items.map((item) => ({
      name: item.name,
      owner: item.owner.name === '' ? UNSTATED : item.owner.name,
      when: item.optional ? '由申请人选办' : whenText(when(item.when)),
      promised: list(unique(item.limits.promised.map(({ time }) => durationText(time)))) || UNSTATED
    })),
    duties: dutyRows(bundle),
    reductions: comparisons(bundle)
      .slice(0, 4)
      .map((one) => ({
        name: one.name,
        unit: one.unit,
        before: rangeText(one.before, one.incomplete.before),
        after: rangeText(one.after, one.incomplete.after),
        change: shareText(one.reduction),
        published:
          one.baseline === null && one.published === null
            ? UNSTATED
            : `${one.baseline ?? UNSTATED} → ${one.published ?? UNSTATED}`
      })),
    time: timeTexts(bundle),
    sharing: sharedData(bundle),
    systems: systemRows(bundle),
    windows: windowRows(bundle),
    milestones: (service.milestones ?? []).map(({ name, responsible, due }) => ({
      name,
      responsible: responsible === undefined ? UNSTATED : nameOf(responsible, bundle),
      due: due ?? UNSTATED
    })),
    form: {
      count: fill.count,
      groups: fill.sections.flatMap(({ name, groups }) =>
        groups.map(({ label, fields }) => ({
          name: label === '' ? name : `${name}：${label}`,
          fields: list(fields.map((field) => field.name))
        }))
      )
    },
    materials: [
      ...[...bring.always, ...bring.sometimes, ...bring.afterCheck].map(({ name, form, when: only, isFor }) => ({
        name,
        form: form === '' ? UNSTATED : form,
        when: whenText(only),
        isFor
      })),
      ...choices
    ],
    notNeeded: bring.notNeeded.map(({ name, why }) => ({ name, why })),
    numbers: Object.fromEntries(HEADINGS.map((name, index) => [name, chineseNumber(index + 1)])) as PlanView['numbers'],
    version: service.version ?? '',
    digest,
    shortDigest: digest.slice(0, 12)
  }
  const cleaned = mapStrings({ ...view, missing: missingOf(view) }, clean)
  return { ...cleaned, cssHeader: cssString([mark, title].filter((text) => text !== '').join(' · ')) }
}

function whenText(text: string | undefined): string {
  return text === undefined || text === '' ? '都要' : `${text}时`
}

function scopeRows(bundle: Bundle): PlanRow[] {
  const { service, lead, partners, region, items } = bundle
  const { when } = lexiconOf(bundle)
  const said = (text: string | undefined) => (text === undefined || text === '' ? UNSTATED : text)
  return [
    { term: '实施地区', text: said(region?.name ?? regionText(service.region)) },
    { term: '服务对象', text: said(AUDIENCES[service.audience ?? ''] ?? service.audience) },
    { term: '牵头部门', text: said(lead?.name) },
    { term: '配合部门', text: said(list(partners.map(({ name }) => name))) },
    { term: '联办事项', text: `${items.length} 项` },
    { term: '办理渠道', text: said(channelsText(bundle.channels, when)) }
  ]
}

/** A code by the name of its place. */
function regionText(region: string | undefined): string | undefined {
  return region === undefined ? undefined : (placeOf(region) ?? region)
}

function dutyRows({ process }: Bundle): PlanView['duties'] {
  return Object.entries(STAGES).map(([stage, name]) => {
    const of = (channel: string) =>
      list(
        unique(
          process.responsibilities
            .filter((one) => one.stage === stage && one.channel === channel)
            .map((one) => one.name)
        )
      ) || UNSTATED
    const [online, window] = SHOWN_CHANNELS.map(of)
    return { stage: name, online: online!, window: window! }
  })
}

function windowRows(bundle: Bundle): PlanRow[] {
  const { rows, places } = whereView(bundle)
  const said = rows.map(({ term, texts }) => ({ term, text: texts.map(({ text }) => text).join('；') }))
  const told = places.map(({ name, rows: own }) => ({
    term: '办理地点',
    text: [name, ...own.map(({ term, texts }) => `${term}：${texts.map(({ text }) => text).join('；')}`)].join('，')
  }))
  return [...said.filter(({ term }) => !(term === '办理地点' && told.length > 0)), ...told]
}

/** Of the departments that take part; another is called by its id. */
function nameOf(id: string, { lead, partners, items, process }: Bundle): string {
  const parties = [...(lead ? [lead] : []), ...partners, ...items.map(({ owner }) => owner)]
  const duty = process.responsibilities.find(({ organization }) => organization === id)
  return parties.find((party) => party.id === id)?.name ?? duty?.name ?? id
}

function missingOf(view: Omit<PlanView, 'missing' | 'cssHeader'>): string[] {
  const { scope, duties, items, reductions, sharing, systems, windows, milestones, materials } = view
  const of = (name: string, open: readonly string[]) => (open.length === 0 ? [] : [`${name}：${list(open)}`])
  const none = (name: string, isThere: boolean) => (isThere ? [] : [name])
  return [
    ...of(
      '实施范围',
      scope.filter(({ text }) => text === UNSTATED).map(({ term }) => term)
    ),
    ...of(
      '实施机关',
      items.filter(({ owner }) => owner === UNSTATED).map(({ name }) => name)
    ),
    ...of(
      '承诺办结时限',
      items.filter(({ promised }) => promised === UNSTATED).map(({ name }) => name)
    ),
    ...of(
      '责任部门',
      duties.flatMap(({ stage, online, window }) => [
        ...(online === UNSTATED ? [`${stage}（${CHANNELS.online}）`] : []),
        ...(window === UNSTATED ? [`${stage}（${CHANNELS.window}）`] : [])
      ])
    ),
    ...of(
      '整合前后算不出的',
      reductions.filter(({ before, after }) => before === UNSTATED || after === UNSTATED).map(({ name }) => name)
    ),
    ...of(
      '材料怎么交',
      materials.filter(({ form }) => form === UNSTATED).map(({ name }) => name)
    ),
    ...none('数据共享：共享什么、由谁提供', sharing.length > 0),
    ...of(
      '业务系统',
      systems.filter(({ name, level }) => name === UNSTATED && level === UNSTATED).map(({ item }) => item)
    ),
    ...none('窗口：在哪里、什么时候、打什么电话', windows.length > 0),
    ...none('进度安排：任务、责任部门、完成时限', milestones.length > 0)
  ]
}
