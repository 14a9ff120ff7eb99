import type { Document } from '../../schema/document.js'
import { linked } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

function denies(text: string, names: string[]): boolean {
  return names.some((name) => {
    const at =
      name.length < 2
        ? -1
        : text.search(
            new RegExp(
              `(不需要|无需|不用|不必|不再|免于?)(再)?(提供|提交|携带|带|交|出示|要求提供)?(纸质)?${escaped(name)}`
            )
          )
    return at >= 0
  })
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export const faqAgainstMaterial = documentRule({
  code: 'LB6813',
  of: ['service', 'item'],
  severity: DOUBTFUL,
  title: { zh: '问答说不要的材料清单上有', en: 'FAQ denies a listed material' },
  says: {
    zh: '常见问题里说不需要的材料，不出现在材料清单里',
    en: 'A material that an answer calls unnecessary is not on the list'
  },
  message: {
    zh: '问答说不需要“{material}”，事项“{item}”却要它',
    en: 'An answer says that “{material}” is not needed, but the item “{item}” asks for it'
  },
  source: '审计发现：FAQ 称不需要户口簿，材料清单标户口簿必要',
  bad: `
# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: person }
form:
  - holder.name
materials:
  - household-register of holder
faq:
  - { question: 办居住证要带户口簿吗, answer: 不需要居民户口簿，带身份证即可 }
`,
  good: `
# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: person }
form:
  - holder.name
materials:
  - household-register of holder
faq:
  - { question: 办居住证要带户口簿吗, answer: 要带居民户口簿 }
`,
  check(doc, { program, report }) {
    const faq = (doc.data.faq ?? []).map(({ question, answer }, index) => ({ text: `${question}：${answer}`, index }))
    if (faq.length === 0) return
    const items =
      doc.data.kind === 'item'
        ? [linked(doc as Document<'item'>, program)]
        : [...(program.services.get(doc.id)?.usages.values() ?? [])].map(({ item }) => item)
    for (const item of items)
      // What is needed in some cases only may well not be needed in the case that the question is about.
      for (const need of item.needs) {
        if (need.kind !== 'one' || need.use.when.op !== 'true' || !need.use.necessary || need.use.onlyIfSharingFails)
          continue
        const material = program.docs.material.get(need.use.material)?.data
        const denied = faq.find(({ text }) => denies(text, [material?.name ?? '', ...(material?.aliases ?? [])]))
        if (material && denied)
          report({ doc, path: ['faq', denied.index] }, { material: material.name, item: item.data.name })
      }
  }
})
