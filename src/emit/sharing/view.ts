/** The sheets as plain data for their template: of all services, of one service, or of what one department provides. */
import { chineseNumber, clean, cssString, mapStrings } from '../../base/text.js'
import type { RequestEntry, SavingEntry, SharingDocument } from './document.js'
import { CYCLES, DELIVERIES, said, SHARING, STATES, UNSTATED } from './words.js'

/** What a sheet is about. */
export interface Scope {
  title: string
  requests: readonly RequestEntry[]
  resources: SharingDocument['resources']
  ranking: SharingDocument['ranking']
  together?: SavingEntry
  /** Only where it is about services; whoever provides data is asked for no seal. */
  seals?: SharingDocument['seals']
  isDraft: boolean
  digest: string
}

export function sheetView({ title, requests, resources, ranking, together, seals = [], isDraft, digest }: Scope) {
  const mark = isDraft ? '草案' : ''
  const saving = ranking.filter(({ fields, materials }) => fields + materials > 0)
  const idle = ranking.filter((one) => !saving.includes(one))
  const section = numbered()
  const view = {
    title,
    mark,
    summary: summaryOf(requests),
    ranking: saving.map(connectionView),
    idle: idle.map(({ name }) => name),
    rankingHead: saving.length > 0 || idle.length > 0 ? section('接通以后省什么') : '',
    together: together && saving.length > 1 ? `全部接通：${savingText(together)}` : '',
    requestsHead: section('需求'),
    requests: requests.map(requestView),
    resourcesHead: section('资源登记'),
    resources: resources.map(resourceView),
    sealsHead: seals.length > 0 ? section('电子印章') : '',
    seals: seals.map(sealView),
    digest
  }
  return {
    ...mapStrings(view, clean),
    cssHeader: cssString(clean([mark, title].filter((text) => text !== '').join(' · ')))
  }
}

function numbered(): (title: string) => string {
  let count = 0
  return (title) => `${chineseNumber(++count)}、${title}`
}

function summaryOf(requests: readonly RequestEntry[]): string {
  const connected = requests.filter((one) => one.connected).length
  const open = requests.length - connected
  if (requests.length === 0) return '没有一张表要用共享数据。'
  return `共 ${requests.length} 条需求：已经在用 ${connected} 条，还没有接通 ${open} 条。每条都由表单要填什么、要带什么算出。`
}

/** “6 件事少填 9 项、少带 3 样” */
export function savingText({ services, fields, materials }: SavingEntry): string {
  const parts = [...(fields > 0 ? [`少填 ${fields} 项`] : []), ...(materials > 0 ? [`少带 ${materials} 样`] : [])]
  const saving = services.filter((one) => one.fields.length + one.materials.length > 0).length
  if (saving === 0) return '没有一件事少填、少带'
  return `${saving} 件事${parts.join('、')}`
}

function connectionView({ kind, name, provider, state, ...saving }: SharingDocument['ranking'][number]) {
  return {
    name: kind === 'certificate' ? `电子证照“${name}”` : name,
    provider: provider ?? UNSTATED,
    state: said(STATES, state),
    text: savingText(saving),
    services: saving.services.map(({ name: service, fields, materials, undecided }) => ({
      name: service,
      fields: listed('少填', fields),
      materials: listed('少带', materials),
      undecided: undecided.length > 0 ? `条件太多，说不准的：${undecided.join('、')}` : ''
    }))
  }
}

/** What never has to be given again, and what still has to be in some situation. */
function listed(word: string, saved: SavingEntry['services'][number]['fields']): string[] {
  const never = saved.filter(({ still }) => !still).map(({ label }) => label)
  return [
    ...(never.length > 0 ? [`${word}：${never.join('、')}`] : []),
    ...saved.flatMap(({ label, still }) => (still ? [`${word}：${label}（${still.text}时还要）`] : []))
  ]
}

export function requestView(request: RequestEntry) {
  const { service, department, provider, resource, data, materials, keys, basis, purpose } = request
  return {
    department: department?.name ?? UNSTATED,
    provider: provider?.name ?? UNSTATED,
    resource: resource.name,
    code: resource.code ?? '',
    items: data.map(({ name, when }) => (when ? `${name}（${when.text}时）` : name)),
    keys: keys.map(({ name }) => name).join('、'),
    cycle: said(CYCLES, request.updateCycle),
    delivery: said(DELIVERIES, request.delivery),
    scope: request.scope ?? UNSTATED,
    basis: basis.length > 0 ? basis : [UNSTATED],
    service: service.name,
    purpose: [
      `办理${purpose.map(({ name }) => `“${name}”`).join('、')}`,
      ...(data.length > 0 ? [`代申请人填写 ${data.length} 项`] : []),
      ...(materials.length > 0 ? [`免交${materials.map(({ name }) => `“${name}”`).join('、')}`] : [])
    ].join('；'),
    state: [
      request.connected ? '已经在用' : '还没有接通',
      ...(provider && provider.id === department?.id ? ['本部门自己的数据'] : [])
    ].join('，')
  }
}

function resourceView(resource: SharingDocument['resources'][number]) {
  const { name, code, provider, sharing, state, keys, gives, basis, correction, escalation, waiver } = resource
  const waiting = waiver && [
    `为什么还取不到：${waiver.reason}`,
    `负责：${waiver.owner ?? UNSTATED}`,
    `期限：${waiver.until ?? UNSTATED}`
  ]
  return {
    name,
    rows: [
      ['资源代码', code ?? UNSTATED],
      ['提供部门', provider?.name ?? UNSTATED],
      ['共享类型', said(SHARING, sharing)],
      ['可用状态', said(STATES, state)],
      ['查询条件', keys.map((one) => one.name).join('、')],
      ['数据项', gives.map((one) => (one.code === undefined ? one.name : `${one.name}（${one.code}）`)).join('、')],
      ['更新周期', said(CYCLES, resource.updateCycle)],
      ['提供方式', said(DELIVERIES, resource.delivery)],
      ['数据范围', resource.scope ?? UNSTATED],
      ['依据', basis.length > 0 ? basis.join('；') : UNSTATED],
      ['数据有误找谁', correction ?? UNSTATED],
      ['没有答复找谁', escalation ?? UNSTATED],
      ...(waiting ? [['还没有接通', waiting.join('；')]] : [])
    ].map(([term, text]) => ({ term: term!, text: text! }))
  }
}

function sealView({ name, typeCode, code, for: results }: SharingDocument['seals'][number]) {
  const rows = [
    ['类型代码', typeCode ?? UNSTATED],
    ['印章编码', code ?? UNSTATED],
    ['盖在', [...new Set(results.map(({ result }) => result))].join('、')]
  ]
  return { name, rows: rows.map(([term, text]) => ({ term: term!, text: text! })) }
}
