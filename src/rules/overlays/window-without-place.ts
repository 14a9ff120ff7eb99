import { CHANNEL_NAMES, channelsIn } from '../../vocabulary/channels.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const windowWithoutPlace = documentRule({
  code: 'LB6945',
  of: ['overlay'],
  severity: DOUBTFUL,
  title: { zh: '增加窗口没写地点', en: 'Window without a place' },
  says: {
    zh: '地方增加窗口或自助终端渠道的，写明办理地点',
    en: 'A region that adds a window or terminal says where it is'
  },
  message: { zh: '增加了{channel}，没有写地点（places）', en: 'A {channel} is added, but not where' },
  source: 'GB/T 39554.2-2020 办理地点',
  example: `
# --- items/card.yaml …
channels: [online]
# --- overlays/shenyang.yaml 沈阳市居住证
region: "210100"
item: card
channels: [window]
✓ places:
✓   - { name: 市民服务中心 }
`,
  check(doc, { program, report }) {
    const { item, service, places } = doc.data
    const base = item === undefined ? program.docs.service.get(service ?? '')?.data : program.docs.item.get(item)?.data
    const channels = channelsIn(doc.data.channels)
    if (places || !base || base.places) return
    for (const channel of ['window', 'terminal'] as const)
      if (channels.includes(channel) && base.channels && !channelsIn(base.channels).includes(channel))
        report({ doc, path: ['channels'] }, { channel: CHANNEL_NAMES[channel] })
  }
})
