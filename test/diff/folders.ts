/** Two folders of specs compared, and variants of one of them made in memory. */
import { pretty } from '../../src/diff/formats/pretty.js'
import type { ServiceDiff } from '../../src/diff/model.js'
import { compare, edited, side, type Replacement, type Texts } from './project.js'

export function between(old: Texts, made: Texts) {
  const diff = compare(side(old), side(made))
  const service: Partial<ServiceDiff> = diff.services[0] ?? {}
  return {
    level: diff.level,
    heavier: diff.heavier,
    unclear: diff.unclear,
    ids: (service.changes ?? []).map(({ id }) => id).sort(),
    details: (service.changes ?? []).map(({ detail }) => detail?.zh),
    whens: (service.changes ?? []).map(({ when }) => when?.text),
    demands: (service.cases?.demands ?? []).map(({ verdict, when }) => [verdict, when?.text ?? '']),
    burden: service.burden,
    text: pretty(diff, { lang: 'zh' })
  }
}

/** The same specs with some text replaced. */
export const variant = (texts: Texts, ...replacements: Replacement[]): Texts => edited(texts, replacements)
