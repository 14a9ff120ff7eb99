import { ALWAYS, documentRule } from '../rule.js'

export const sayOfNoYesNo = documentRule({
  code: 'LB6513',
  of: ['item', 'service'],
  states: 'situations',
  severity: ALWAYS,
  title: { zh: '不是是非题而写了是非的说法', en: 'Words for yes and no of another question' },
  says: { zh: '写 say: {yes, no} 的是是非题', en: 'Only a yes-no question has say: {yes, no}' },
  message: {
    zh: '“{ask}”不是是非题，没有“是”“否”可说',
    en: '“{ask}” is no yes-no question: there is no yes and no to be said'
  },
  hint: {
    zh: '是是非题的写 type: boolean；有选项的，把 say 写在选项里；别的删去',
    en: 'Write type: boolean if it is one; with options, say belongs to the option; else drop it'
  },
  source: '写了就起作用：没有作用的写法是错误',
  example: `
# --- items/card.yaml …
situations:
✗   years: { ask: 住了几年, type: integer, say: { yes: 住满一年的 } }
✓   years: { ask: 住了几年, type: integer }
form:
  - holder.name
  - { element: holder.address, when: { years: { gt: 1 } } }
`,
  check(doc, { report }) {
    for (const [name, { ask, type, say }] of Object.entries(doc.data.situations ?? {}))
      if (say && type !== 'boolean') report({ doc, path: ['situations', name, 'say'] }, { ask })
  }
})
