/** The ways of applying, with the situations in which each is open: in words, in one situation, and as data. */
import { any, FALSE, not, type Cond } from '../condition/cond.js'
import type { Channel } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'
import { list } from '../base/text.js'
import { UNSTATED } from './guide/rows.js'
import { CHANNELS, type ChannelName } from '../vocabulary/channels.js'
import { stated, wordsOf, type StatedCondition } from '../wording/stated-condition.js'

/** “网上（户籍在本省时）、窗口”, and for whom no source states any. */
export function channelsText(
  channels: readonly Channel[],
  when: (cond: Cond) => string | undefined
): string | undefined {
  const texts = channels.flatMap(({ channel, when: cond }) => {
    const only = when(cond)
    return only === undefined ? [] : [only === '' ? CHANNELS[channel] : `${CHANNELS[channel]}（${only}时）`]
  })
  if (texts.length === 0) return undefined
  const others = when(not(any(FALSE, ...channels.map(({ when: cond }) => cond))))
  return `${list(texts)}${others === undefined ? '' : `；${others}时，来源没有写`}`
}

/** In one situation; empty where nothing is stated of any. */
export function channelsFor({ channels }: Pick<Bundle, 'channels'>, is: (cond: Cond) => boolean): string[] {
  if (channels.length === 0) return []
  const open = channels.filter(({ when }) => is(when)).map(({ channel }) => CHANNELS[channel])
  return open.length > 0 ? open : [UNSTATED]
}

export interface StatedChannel {
  code: ChannelName
  name: string
  /** Only in these situations. */
  when?: StatedCondition
}

export function statedChannels(bundle: Bundle, channels: readonly Channel[]): StatedChannel[] {
  const words = wordsOf(bundle)
  return channels.map(({ channel, when }) => {
    const only = stated(when, words)
    return { code: channel, name: CHANNELS[channel], ...(only && { when: only }) }
  })
}

export interface ChannelsByCase {
  channels?: StatedChannel[]
  /** Of the items that state their own. */
  itemChannels?: (StatedChannel & { item: string })[]
}

/** What a portal has to keep apart: absent where every channel is open to everybody. */
export function channelsByCase(bundle: Bundle): ChannelsByCase {
  const depends = (channels: readonly Channel[]) => channels.some(({ when }) => when.op !== 'true')
  const items = bundle.items.filter(({ channels }) => depends(channels))
  const each = items.flatMap(({ usage, channels }) =>
    statedChannels(bundle, channels).map((one) => ({ item: usage, ...one }))
  )
  return {
    ...(depends(bundle.channels) && { channels: statedChannels(bundle, bundle.channels) }),
    ...(each.length > 0 && { itemChannels: each })
  }
}
