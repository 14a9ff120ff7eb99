import { fillersOf } from '../../standard/phrases.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const vagueBasis = documentRule({
  code: 'LB6811',
  of: ['service', 'item', 'resource'],
  states: 'legalBasis',
  severity: DOUBTFUL,
  title: { zh: '依据含糊', en: 'Vague legal basis' },
  says: { zh: '设定依据写明法律、法规、规章或文件的名称', en: 'A legal basis names the law, regulation or document' },
  message: { zh: '“{title}”没有说是哪部法律或哪份文件', en: '“{title}” does not say which law or document' },
  source: 'GB/T 39554.2-2020 设定依据；《中华人民共和国行政许可法》第四条',
  example: `
# --- items/card.yaml …
✗ legalBasis: [国家有关法律、法规、政策]
✓ legalBasis: [《居住证暂行条例》]
`,
  check(doc, { program, report }) {
    const isFiller = fillersOf(doc, program)
    for (const [index, basis] of (doc.data.legalBasis ?? []).entries()) {
      const title = typeof basis === 'string' ? basis : basis.title
      // What is nothing but a filler is reported as such.
      if (isFiller(title)) continue
      if (/^(根据|按照)?(国家|相关|有关|上级|现行)+(的)?(法律|法规|规定|文件|政策|要求|部门|、)+$/.test(title))
        report({ doc, path: ['legalBasis', index] }, { title })
    }
  }
})
