/** What is claimed and found, in words for people. */
import { splitElement } from '../../condition/fact.js'
import type { Text } from '../../diagnostics/entry.js'
import type { Lang } from '../../diagnostics/types.js'
import type { NormalForm } from '../normal-form/model.js'
import type { Witness } from '../prove.js'

const SIGNS = { zh: { any: '任何情形', is: '：', and: '；' }, en: { any: 'any situation', is: ': ', and: '; ' } }

const ANSWERS = new Map([
  ['是', 'yes'],
  ['否', 'no']
])

/** “随谁落户：随母亲；…”: what distinguishes a situation; the rest is not answered or of no matter. */
export function situationText(
  situation: Witness,
  { facts, questions, form, subjects }: NormalForm,
  lang: Lang = 'zh'
): string {
  const { any, is, and } = SIGNS[lang]
  // In the order in which they are asked; what is no question comes last.
  const order = new Map(questions.map((one, index) => [one.fact, index]))
  const place = (name: string) => order.get(name) ?? order.size
  const answers = Object.entries(situation).sort(([a], [b]) => place(a) - place(b))
  const parts = answers.map(([name, region]) => {
    const fact = facts.find((one) => one.name === name)
    const reads = (fact?.reads ?? [name]).map((read) => {
      const ask = questions.find((one) => one.fact === read)?.ask.replace(/[？?]$/, '')
      return ask ?? keyText(read, { form, subjects })
    })
    const answer = fact?.regions[region] ?? String(region)
    return `${reads.join('、')}${is}${lang === 'en' ? (ANSWERS.get(answer) ?? answer) : answer}`
  })
  return parts.length > 0 ? parts.join(and) : any
}

/** “母亲的证件号码” for `mother.idNumber`. */
export function keyText(key: string, { form, subjects }: Pick<NormalForm, 'form' | 'subjects'>): string {
  const field = form.find((one) => one.key === key)
  const subject = subjects.find(({ name }) => name === splitElement(key).owner)
  return field ? `${subject?.label ?? field.subject}的${field.name}` : key
}

/** Claims that name nothing that people named. */
const WHOLE: Partial<Record<string, Text>> = {
  service: { zh: '整个一件事', en: 'the whole service' },
  acyclic: { zh: '事项的先后', en: 'the order of items' },
  check: { zh: '几项之间的校验', en: 'a check of several fields' }
}

/** The subject of a claim with the names that people know, as far as it names any. */
export function aboutText(about: string, model: NormalForm, lang: Lang = 'zh'): string {
  const whole = WHOLE[about.split(' ')[0]!]
  if (whole) return whole[lang]
  const rest = about.slice(about.indexOf(' ') + 1)
  const names = rest.split('/').flatMap((part): string[] => {
    const item = model.items.find(({ usage }) => usage === part)
    if (item) return [item.name]
    if (model.form.some(({ key }) => key === part)) return [keyText(part, model)]
    const material = model.materials.find(({ key }) => key === part)
    if (material) return [material.name]
    const question = model.questions.find(({ fact }) => fact === part)
    return question ? [question.ask] : []
  })
  const isWay = /^(edge|after) /.test(about)
  return names.length > 0 ? names.join(isWay ? ' → ' : ' · ') : about
}
