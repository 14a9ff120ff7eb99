/** “几个中选几个”: the number of applicable items must be within bounds in every situation. */
import { all, not } from '../condition/cond.js'
import { classesOf, type SituationClass } from '../condition/space.js'
import { diagnose } from '../diagnostics/catalogue.js'
import { spanOf } from '../link/context.js'
import type { LinkedService } from '../link/model.js'
import type { BoundUsage, MergeContext } from './context.js'
import { situationText } from './text.js'

const MAX_CLASSES = 2000

export function checkChoices(context: MergeContext): void {
  context.service.data.choose?.forEach(({ name, of, min = 0, max = of.length }, index) => {
    const conds = of.flatMap((usage) => context.uses.find((use) => use.usage.name === usage)?.applies ?? [])
    const classes = classesOf(conds, context.domains, MAX_CLASSES)
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

/** 择高: of several items that a situation would allow, only the one named first in `prefer` applies. */
export function preferHigher(uses: BoundUsage[], { data }: LinkedService): BoundUsage[] {
  return (data.choose ?? []).reduce((current, { prefer = [] }) => {
    const rank = (use: BoundUsage) => prefer.indexOf(use.usage.name)
    const better = (use: BoundUsage) => current.filter((other) => rank(other) !== -1 && rank(other) < rank(use))
    return current.map((use) =>
      rank(use) < 1 ? use : { ...use, applies: all(use.applies, ...better(use).map(({ applies }) => not(applies))) }
    )
  }, uses)
}

function count(outcome: SituationClass['outcome']): number {
  return outcome.filter(Boolean).length
}
