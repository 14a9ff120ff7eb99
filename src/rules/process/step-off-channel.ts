import { CHANNELS, channelsIn } from '../../vocabulary/channels.js'
import { WRONG, documentRule } from '../rule.js'

export const stepOffChannel = documentRule({
  code: 'LB6641',
  of: ['service'],
  states: 'steps',
  severity: WRONG,
  title: { zh: '步骤的渠道没有列出', en: 'A step of a channel that is not listed' },
  says: {
    zh: '步骤从哪个渠道办，办理渠道里也列出',
    en: 'The channels of a step are among those of the service'
  },
  message: {
    zh: '步骤“{step}”从{channel}办，办理渠道里没有{channel}',
    en: 'The step “{step}” is for {channel}, which is not among the channels'
  },
  hint: { zh: '在 channels 里加上它，或改步骤的渠道', en: 'Add it to channels, or change those of the step' },
  source: '办事指南的要素：办理渠道与办理流程一致',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml 居住证“一件事”
✗ channels: [window]
✓ channels: [window, online]
subjects:
  holder: { entity: person, name: 申请人 }
items:
  card: { use: card }
steps:
  - { name: 提交申请, actor: 申请人, channels: [online], items: [card] }
`,
  check(doc, { report }) {
    const { channels, steps } = doc.data
    if (channels === undefined) return
    steps?.forEach((step, index) => {
      const own = (step as { channels?: (keyof typeof CHANNELS)[] }).channels ?? []
      own.forEach((channel, place) => {
        if (!channelsIn(channels).includes(channel))
          report({ doc, path: ['steps', index, 'channels', place] }, { step: step.name, channel: CHANNELS[channel] })
      })
    })
  }
})
