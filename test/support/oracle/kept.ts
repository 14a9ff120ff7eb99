/** What every application keeps to, choices and conditions of acceptance: read anew from docs/language.md and docs/proof.md. */
import { TRUE, type Cond } from '../../../src/condition/cond.js'
import type { Eligibility, LinkedService } from '../../../src/link/model.js'
import type { ItemOf } from './items.js'
import { said, type Logic } from './logic.js'

/** Holds exactly where no choice is broken and nobody would be refused. */
export function keptOf<T>(service: LinkedService, items: readonly ItemOf<T>[], logic: Logic<T>): T {
  const { all, any, not } = logic
  const accepted = (conditions: readonly Eligibility[], concerned: T, say: (cond: Cond) => T): T[] =>
    conditions
      // Who comes another way than the one named need not fulfil it; what has no `when` is only said.
      .filter(({ must, channel }) => must !== undefined && channel === undefined)
      .map(({ when, must = TRUE }) => any(not(all(concerned, say(when))), say(must)))
  const chosen = (service.data.choose ?? []).flatMap(({ of, min = 0, max = of.length }) => {
    const own = items.filter(({ usage }) => of.includes(usage.name))
    // Where nobody has a choice, the conditions of the items decide, and whether they keep to it is checked elsewhere.
    if (!own.some(({ usage }) => usage.optional)) return []
    const sets = subsets(own.map(({ applies }) => applies))
    const atLeast = (count: number) => any(...sets.filter((set) => set.length === count).map((set) => all(...set)))
    return [atLeast(min), not(atLeast(max + 1))]
  })
  return all(
    ...chosen,
    ...accepted(service.eligibility, all(), (cond) => said(cond, logic)),
    ...items.flatMap(({ usage, applies, bound }) => accepted(usage.item.eligibility, applies, bound))
  )
}

function subsets<T>(list: readonly T[]): T[][] {
  return list.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])
}
