import { DISPUTED, isSettled } from '../../vocabulary/disputed.js'
import { WRONG, documentRule } from '../rule.js'

export const disputedUnstated = documentRule({
  code: 'LB6644',
  of: ['service', 'item'],
  states: 'disputed',
  severity: WRONG,
  title: { zh: '说法不一，和写的对不上', en: 'What is chosen is not what is stated' },
  says: {
    zh: '说法不一的，选定了就照它写，没有选定就不写',
    en: 'Where texts differ, what is chosen is stated, and nothing is when nothing is chosen'
  },
  message: {
    zh: '{about}说法不一：{state}',
    en: '{about} is disputed: {state}'
  },
  hint: {
    zh: '选定的写 chosen: true，并写在它的位置上；没有定的，不写',
    en: 'Mark the chosen one with chosen: true and state it in its place; leave it out while nothing is decided'
  },
  source: '没有来源定下的，不当作定了',
  example: `
# --- items/card.yaml …
sources:
  guide: { title: 办事指南 }
  page: { title: 网页 }
✓ limits: { promised: 15 workdays }
disputed:
  - about: limits.promised
    values:
      - { says: 15 个工作日, source: guide, chosen: true }
      - { says: 10 个工作日, source: page }
`,
  check(doc, { report }) {
    doc.data.disputed?.forEach((one, index) => {
      if (isSettled(one) !== isStated(doc.data, one.about))
        report(
          { doc, path: ['disputed', index, 'about'] },
          { about: DISPUTED[one.about], state: isSettled(one) ? UNSTATED : UNDECIDED }
        )
    })
  }
})

const UNSTATED = { zh: '选定了一种，却没有写', en: 'one is chosen and none is stated' }
const UNDECIDED = { zh: '没有选定，却写了一种', en: 'one is stated and none is chosen' }

function isStated(data: object, path: string): boolean {
  let value: unknown = data
  for (const step of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[step]
  return value !== undefined
}
