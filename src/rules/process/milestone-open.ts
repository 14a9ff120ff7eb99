import { OPEN, documentRule } from '../rule.js'

export const milestoneOpen = documentRule({
  code: 'LB6617',
  of: ['service'],
  states: 'milestones',
  severity: OPEN,
  title: { zh: '任务没有责任方或期限', en: 'Milestone without responsible or date' },
  says: {
    zh: '每项任务写明责任部门和期限，才能督办',
    en: 'Every milestone names who is responsible and when it is due'
  },
  message: {
    zh: '任务“{name}”没有写责任部门或期限',
    en: 'The milestone “{name}” lacks a responsible department or a date'
  },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）四：监督考核、责任到人',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml …
milestones:
✗   - { name: 开通网上申请, due: 2026-12-31 }
✓   - { name: 开通网上申请, responsible: police, due: 2026-12-31 }
`,
  check(doc, { report }) {
    for (const [index, { name, responsible, due }] of (doc.data.milestones ?? []).entries())
      if (responsible === undefined || due === undefined) report({ doc, path: ['milestones', index] }, { name })
  }
})
