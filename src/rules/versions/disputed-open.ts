import { DISPUTED, isSettled } from '../../vocabulary/disputed.js'
import { OPEN, documentRule } from '../rule.js'

export const disputedOpen = documentRule({
  code: 'LB6643',
  of: ['service', 'item'],
  states: 'disputed',
  severity: OPEN,
  title: { zh: '说法不一，还没有定', en: 'Published texts differ, and nobody has decided' },
  says: {
    zh: '几处公布的说法不同的，发布前定下一种',
    en: 'Where published texts differ, one is chosen before publication'
  },
  message: { zh: '{about}有几种说法，还没有定：{values}', en: '{about} is stated differently, undecided: {values}' },
  hint: {
    zh: '请主管部门定下一种，写 chosen: true，再把它写在它的位置上',
    en: 'Have the department decide, write chosen: true, and state the value in its place'
  },
  source: '审计发现：线上线下指南不一致',
  example: `
# --- items/card.yaml …
sources:
  guide: { title: 办事指南 }
  page: { title: 网页 }
✓ limits: { promised: 15 workdays }
disputed:
  - about: limits.promised
    values:
✗       - { says: 15 个工作日, source: guide }
✓       - { says: 15 个工作日, source: guide, chosen: true }
      - { says: 10 个工作日, source: page }
`,
  check(doc, { report }) {
    doc.data.disputed?.forEach((one, index) => {
      if (!isSettled(one))
        report(
          { doc, path: ['disputed', index] },
          { about: DISPUTED[one.about], values: one.values.map(({ says }) => says) }
        )
    })
  }
})
