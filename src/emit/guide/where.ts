/** 在哪办、什么时候、打什么电话，以及哪些情形须到现场。 */
import { all, any, FALSE, not, type Cond } from '../../condition/cond.js'
import { CHANNELS } from '../../vocabulary/channels.js'
import type { Bundle } from '../../merge/bundle.js'
import type { Contact, Links } from '../../language/generated/types.js'
import type { Place } from '../../link/model.js'
import { lexiconOf, type Lexicon } from '../../wording/lexicon.js'
import { channelsText } from '../channels.js'
import { contactText, row, UNSTATED, type LinkedText, type Row } from './rows.js'
import { list } from '../../base/text.js'

export interface WhereView {
  rows: Row[]
  places: PlaceView[]
  presence: string[]
}

export interface PlaceView {
  name: string
  /** Nobody is told to go elsewhere. */
  isForAll: boolean
  rows: Row[]
}

export function whereView(bundle: Bundle): WhereView {
  const { service } = bundle
  const { when } = lexiconOf(bundle)
  const places = placeViews(bundle.places, when)
  const named = places.filter(({ rows }) => rows.length === 0)
  return {
    rows: [
      ...row('办理渠道', channelsText(bundle.channels, when)),
      ...linkRows(service.links),
      ...row(
        '办理地点',
        list(named.filter(({ isForAll }) => isForAll).map(({ name }) => name)),
        ...named.filter(({ isForAll }) => !isForAll).map(({ name }) => name)
      ),
      ...row('结果送达', service.delivery),
      ...contactRows(service.contact)
    ],
    places: places.filter(({ rows }) => rows.length > 0),
    presence: presenceTexts(allPresence(bundle), bundle, when)
  }
}

/** What several items ask alike is said once, for all the cases. */
export function allPresence({ presence, items }: Pick<Bundle, 'presence' | 'items'>): Bundle['presence'] {
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

/** Where to go, each with who goes there: “户籍在天心区的：天心区窗口”; and for whom no source says it. */
export function placeViews(places: readonly Place[], when: Lexicon['when']): PlaceView[] {
  const others = places.length === 0 ? undefined : when(all(...places.map((place) => not(place.when))))
  const untold = others === undefined ? [] : [{ name: `${those(others)}：${UNSTATED}`, isForAll: false, rows: [] }]
  const told = places.flatMap((place) => {
    const only = when(place.when)
    if (only === undefined) return []
    const name = placeName(place)
    return [
      {
        name: only === '' ? name : `${those(only)}：${name}`,
        isForAll: only === '',
        rows: placeTerms(place).flatMap(([term, text]) => row(term, term === '电话' ? contactText(text) : text))
      }
    ]
  })
  return [...told, ...untold]
}

/** “户籍在天心区的”, “户籍在天心区以外的” */
function those(when: string): string {
  return when.endsWith('的') ? when : `${when}的`
}

function placeName({ name, example }: Place): string {
  return example ? `${name}（示例，不是真实地点）` : name
}

function placeLine(place: Place): string {
  const told = placeTerms(place).map(([term, text]) => `${term} ${text}`)
  return `${placeName(place)}${told.length === 0 ? '' : `：${told.join('，')}`}`
}

/** Nobody should go there and find it shut: that no source says when it is open is said. */
function placeTerms({ name, address, window, hours, phone }: Place): [term: string, text: string][] {
  const all: [string, string | undefined][] = [
    ['地址', address === name ? undefined : address],
    ['窗口', window],
    ['时间', hours ?? UNSTATED],
    ['电话', phone]
  ]
  return all.flatMap(([term, text]) => (text === undefined ? [] : [[term, text]]))
}

/** In one situation, as lines: “天心区窗口：地址 …，时间 …”. */
export function placesIn(bundle: Bundle, items: Bundle['items'], is: (cond: Cond) => boolean): string[] {
  const lines = (places: readonly Place[]) => places.filter(({ when }) => is(when)).map(placeLine)
  const told = [
    ...lines(bundle.places),
    ...items.flatMap(({ name, places = [] }) => lines(places).map((text) => `${name}，${text}`))
  ]
  const isStated = bundle.places.length > 0 || items.some(({ places = [] }) => places.length > 0)
  return told.length === 0 && isStated ? [UNSTATED] : told
}

/** Where to go, line by line, each with who goes there. */
export function placeLines(bundle: Bundle): LinkedText[] {
  const { when, itemName } = lexiconOf(bundle)
  const stated = [
    ...bundle.places.map((place) => ({ place, cond: place.when, of: '' })),
    ...bundle.items.flatMap(({ usage, when: cond, places = [] }) =>
      places.map((place) => ({ place, cond: all(cond, place.when), of: `${itemName(usage)}，` }))
    )
  ]
  const others = all(...stated.map(({ cond }) => not(cond)))
  const line = (text: string, cond: Cond): LinkedText[] => {
    const only = when(cond)
    return only === undefined ? [] : [{ text, href: null, cond, lead: only === '' ? '' : `${those(only)}：` }]
  }
  return [...stated.flatMap(({ place, cond, of }) => line(`${of}${placeLine(place)}`, cond)), ...line(UNSTATED, others)]
}

/** Who has to come, each with when. */
export function presenceLines(bundle: Bundle): { text: string; cond: Cond }[] {
  return allPresence(bundle).flatMap((one) =>
    presenceTexts([one], bundle, (cond) => (cond.op === 'false' ? undefined : '')).map((text) => ({
      text,
      cond: one.cond
    }))
  )
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
