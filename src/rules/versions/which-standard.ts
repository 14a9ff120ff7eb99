/** With several standards side by side, a document that they would judge names the one it follows. */
import { ALWAYS, documentRule } from '../rule.js'

export const whichStandard = documentRule({
  code: 'LB6008',
  of: ['service', 'item'],
  severity: ALWAYS,
  title: { zh: '不知依哪个标准', en: 'Which standard?' },
  says: {
    zh: '项目里有几个标准并存时，服务和事项必须写明依哪一个',
    en: 'Where several standards stand side by side, a service or item names the one that it follows'
  },
  message: {
    zh: '项目里有几个标准（{known}），这份文件没写依哪一个',
    en: 'The project has several standards ({known}) and this document names none'
  },
  hint: { zh: '写上 standard: 标准的标识', en: 'Write standard: with its id' },
  source: '标准管理惯例：引用标准写明所依文件',
  example: `
# --- standard/province.yaml 省级标准
# --- standard/city.yaml 市级标准
# --- items/card.yaml …
✓ standard: province
owner: police
roles:
  holder: person
form:
  - holder.name
  - holder.children
`,
  check(doc, { program, report }) {
    const known = [...program.docs.standard.keys()]
    if (doc.data.standard === undefined && known.length > 1) report({ doc, path: ['id'] }, { known })
  }
})
