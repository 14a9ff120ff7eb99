/** For each channel that a service offers, each stage that somebody must answer for has exactly one department. */
import { diagnose } from '../diagnostics/catalogue.js'
import { spanOf } from '../link/context.js'
import type { ServiceDoc } from '../schema/generated/types.js'
import type { Rule } from './rule.js'

const STAGES = {
  accept: { zh: '申请受理', en: 'acceptance' },
  transfer: { zh: '材料流转', en: 'transfer of materials' },
  feedback: { zh: '信息反馈', en: 'feedback' },
  deliver: { zh: '结果送达', en: 'delivery of results' }
} as const

const CHANNELS = { online: { zh: '网上', en: 'online' }, window: { zh: '窗口', en: 'window' } } as const

export const responsibilities: Rule = {
  code: 'LB5004',
  check(doc, _program, report) {
    if (doc.kind !== 'service') return
    const stated = (doc.data as ServiceDoc).responsibilities
    // Nothing stated at all is a missing element, which the standard reports.
    if (!stated) return
    const offered = new Set((doc.data as ServiceDoc).channels ?? [])
    for (const [channel, channelName] of Object.entries(CHANNELS)) {
      if (!offered.has(channel as 'online')) continue
      for (const [stage, stageName] of Object.entries(STAGES))
        if (stated[stage as keyof typeof STAGES]?.[channel] === undefined)
          report(
            diagnose(
              'LB5004',
              { channel: channelName, stage: stageName },
              spanOf({ doc, path: ['responsibilities', stage] })
            )
          )
    }
  }
}
