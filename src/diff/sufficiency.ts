/** Whether what was handed in under one version does under the other. */
import type { Text } from '../diagnostics/entry.js'
import type { Amount } from '../merge/bundle.js'

type Need = Amount['need']

/** What stands for what: a copy is made of an original that is there, an original that is handed in can be seen. */
const NEEDS: Record<Need, Text & { does: readonly Need[] }> = {
  'original-and-copy': { zh: '原件和复印件', en: 'original and copy', does: ['original', 'copy', 'inspect'] },
  'inspect-and-copy': { zh: '查验原件，交复印件', en: 'original to be seen, and copy', does: ['inspect', 'copy'] },
  original: { zh: '原件', en: 'original', does: ['inspect', 'copy'] },
  inspect: { zh: '查验原件', en: 'original to be seen', does: [] },
  copy: { zh: '复印件', en: 'copy', does: [] },
  electronic: { zh: '电子版', en: 'electronic', does: [] },
  any: { zh: '形式不限', en: 'in any form', does: [] },
  unknown: { zh: '形式未写明', en: 'form not stated', does: [] }
}

/** Each way in which a medium may be met, as what is then there. */
const MEDIA: Readonly<Record<string, Text & { ways: readonly string[] }>> = {
  paper: { zh: '纸质', en: 'paper', ways: ['p'] },
  electronic: { zh: '电子', en: 'electronic', ways: ['e'] },
  'paper-and-electronic': { zh: '纸质和电子', en: 'paper and electronic', ways: ['pe'] },
  'paper-or-electronic': { zh: '纸质或电子', en: 'paper or electronic', ways: ['p', 'e'] }
}

export const needText = (need: Need): Text => NEEDS[need]
export const mediumText = (medium: string | undefined): Text =>
  medium === undefined ? { zh: '没有写', en: 'not stated' } : (MEDIA[medium] ?? { zh: medium, en: medium })

/** Undefined: a version does not say. */
export function doesNeed(given: Need, wanted: Need): boolean | undefined {
  if (given === wanted || wanted === 'any') return true
  if (given === 'unknown' || wanted === 'unknown') return undefined
  return NEEDS[given].does.includes(wanted)
}

/** However the one was met, the other is. Undefined: a version does not say. */
export function doesMedium(given: string | undefined, wanted: string | undefined): boolean | undefined {
  if (given === wanted) return true
  const [from, to] = [MEDIA[given ?? '']?.ways, MEDIA[wanted ?? '']?.ways]
  if (!from || !to) return undefined
  return from.every((there) => to.some((needed) => [...needed].every((one) => there.includes(one))))
}

/** Undefined: a version does not say how many. */
export function doCopies(given: number | undefined, wanted: number | undefined): boolean | undefined {
  if (given === wanted) return true
  return given === undefined || wanted === undefined ? undefined : given >= wanted
}

/** What all of them come to: one that does not do decides, then one that nobody knows. */
export function every(answers: readonly (boolean | undefined)[]): boolean | undefined {
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true
}
