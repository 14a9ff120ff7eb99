import { fieldsOf } from '../fields.js'
import { linked } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

const HAN = /\p{Script=Han}/u

export const labelAsValue = documentRule({
  code: 'LB6510',
  of: ['item'],
  states: 'form',
  severity: DOUBTFUL,
  title: { zh: '用文字当作代码', en: 'Label text used as a value' },
  says: {
    zh: '条件比较代码，不比较选项的中文文字：文字一改条件就失效',
    en: 'A condition compares codes, not Chinese labels: when the label changes, the condition breaks'
  },
  message: {
    zh: '条件拿“{fact}”与文字“{value}”比较，它没有代码表',
    en: 'The condition compares “{fact}”, which has no code list, with the text “{value}”'
  },
  hint: { zh: '给要素写 list 或 options，条件里写代码', en: 'Give the element a list or options and compare the code' },
  source: 'Altinn #18685 同类缺陷；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准',
  example: `
# --- items/card.yaml …
form:
  - holder.name
✗   - { element: holder.mobile, when: { holder.address: 沈阳市 } }
✗   - holder.address
✓   - { element: holder.mobile, when: { holder.marriage: "20" } }
✓   - holder.marriage
`,
  check(doc, { program, report }) {
    const seen = new Set<string>()
    for (const { test, at } of fieldsOf(linked(doc, program), program).tests) {
      if (test.is !== 'in') continue
      for (const value of test.values) {
        if (typeof value !== 'string' || !HAN.test(value) || seen.has(test.fact)) continue
        seen.add(test.fact)
        report(at, { fact: test.fact, value })
      }
    }
  }
})
