import { durationWords, workdays } from '../../vocabulary/duration.js'
import { onlyTime } from '../../link/terms.js'
import { linked, statedAt } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

const TYPES = {
  immediate: { zh: '即办件', en: 'immediate' },
  promised: { zh: '承诺件', en: 'promised' }
} as const

export const immediateType = documentRule({
  code: 'LB6601',
  of: ['item'],
  states: 'handlingType',
  severity: WRONG,
  title: { zh: '即办与办件类型不符', en: 'Immediate and handling type disagree' },
  says: {
    zh: '承诺即办的事项是即办件；即办件的承诺时限是即办或当天',
    en: 'An item that promises to be immediate is of the immediate type, and the other way round'
  },
  message: {
    zh: '承诺 {promised}，办件类型却是{type}',
    en: 'The promise is {promised}, but the handling type is {type}'
  },
  hint: { zh: '核对承诺时限和办件类型', en: 'Check the promise and the type' },
  source: '温州等地事项审计规则 1',
  example: `
# --- items/card.yaml …
✗ handlingType: promised
✓ handlingType: immediate
limits: { promised: 即办 }
`,
  check(doc, { program, report }) {
    const { data, limits } = linked(doc, program)
    const { handlingType: type } = data
    const promised = onlyTime(limits.promised)
    if (type === undefined || type === 'other' || !promised) return
    // “当场、当日” are written as hours, minutes or one day.
    const isImmediate = promised.amount === 0
    const isLong = workdays(promised) > 1
    if ((type === 'promised' && isImmediate) || (type === 'immediate' && isLong))
      report(statedAt(doc, 'handlingType', program), { promised: durationWords(promised), type: TYPES[type] })
  }
})
