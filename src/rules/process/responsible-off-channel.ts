import { CHANNELS, channelsIn, type ChannelName } from '../../vocabulary/channels.js'
import { WRONG, documentRule } from '../rule.js'

export const responsibleOffChannel = documentRule({
  code: 'LB6615',
  of: ['service'],
  states: 'responsibilities',
  severity: WRONG,
  title: { zh: '没有开通的渠道写了责任部门', en: 'Responsibility for a channel not offered' },
  says: {
    zh: '责任分工只写服务开通的渠道',
    en: 'Responsibilities are stated for the channels that the service offers'
  },
  message: { zh: '“{channel}”没有列在办理渠道里', en: '“{channel}” is not among the channels' },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：明确各环节责任',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml 居住证“一件事”
channels: [online]
subjects:
  holder: { entity: person, name: 申请人 }
items:
  card: { use: card }
responsibilities:
✗   accept: { online: police, window: police }
✓   accept: { online: police }
  transfer: { online: police }
  feedback: { online: police }
  deliver: { online: police }
`,
  check(doc, { report }) {
    const { channels, responsibilities } = doc.data
    if (!channels) return
    for (const [stage, stated] of Object.entries(responsibilities ?? {}))
      for (const channel of Object.keys(stated ?? {}))
        if (!channelsIn(channels).includes(channel as ChannelName))
          report(
            { doc, path: ['responsibilities', stage, channel] },
            { channel: CHANNELS[channel as keyof typeof CHANNELS] ?? channel }
          )
  }
})
