/** What the stages of a service and the channels to it are called; keys of the language, words for people. */
export const STAGES = {
  accept: '申请受理',
  transfer: '材料流转',
  review: '审查办理',
  feedback: '信息反馈',
  deliver: '结果送达'
} as const

export const STAGE_NAMES = {
  accept: { zh: STAGES.accept, en: 'acceptance' },
  transfer: { zh: STAGES.transfer, en: 'transfer of materials' },
  review: { zh: STAGES.review, en: 'review' },
  feedback: { zh: STAGES.feedback, en: 'feedback' },
  deliver: { zh: STAGES.deliver, en: 'delivery of results' }
} as const

export const CHANNELS = {
  online: '网上',
  mobile: '移动端',
  window: '窗口',
  terminal: '自助终端',
  mail: '邮寄'
} as const

export const CHANNEL_NAMES = {
  online: { zh: CHANNELS.online, en: 'online' },
  mobile: { zh: CHANNELS.mobile, en: 'mobile' },
  window: { zh: CHANNELS.window, en: 'window' },
  terminal: { zh: CHANNELS.terminal, en: 'terminal' },
  mail: { zh: CHANNELS.mail, en: 'mail' }
} as const

export type ChannelName = keyof typeof CHANNELS

/** The channels that are stated, as a list or with the situations of each, whenever they are open. */
export function channelsIn(stated: readonly ChannelName[] | Partial<Record<ChannelName, object>> = []): ChannelName[] {
  return Array.isArray(stated) ? [...(stated as ChannelName[])] : (Object.keys(stated) as ChannelName[])
}
