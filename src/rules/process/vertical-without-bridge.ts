/** A national system that no interface reaches needs a manual bridge (一事一策). */
import { linked, statedAt } from '../parts.js'
import { ALWAYS, documentRule } from '../rule.js'

export const verticalWithoutBridge = documentRule({
  code: 'LB5005',
  of: ['item'],
  states: 'system',
  severity: ALWAYS,
  title: { zh: '国垂系统没有对接办法', en: 'Vertical system without a bridge' },
  says: {
    zh: '在国垂系统里办理而没有接口的事项，必须按“一事一策”写明线下流转：交接、责任、期限、对账',
    en: 'An item in a national vertical system without an interface states its manual bridge: handoff, responsible, deadline, reconciliation'
  },
  message: {
    zh: '事项“{item}”在国垂系统“{system}”里办理，却没写怎样对接',
    en: 'The item “{item}” runs in the national vertical system “{system}”, but says nothing about the transfer'
  },
  hint: {
    zh: '写 transfer: interface，或按“一事一策”写明 bridge（交接、责任、期限、对账）',
    en: 'Write transfer: interface, or a manual bridge (handoff, responsible, deadline, reconcile)'
  },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（七）',
  example: `
# --- items/card.yaml 居住证申领
owner: police
roles:
  holder: person
✗ system: { name: 全国人口系统, level: national }
✓ system: { name: 全国人口系统, level: national, transfer: interface }
form:
  - holder.name
  - holder.children
# --- services/benefit.yaml …
items:
  benefit: { use: card, bind: { holder: mother } }
`,
  check(doc, { program, report }) {
    const { name, system } = linked(doc, program).data
    if (system?.level === 'national' && system.transfer !== 'interface' && !system.bridge)
      report(statedAt(doc, 'system', program), { item: name, system: system.name ?? '—' })
  }
})
