/** What only an authority can give; a name or an address is proposed by the applicant and confirmed. */
import { linked } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

const ASSIGNED = /(编号|证号|号码|登记号|代码)$/

export const resultAskedBack = documentRule({
  code: 'LB6924',
  of: ['item'],
  states: 'results',
  severity: DOUBTFUL,
  title: { zh: '结果又要申请人填', en: 'Result asked of the applicant' },
  says: {
    zh: '由事项编定的号码不由同一张表向申请人要',
    en: 'A number that an item assigns is not asked on its own form'
  },
  message: {
    zh: '“{label}”是本事项产生的，表上又要申请人填',
    en: '“{label}” is produced by the item and asked on its form'
  },
  hint: {
    zh: '由部门填的写 filledBy: office；否则从 gives 去掉',
    en: 'Write filledBy: office, or remove it from gives'
  },
  source: '《政务数据共享条例》（国务院令第809号）：政府产生的数据不重复收集',
  example: `
# --- items/card.yaml …
form:
  - holder.name
✗   - { element: holder.idNumber, required: true }
results:
  - { name: 居住证, gives: [holder.idNumber] }
`,
  check(doc, { program, report }) {
    const { fields, results } = linked(doc, program)
    if (results.length === 0) return
    const given = new Set(results.flatMap(({ gives }) => gives.map(({ role, element }) => `${role}.${element}`)))
    if (given.size === 0) return
    for (const { role, element, label, byOffice, computed, ask, required, at } of fields)
      if (
        ASSIGNED.test(label) &&
        given.has(`${role}.${element}`) &&
        !byOffice &&
        !computed &&
        !ask &&
        required.op === 'true'
      )
        report(at, { label })
  }
})
