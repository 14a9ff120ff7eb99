/** What is claimed and found, in words for people. */
import type { Model } from './model.js'
import type { Witness } from './prove.js'

/** “随谁落户：随母亲；…”: what distinguishes a situation; the rest is not answered or of no matter. */
export function situationText(situation: Witness, { facts, questions, form, subjects }: Model): string {
  const parts = Object.entries(situation).map(([name, region]) => {
    const fact = facts.find((one) => one.name === name)
    const reads = (fact?.reads ?? [name]).map((read) => {
      const ask = questions.find((one) => one.fact === read)?.ask.replace(/[？?]$/, '')
      return ask ?? keyText(read, { form, subjects })
    })
    return `${reads.join('、')}：${fact?.regions[region] ?? region}`
  })
  return parts.length > 0 ? parts.join('；') : '任何情形'
}

/** “母亲的证件号码” for `mother.idNumber`. */
export function keyText(key: string, { form, subjects }: Pick<Model, 'form' | 'subjects'>): string {
  const field = form.find((one) => one.key === key)
  const subject = subjects.find(({ name }) => name === key.split('.')[0])
  return field ? `${subject?.label ?? field.subject}的${field.name}` : key
}

/** The subject of a claim with the names that people know, as far as it names any. */
export function aboutText(about: string, model: Model): string {
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
  return names.length > 0 ? names.join(' · ') : about
}
