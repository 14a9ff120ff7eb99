/** What is found out is not asked (能得不问), and somebody finds it out (完整). */
import type { Obligation, Subject } from './index.js'

export function answers({ model, f, without }: Subject): Obligation[] {
  const { questions, answers: stated = [] } = model
  return [
    ...questions.flatMap(({ fact, by, when, at }): Obligation[] => {
      if (by === undefined) return []
      const there = f.any(...stated.filter((one) => one.fact === fact && one.by === by).map((one) => one.when))
      return [
        {
          property: 'complete',
          about: `answered ${fact}`,
          at: [at],
          task: { kind: 'never', formula: without(when, there) }
        }
      ]
    }),
    ...stated.map(({ fact, by }): Obligation => {
      const asked = questions.find((one) => one.fact === fact && one.by === undefined)
      const flaw = { when: asked?.when ?? 0, why: `由 ${by} 核查，却问申请人` }
      return {
        property: 'obtain',
        about: `question ${fact}`,
        at: [asked?.at],
        task: { kind: 'look', ...(asked && { flaw }) }
      }
    })
  ]
}
