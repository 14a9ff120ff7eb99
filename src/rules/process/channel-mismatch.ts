import { all, FALSE, not } from '../../condition/cond.js'
import { isPossible } from '../../situations/index.js'
import { DOUBTFUL, serviceRule } from '../rule.js'

const OFFERED = { online: { zh: '网上', en: 'online' }, window: { zh: '在窗口', en: 'at the window' } } as const

export const channelMismatch = serviceRule({
  code: 'LB6620',
  severity: DOUBTFUL,
  title: { zh: '服务的渠道事项没有', en: 'Channel that an item lacks' },
  says: {
    zh: '服务开通的网上或窗口渠道，其中各事项也都开通',
    en: 'A channel that a service offers, online or window, is offered by its items'
  },
  message: {
    zh: '服务能{channel}办，事项“{item}”却没有这个渠道',
    en: 'The service is offered {channel}, but the item “{item}” is not'
  },
  source:
    '审计发现：线上清单与纸质指南不一致（长沙）；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：线上线下同一标准',
  example: `
# --- items/card.yaml …
✗ channels: [window]
✓ channels: [online, window]
# --- services/residence.yaml 居住证“一件事”
channels: [online, window]
subjects:
  holder: { entity: person, name: 申请人 }
items:
  card: { use: card }
`,
  check({ linked: { doc, channels }, items, situations }, { report }) {
    for (const { usage, doc: item, when, channels: own } of items)
      for (const { channel, when: open } of channels) {
        if ((channel !== 'online' && channel !== 'window') || own.length === 0) continue
        const has = own.find((one) => one.channel === channel)?.when ?? FALSE
        if (isPossible(all(when, open, not(has)), situations) !== false)
          report({ doc, path: ['items', usage] }, { channel: OFFERED[channel], item: item.name })
      }
  }
})
