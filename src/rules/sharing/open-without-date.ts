import { MISSING, documentRule } from '../rule.js'

export const openWithoutDate = documentRule({
  code: 'LB6705',
  of: ['resource'],
  states: 'state',
  severity: MISSING,
  title: { zh: '取不到的资源没写到何时', en: 'Unavailable without an end' },
  says: {
    zh: '还取不到的共享资源写明理由、责任人和期限',
    en: 'A resource that is not available yet states why, who is responsible and until when'
  },
  message: {
    zh: '“{name}”还取不到，没写完整的豁免（理由、责任人、期限）',
    en: '“{name}” is not available, and its waiver is incomplete (reason, owner, date)'
  },
  source:
    '《政务数据共享条例》（国务院令第809号）：共享申请和答复有法定时限；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（八）',
  example: `
# --- resources/residence.yaml …
status: reviewed
state: unavailable
provider: police
updateCycle: daily
delivery: interface
scope: 全省
✓ waiver: { reason: 接口还在建设, owner: 户政科, until: 2026-12-31 }
# --- items/card.yaml …
form:
  - holder.name
  - holder.idNumber
  - holder.address
`,
  check(doc, { report }) {
    const { name, state, waiver } = doc.data
    if (state === 'unavailable' && (waiver?.owner === undefined || waiver.until === undefined))
      report({ doc, path: ['state'] }, { name })
  }
})
