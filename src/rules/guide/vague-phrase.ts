import type { ServiceDoc } from '../../language/generated/types.js'
import { textsBelow } from '../parts.js'
import { fillersOf, mayBeVague, vagueIn } from '../../standard/phrases.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const vaguePhrase = documentRule({
  code: 'LB6801',
  of: ['service', 'item', 'overlay'],
  severity: DOUBTFUL,
  title: { zh: '含糊的用语', en: 'Vague phrase' },
  says: {
    zh: '受理条件、流程和问答写得能照着做，不用“符合有关规定”“视情况而定”之类的话',
    en: 'Conditions, steps and answers can be followed; no “as required by relevant rules”'
  },
  message: { zh: '“{phrase}”没有说清楚', en: '“{phrase}” does not say what is meant' },
  hint: { zh: '写明是什么条件、哪个部门、哪份文件', en: 'Say which condition, department or document' },
  source: '审计发现：2017 年全国抽查，“根据相关法律法规”一类条款；办事指南不得含糊',
  example: `
# --- items/card.yaml …
✗ eligibility: [法律法规规定的其他条件]
✓ eligibility: [在本市居住满半年]
`,
  check(doc, { program, report }) {
    const { eligibility, steps, faq, places } = doc.data as Partial<ServiceDoc>
    const isFiller = fillersOf(doc, program)
    const stated = textsBelow({ eligibility, steps, faq, places }, (text) => mayBeVague(text, doc, program))
    for (const { text, path } of stated) {
      // What is nothing but a filler is reported as such.
      if (path.at(-1) === 'source' || path.at(-1) === 'basis' || isFiller(text)) continue
      for (const phrase of vagueIn(text, doc, program)) report({ doc, path }, { phrase })
    }
  }
})
