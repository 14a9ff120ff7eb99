import { MISSING, documentRule } from '../rule.js'

export const stepWithoutCriteria = documentRule({
  code: 'LB6609',
  of: ['item', 'service'],
  states: 'steps',
  severity: MISSING,
  title: { zh: '流程只有步骤名称', en: 'Steps are only names' },
  says: {
    zh: '办理流程写明谁来做、按什么标准，不能只列步骤名称',
    en: 'A process says who acts and by which criteria, not only the names of steps'
  },
  message: {
    zh: '{count} 步都只有名称，没有办理人和标准',
    en: 'All {count} steps are only names, without actor and criteria'
  },
  source: '2017 年全国政务大厅普查：25% 只写步骤名称',
  example: `
# --- items/card.yaml …
status: reviewed
steps:
✗   - { name: 受理 }
✗   - { name: 审核 }
✓   - { name: 受理, actor: 综合窗口 }
✓   - { name: 审核, actor: 户政科, criteria: 材料齐全、符合法定形式 }
`,
  check(doc, { report }) {
    const steps = doc.data.steps ?? []
    if (
      steps.length > 0 &&
      steps.every((step) => step.actor === undefined && (step as { criteria?: string }).criteria === undefined)
    )
      report({ doc, path: ['steps'] }, { count: steps.length })
  }
})
