/** For each channel that a service offers, each stage that somebody must answer for has exactly one department. */
import { CHANNEL_NAMES, channelsIn, STAGE_NAMES } from '../../vocabulary/channels.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const responsibilities = documentRule({
  code: 'LB5004',
  of: ['service'],
  states: 'responsibilities',
  severity: DOUBTFUL,
  title: { zh: '阶段没有责任部门', en: 'Stage without a responsible department' },
  says: {
    zh: '网上和窗口办理的申请受理、材料流转、信息反馈、结果送达四个阶段，每个阶段都有一个责任部门',
    en: 'Acceptance, transfer of materials, feedback and delivery have a responsible department, online and at the window'
  },
  message: {
    zh: '{channel}办理的“{stage}”没有责任部门',
    en: 'Nobody is responsible for “{stage}” through the channel {channel}'
  },
  hint: { zh: '在 responsibilities 里补上', en: 'Add it under responsibilities' },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：明确申请受理、材料流转、信息反馈、结果送达的责任',
  example: `
# --- services/benefit.yaml …
channels: [window]
responsibilities:
  accept: { window: health }
✓   transfer: { window: health }
  feedback: { window: health }
  deliver: { window: health }
`,
  check(doc, { report }) {
    const stated = doc.data.responsibilities
    // Nothing stated at all is a missing element, which the standard reports.
    if (!stated) return
    for (const channel of ['online', 'window'] as const) {
      if (!channelsIn(doc.data.channels).includes(channel)) continue
      for (const stage of ['accept', 'transfer', 'feedback', 'deliver'] as const)
        if (stated[stage]?.[channel] === undefined)
          report(
            { doc, path: ['responsibilities', stage] },
            { channel: CHANNEL_NAMES[channel], stage: STAGE_NAMES[stage] }
          )
    }
  }
})
