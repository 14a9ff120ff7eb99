/** 在哪办、什么时候、打什么电话，以及哪些情形须到现场。 */
import { any, FALSE } from '../../condition/cond.js'
import { CHANNELS } from '../../vocabulary/channels.js'
import type { Bundle } from '../../merge/bundle.js'
import type { Contact, Links, Places } from '../../language/generated/types.js'
import { lexiconOf, type Lexicon } from '../../wording/lexicon.js'
import { contactText, row, type Row } from './rows.js'
import { list } from '../../base/text.js'

export interface WhereView {
  rows: Row[]
  places: PlaceView[]
  presence: string[]
}

export interface PlaceView {
  name: string
  rows: Row[]
}

export function whereView(bundle: Bundle): WhereView {
  const { service } = bundle
  const places = (service.places ?? []).map(placeView)
  const { when } = lexiconOf(bundle)
  const channels = service.channels?.map((channel) => CHANNELS[channel])
  return {
    rows: [
      ...row('办理渠道', channels && list(channels)),
      ...linkRows(service.links),
      ...row('办理地点', list(places.filter(({ rows }) => rows.length === 0).map(({ name }) => name))),
      ...row('结果送达', service.delivery),
      ...contactRows(service.contact)
    ],
    places: places.filter(({ rows }) => rows.length > 0),
    presence: presenceTexts(allPresence(bundle), bundle, when)
  }
}

/** What several items ask alike is said once, for all the cases. */
function allPresence({ presence, items }: Bundle): Bundle['presence'] {
  const found = new Map<string, Bundle['presence'][number]>()
  for (const { cond, ...one } of [...presence, ...items.flatMap((item) => item.presence)]) {
    const id = JSON.stringify([one.who, one.times, one.reason, one.basis])
    found.set(id, { ...one, cond: any(found.get(id)?.cond ?? FALSE, cond) })
  }
  return [...found.values()]
}

/** Where each way of applying begins. */
export function linkRows(links: Links | undefined): Row[] {
  return (Object.entries(links ?? {}) as [keyof typeof CHANNELS, string][]).flatMap(([channel, address]) =>
    row(`${CHANNELS[channel]}办理入口`, contactText(address))
  )
}

export function contactRows(contact: Contact | undefined): Row[] {
  const of = (text: string | undefined) => (text === undefined ? undefined : contactText(text))
  return [
    ...row('咨询', of(contact?.consult)),
    ...row('监督投诉', of(contact?.complaint)),
    ...row('网址', of(contact?.website))
  ]
}

export function placeView({ name, address, hours, phone, window, example }: Places[number]): PlaceView {
  return {
    name: example ? `${name}（示例，不是真实地点）` : name,
    rows: [
      ...row('地址', address === name ? undefined : address),
      ...row('窗口', window),
      ...row('时间', hours),
      ...row('电话', phone === undefined ? undefined : contactText(phone))
    ]
  }
}

/** “…时，母亲要到场：…” */
export function presenceTexts(presence: Bundle['presence'], bundle: Bundle, when: Lexicon['when']): string[] {
  const labels = new Map(bundle.subjects.map(({ name, label }) => [name, label]))
  return presence.flatMap(({ cond, who, times = 1, reason, basis }) => {
    const only = when(cond)
    if (only === undefined) return []
    const person = who === undefined ? '' : (labels.get(who) ?? '申请人')
    const often = times > 1 ? ` ${times} 次` : ''
    const lead = only === '' ? '' : `${only}时，`
    return [
      `${lead}${person}到现场${often}${reason === '' ? '' : `：${reason}`}${basis === undefined ? '' : `（依据：${basis}）`}`
    ]
  })
}
