/** “几个中选几个”: the number of applicable items must be within bounds in every situation. */
import { all, not, type Cond } from '../condition/cond.js'
import { classesOf, type SituationClass } from '../condition/space.js'
import { diagnose } from '../diagnostics/catalogue.js'
import { spanOf } from '../link/context.js'
import type { MergeContext } from './context.js'
import { situationText } from './text.js'

const MAX_CLASSES = 2000

export function checkChoices(context: MergeContext): void {
  context.service.data.choose?.forEach(({ name, of, min = 0, max = of.length, prefer }, index) => {
    const conds = of.flatMap((usage) => context.uses.find((use) => use.usage.name === usage)?.applies ?? [])
    const classes = classesOf(exclusive(conds, of, prefer), context.domains, MAX_CLASSES)
    const broken = classes?.find(({ outcome }) => count(outcome) < min || count(outcome) > max)
    if (broken)
      context.report(
        diagnose(
          'LB4005',
          { name, min, max, count: count(broken.outcome), situation: situationText(broken.situation, context) },
          spanOf({ doc: context.service.doc, path: ['choose', index] })
        )
      )
  })
}

/** With an order of preference, an item counts only where none before it applies. */
function exclusive(conds: Cond[], of: string[], prefer: string[] | undefined): Cond[] {
  if (!prefer) return conds
  return conds.map((cond, index) => {
    const rank = prefer.indexOf(of[index]!)
    const better = conds.filter(
      (_, other) => other !== index && prefer.indexOf(of[other]!) !== -1 && prefer.indexOf(of[other]!) < rank
    )
    return all(cond, ...better.map(not))
  })
}

function count(outcome: SituationClass['outcome']): number {
  return outcome.filter(Boolean).length
}
