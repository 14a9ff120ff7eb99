/** A question that an item finds out, where that item is not handled: nobody would answer it. */
import { all, any, not } from '../../condition/cond.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { satisfying } from '../../situations/index.js'
import { situationText } from '../../wording/conditions.js'
import type { MergeContext } from '../context.js'

export function checkAnswered({ uses, questions, situations, report }: MergeContext): void {
  for (const { ask, answeredBy, when, origin } of questions) {
    if (answeredBy?.kind !== 'item') continue
    const answering = uses.filter(({ usage }) => usage.item.id === answeredBy.id)
    const nobody =
      answering.length > 0 && satisfying(all(when, not(any(...answering.map(({ applies }) => applies)))), situations)
    if (nobody)
      report(
        diagnose('LB4120', { ask, item: answeredBy.name, situation: situationText(nobody, { questions }) }, origin)
      )
  }
}
