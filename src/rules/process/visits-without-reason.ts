import type { Document } from '../../schema/document.js'
import { linked } from '../parts.js'
import { OPEN, documentRule } from '../rule.js'

export const visitsWithoutReason = documentRule({
  code: 'LB6602',
  of: ['item', 'service'],
  states: 'visits',
  severity: OPEN,
  title: { zh: '到现场没写原因', en: 'Visits without a reason' },
  says: {
    zh: '到现场次数不为 0 的，写明必须现场办理的原因',
    en: 'Where visits are needed, the reason for coming in person is stated'
  },
  message: {
    zh: '须到现场 {visits} 次，没有写原因（presence）',
    en: '{visits} visits are needed, without a reason (presence)'
  },
  source: '温州等地事项审计规则 3；GB/T 39554.2-2020 必须现场办理原因说明',
  example: `
# --- items/card.yaml …
visits: 1
✓ presence:
✓   - { reason: 现场采集指纹, basis: 《居民身份证法》第三条 }
`,
  check(doc, { program, report }) {
    const data = doc.data.kind === 'item' ? linked(doc as Document<'item'>, program).data : doc.data
    // The items of a service may give the reasons.
    const service = program.services.get(doc.id)
    const fromItems =
      doc.data.kind === 'service' && [...(service?.usages.values() ?? [])].some(({ item }) => item.presence.length > 0)
    if ((doc.data.visits ?? 0) > 0 && !data.presence?.length && !fromItems)
      report({ doc, path: ['visits'] }, { visits: doc.data.visits! })
  }
})
