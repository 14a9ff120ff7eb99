/** A question of an item that the service asks of fewer applicants: the department would go without its answer. */
import { all, not } from '../../condition/cond.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { below, spanOf } from '../../link/context.js'
import { satisfying } from '../../situations/index.js'
import type { MergeContext } from '../context.js'
import { situationText } from '../../wording/conditions.js'

export function checkAsked(context: MergeContext): void {
  const { uses, service, questions, situations, report } = context
  for (const { usage, applies, bind } of uses)
    for (const own of usage.item.situations.values()) {
      const asked = service.situations.get(usage.facts.get(own.name) ?? own.name)
      if (!asked || asked.when.op === 'true') continue
      const unasked = satisfying(all(applies, bind(own.when), not(asked.when)), situations)
      if (!unasked) continue
      report(
        diagnose(
          'LB4014',
          { ask: own.ask, item: usage.item.data.name, situation: situationText(unasked, { questions }) },
          spanOf(below(asked.at, 'when')),
          { related: [{ span: spanOf(own.at, 'key'), zh: '事项的情形', en: 'the situation of the item' }] }
        )
      )
    }
}
