/** What the stages of a service and the channels to it are called; keys of the language, words for people. */
export const STAGES = {
  accept: '申请受理',
  transfer: '材料流转',
  review: '审查办理',
  feedback: '信息反馈',
  deliver: '结果送达'
} as const

export const CHANNELS = {
  online: '网上',
  mobile: '移动端',
  window: '窗口',
  terminal: '自助终端',
  mail: '邮寄'
} as const
