import { CHANNELS, channelsIn } from '../../vocabulary/channels.js'
import type { Document } from '../../schema/document.js'
import { linked } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

export const noVisitNoChannel = documentRule({
  code: 'LB6604',
  of: ['item', 'service'],
  states: 'visits',
  severity: WRONG,
  title: { zh: '不到现场却没有别的渠道', en: 'No visit, no other channel' },
  says: {
    zh: '到现场次数为 0 的，能在网上办理或者邮寄',
    en: 'Where no visit is needed, one can apply online or by mail'
  },
  message: {
    zh: '到现场次数是 0，渠道却只有{channels}',
    en: 'No visit is needed, but the only channels are: {channels}'
  },
  source: '温州等地事项审计规则 4',
  example: `
# --- items/card.yaml …
visits: 0
✗ channels: [window]
✓ channels: [window, mail]
`,
  check(doc, { program, report }) {
    const { visits, channels: stated } =
      doc.data.kind === 'item' ? linked(doc as Document<'item'>, program).data : doc.data
    const channels = channelsIn(stated)
    if (
      visits !== 0 ||
      channels.length === 0 ||
      channels.some((channel) => channel !== 'window' && channel !== 'terminal')
    )
      return
    report({ doc, path: ['visits'] }, { channels: channels.map((channel) => CHANNELS[channel]) })
  }
})
