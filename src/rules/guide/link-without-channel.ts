import { CHANNELS, channelsIn } from '../../vocabulary/channels.js'
import { WRONG, documentRule } from '../rule.js'

export const linkWithoutChannel = documentRule({
  code: 'LB6640',
  of: ['service', 'item'],
  states: 'links',
  severity: WRONG,
  title: { zh: '有入口的渠道没有列出', en: 'A link of a channel that is not listed' },
  says: {
    zh: '写了入口的渠道，在办理渠道里也列出',
    en: 'Every channel that has a link is among the channels'
  },
  message: {
    zh: '写了{channel}的入口，办理渠道里没有{channel}',
    en: 'There is a link for {channel}, which is not among the channels'
  },
  hint: { zh: '在 channels 里加上它，或删去入口', en: 'Add it to channels, or leave the link out' },
  source: '办事指南的要素：办理渠道与入口一致',
  example: `
# --- items/card.yaml …
✗ channels: [window]
✓ channels: [window, online]
links: { online: https://example.gov.cn/card }
`,
  check(doc, { report }) {
    const { channels, links } = doc.data
    if (channels === undefined) return
    for (const channel of Object.keys(links ?? {}) as (keyof typeof CHANNELS)[])
      if (!channelsIn(channels).includes(channel))
        report({ doc, path: ['links', channel] }, { channel: CHANNELS[channel] })
  }
})
