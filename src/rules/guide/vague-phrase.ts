import type { ServiceDoc } from '../../schema/generated/types.js'
import { textsBelow } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

const VAGUE =
  /规定的其他(条件|情形|要求|材料)|其他(符合|满足)(规定|条件|要求)的情形|视(具体)?情况而定|另行通知|以(实际|当地)(要求|规定|情况)为准|按(照)?(相关|有关)规定办理|符合(相关|有关)规定|(相关|有关)部门要求的其他/g

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
  bad: `
# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: person }
form:
  - holder.name
eligibility: [法律法规规定的其他条件]
`,
  good: `
# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: person }
form:
  - holder.name
eligibility: [在本市居住满半年]
`,
  check(doc, { report }) {
    const { eligibility, steps, faq, places } = doc.data as Partial<ServiceDoc>
    for (const { text, path } of textsBelow({ eligibility, steps, faq, places }, (text) => text.search(VAGUE) >= 0))
      for (const [phrase] of text.matchAll(VAGUE)) {
        if (path.at(-1) === 'source' || path.at(-1) === 'basis') continue
        report({ doc, path }, { phrase })
      }
  }
})
