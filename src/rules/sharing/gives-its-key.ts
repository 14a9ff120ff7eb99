import { DOUBTFUL, documentRule } from '../rule.js'

export const givesItsKey = documentRule({
  code: 'LB6706',
  of: ['resource'],
  severity: DOUBTFUL,
  title: { zh: '返回的就是查询条件', en: 'Gives what it is asked by' },
  says: {
    zh: '查询条件不列为共享得到的数据项：查之前就必须有它',
    en: 'What a resource is queried by is not among what it gives: it must be known before'
  },
  message: { zh: '“{item}”既是查询条件又是数据项', en: '“{item}” is both a key and a data item' },
  source:
    '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（八）：需求部门、提供部门、资源名称、数据项、更新周期、提供方式、数据范围',
  example: `
# --- resources/residence.yaml …
✗ gives: [holder.idNumber, holder.address]
✓ gives: [holder.address]
state: available
# --- items/card.yaml …
form:
  - holder.name
  - holder.idNumber
  - holder.address
`,
  check(doc, { report }) {
    const keys = new Set(doc.data.keys)
    for (const [index, item] of doc.data.gives.entries())
      if (keys.has(item)) report({ doc, path: ['gives', index] }, { item })
  }
})
