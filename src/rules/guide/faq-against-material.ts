import type { Document } from '../../schema/document.js'
import { needsIn } from '../asked.js'
import { linked } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'

const NEEDLESS = '(不需要|无需|不用|不必|不再|免于?)'

const NO = new RegExp(NEEDLESS)

/** “不需要户口簿”, or a plain “不需要” to the question whether it is needed. */
function denies({ question, answer }: { question: string; answer: string }, name: string): boolean {
  if (!answer.includes(name) && !question.includes(name)) return false
  const phrase = new RegExp(`${NEEDLESS}(再)?(提供|提交|携带|带|交|出示)?(纸质)?${escaped(name)}`)
  const plain = new RegExp(`${NEEDLESS}$`)
  return phrase.test(answer) || (question.includes(name) && plain.test(answer.split(/[，。；！]/, 1)[0]!))
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export const faqAgainstMaterial = documentRule({
  code: 'LB6813',
  of: ['service', 'item'],
  states: 'faq',
  severity: DOUBTFUL,
  title: { zh: '问答说不要的材料清单上有', en: 'FAQ denies a listed material' },
  says: {
    zh: '常见问题里说不需要的材料，不出现在材料清单里',
    en: 'A material that an answer calls unnecessary is not on the list'
  },
  message: {
    zh: '问答说不需要“{material}”，这些事项却要它：{items}',
    en: 'An answer says that “{material}” is not needed, but these items ask for it: {items}'
  },
  source: '审计发现：FAQ 称不需要户口簿，材料清单标户口簿必要',
  example: `
# --- items/card.yaml …
materials:
  - household-register of holder
faq:
✗   - { question: 办居住证要带户口簿吗, answer: 不需要居民户口簿，带身份证即可 }
✓   - { question: 办居住证要带户口簿吗, answer: 要带居民户口簿 }
`,
  check(doc, { program, report }) {
    const faq = (doc.data.faq ?? []).flatMap((entry, index) => (NO.test(entry.answer) ? [{ ...entry, index }] : []))
    if (faq.length === 0) return
    const service = program.services.get(doc.id)
    const askers =
      doc.data.kind === 'item'
        ? [linked(doc as Document<'item'>, program)]
        : [...(service?.usages.values() ?? [])].map(({ item }) => item)
    const asked = [
      ...askers.flatMap(({ needs, data }) => needs.map((need) => ({ need, item: data.name }))),
      ...(doc.data.kind === 'service' ? needsIn(doc, program) : []).map((need) => ({ need, item: doc.data.name }))
    ]
    const found = new Map<string, { index: number; material: string; items: string[] }>()
    // What is needed in some cases only may well not be needed in the case that the question is about.
    for (const { need, item } of asked) {
      if (need.kind !== 'one' || need.use.when.op !== 'true' || need.use.duty !== 'required') continue
      const { name = '', aliases = [] } = program.docs.material.get(need.use.material)?.data ?? {}
      const names = [name, name.replace(/^居民/, ''), ...aliases].filter(({ length }) => length > 1)
      const denied = faq.find((entry) => names.some((one) => denies(entry, one)))
      if (!denied) continue
      const id = `${denied.index} ${name}`
      const known = found.get(id) ?? { index: denied.index, material: name, items: [] }
      found.set(id, { ...known, items: [...new Set([...known.items, item])] })
    }
    for (const { index, ...params } of found.values()) report({ doc, path: ['faq', index] }, params)
  }
})
