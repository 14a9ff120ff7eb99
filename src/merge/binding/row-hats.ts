/**
 * Somebody who is a row of a list (`mayBe` of a list) is asked for as the whole list is: what an item wants of him alone, a
 * material or a condition on what is written of him, would be wanted of every row.
 */
import { all, any, facts, type Cond } from '../../condition/cond.js'
import { placeOfFact } from '../../condition/fact.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { below, spanOf } from '../../link/context.js'
import { implies, isPossible } from '../../situations/index.js'
import type { BoundUsage, MergeContext, Player } from '../context.js'

export function checkRowHats(context: MergeContext): void {
  for (const use of context.uses)
    for (const [role, players] of use.roles)
      for (const player of players) {
        const own = context.service.subjects.get(player.chosen ?? '')
        if (own && own.chosenFrom === undefined) checkRow(use, role, player, context)
      }
}

function checkRow(use: BoundUsage, role: string, player: Player, context: MergeContext): void {
  const { item } = use.usage
  const when = all(use.applies, player.when)
  const single = item.needs.flatMap((need) => (need.kind === 'one' ? [need.use] : need.options.flat()))
  const material = single.find(
    (one) => one.of === role && !isOfAll(one.material, player.subject, all(when, use.bind(one.when)), context)
  )
  const read = condsOf(use).some((cond) => facts(cond).some((fact) => placeOfFact(fact).group === role))
  if ((!material && !read) || isPossible(when, context.situations) === false) return
  const name = material && context.program.docs.material.get(material.material)?.data.name
  const what =
    name === undefined ? { zh: '受理条件、材料或结果的条件', en: 'a condition' } : { zh: `“${name}”`, en: `“${name}”` }
  context.report(
    diagnose(
      'LB4121',
      {
        item: item.data.name,
        what,
        person: context.service.subjects.get(player.chosen!)!.label,
        list: context.service.subjects.get(player.subject)!.label
      },
      spanOf(below(context.service.subjects.get(player.chosen!)!.at, 'mayBe'))
    )
  )
}

/** Each row has to hand it in anyway. */
function isOfAll(material: string, list: string, when: Cond, { uses, situations }: MergeContext): boolean {
  const others = uses.flatMap(({ usage, applies, roles, bind }) =>
    usage.item.needs.flatMap((need) =>
      need.kind === 'one' && need.use.material === material && need.use.of !== undefined
        ? (roles.get(need.use.of) ?? [])
            .filter(({ subject, chosen }) => subject === list && chosen === undefined)
            .map((player) => all(applies, player.when, bind(need.use.when)))
        : []
    )
  )
  return implies(when, any(...others), situations)
}

/** What an item decides beside its own rows. */
function condsOf({ usage: { item } }: BoundUsage): Cond[] {
  return [
    ...item.needs.flatMap((need) =>
      need.kind === 'one' ? [need.use.when] : [need.when, ...need.options.flat().map((one) => one.when)]
    ),
    ...item.eligibility.flatMap(({ when, must }) => (must ? [when, must] : [when])),
    ...item.results.map(({ when }) => when),
    ...[...item.situations.values()].map(({ when }) => when)
  ]
}
