/** What is handed in in one situation: what is required and not had otherwise, and the fewest that do for all groups. */
import type { Cond } from '../../../src/condition/cond.js'
import type { Terms } from '../../../src/link/model.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import type { AskerOf } from './items.js'
import { sheetsOf, type Sheets } from './prices.js'

export interface Handed extends Sheets {
  key: string
}

export interface HandedIn {
  brought: Handed[]
  /** All sets of as few materials. */
  others: Handed[][]
  /** What has to be handed in, the choice between alternatives left open. */
  kind: unknown
}

export function handedIn(
  { materials, alternatives }: Pick<Bundle, 'materials' | 'alternatives'>,
  askers: readonly Pick<AskerOf<boolean>, 'needs'>[],
  say: (cond: Cond) => boolean
): HandedIn {
  const gone = new Set(materials.filter(({ dropped }) => dropped.some(({ when }) => say(when))).map(({ key }) => key))
  const direct = new Map<string, Terms[]>()
  for (const { needs } of askers)
    for (const { when, duty, options } of needs)
      if (when && duty === 'required' && options.length === 1)
        for (const one of options[0]!)
          if (one.when && !gone.has(one.key)) direct.set(one.key, [...(direct.get(one.key) ?? []), one.terms])
  const groups = alternatives.flatMap(({ when, options }, index) => {
    if (!say(when)) return []
    const meant = options
      .map((option) =>
        option
          .filter((member) => say(member.when))
          .map(({ key, amounts }) => ({ key, terms: amounts.find((amount) => say(amount.when)) }))
      )
      .filter(({ length }) => length > 0)
    const costly = meant.map((option) => option.filter(({ key }) => !gone.has(key)))
    // One that costs nothing is as good as handed in.
    const open = options.map((option) => option.map((one) => say(one.when) && !gone.has(one.key)))
    return costly.some(({ length }) => length === 0) || costly.length === 0 ? [] : [{ index, open, options: costly }]
  })
  const choices = groups.reduce<string[][]>(
    (sets, { options }) => sets.flatMap((set) => options.map((option) => [...set, ...option.map(({ key }) => key)])),
    [[...direct.keys()]]
  )
  const distinct = [...new Map(choices.map((set) => [...new Set(set)].sort()).map((set) => [set.join(), set])).values()]
  const least = Math.min(...distinct.map(({ length }) => length))
  const others = distinct
    .filter(({ length }) => length === least)
    .map((set) =>
      set.map((key): Handed => {
        const chosen = groups
          .filter(({ options }) =>
            options.some(
              (option) => option.some((one) => one.key === key) && option.every((one) => set.includes(one.key))
            )
          )
          .flatMap(({ options }) => options.flat().find((one) => one.key === key)?.terms ?? [])
        return { key, ...sheetsOf([...(direct.get(key) ?? []), ...chosen] as Terms[]) }
      })
    )
  const kind = [[...direct.keys()].sort(), groups.map(({ index, open }) => [index, open])]
  return { brought: others[0] ?? [], others, kind }
}
