/** “几个中选几个”: the number of applicable items must be within bounds in every situation. */
import { all, not, type Cond } from '../../condition/cond.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { spanOf } from '../../link/context.js'
import { decided, readingOf, situationOf, situationsOf, type Engine, type Situation } from '../../situations/index.js'
import { atLeast } from '../../situations/cardinality.js'
import type { LinkedService } from '../../link/model.js'
import type { Bundle } from '../bundle.js'
import type { BoundUsage, MergeContext } from '../context.js'
import { situationText } from '../../wording/conditions.js'

export function checkChoices(context: MergeContext): void {
  // Decided without the constraints of the service: whether “choose” can be kept is what is asked.
  const free = situationsOf(context.situations.domains)
  context.service.data.choose?.forEach(({ name, of, min = 0, max = of.length }, index) => {
    const uses = of.flatMap((item) => context.uses.find(({ usage }) => usage.name === item) ?? [])
    // An optional item counts when the applicant takes it: it can make up for too few, and be left out.
    const conds = uses.map(({ usage, applies }) => (usage.optional ? usage.when : applies))
    const broken = decided(all(...conds), context.situations, () => breach(uses, conds, { min, max }, free.over(conds)))
    if (!broken) return
    const situation = situationText(broken.situation, context)
    context.report(
      diagnose(
        'LB4005',
        { name, min, max, count: broken.count, situation },
        spanOf({ doc: context.service.doc, path: ['choose', index] })
      )
    )
  })
}

/** A situation with too few items to choose from, or with too many that nobody chooses. */
function breach(
  uses: readonly BoundUsage[],
  conds: readonly Cond[],
  { min, max }: { min: number; max: number },
  { space, solver }: Engine
): { situation: Situation; count: number } | undefined {
  const { formulas } = space
  const whole = conds.map(space.of)
  const fixed = whole.filter((_, item) => !uses[item]!.usage.optional)
  const wrong = formulas.any(formulas.not(atLeast(formulas, whole, min)), atLeast(formulas, fixed, max + 1))
  const model = solver.minimal(wrong)
  if (!model) return undefined
  const holds = readingOf(solver.whole(wrong)!, space)
  const most = whole.filter(holds).length
  return { situation: situationOf(model, space), count: most < min ? most : fixed.filter(holds).length }
}

/** The groups with optional items; the others are decided already. */
export function openChoices({ service, uses }: MergeContext): Bundle['choose'] {
  const isOptional = (name: string) => uses.some(({ usage }) => usage.name === name && usage.optional)
  return (service.data.choose ?? [])
    .filter(({ of }) => of.some(isOptional))
    .map(({ name, of, min = 0, max = of.length }) => ({ name, items: of, min, max }))
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
