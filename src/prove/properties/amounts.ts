/** How much of each material: as much as is asked (有效), no more than somebody asks then (最少), one answer (只问一次). */
import type { FormulaId } from '../../situations/formula.js'
import type { Need } from '../normal-form/model.js'
import { needsOf } from './needs.js'
import type { Obligation, Property, Subject } from './index.js'
import { keysOf } from './minimal.js'

export function amounts({ model, f, without }: Subject): Obligation[] {
  const needs = needsOf(model).map((need) => ({ ...need, keys: keysOf(need.options) }))
  const plain = needs.filter(({ options }) => options.length === 1)
  const chosen = needs.filter(({ options }) => options.length > 1)
  const never = (property: Property, about: string, formula: FormulaId, at: string[]): Obligation => ({
    property,
    about,
    at: at.slice(0, 2),
    task: { kind: 'never', formula }
  })
  const asked = (some: readonly Need[], key: string, isEnough: (amount: Record<string, number>) => boolean) =>
    f.any(
      ...some.flatMap(({ when, options }) =>
        options
          .flat()
          .filter((member) => member.key === key && isEnough(member.amount))
          .map((member) => f.all(when, member.when))
      )
    )
  const atLeast = (thing: string, least: number) => (amount: Record<string, number>) => (amount[thing] ?? 0) >= least
  const demands = new Map(model.materials.map(({ key, demands }) => [key, demands]))
  const groups = model.alternatives.map((group) => ({ ...group, keys: keysOf(group.options) }))
  return [
    ...needs.flatMap((need) =>
      need.options.flatMap((option, i) =>
        option.flatMap(({ key, when, amount }) =>
          Object.entries(amount).map(([thing, least]) => {
            const isEnough = atLeast(thing, least)
            const here = f.all(need.when, when)
            const less = (demands.get(key) ?? []).filter((one) => one.duty === need.duty && !isEnough(one.amount))
            const enough = groups
              .filter(({ keys }) => keys === need.keys)
              .flatMap(({ options }) => options.flat())
              .flatMap((one) => (one.key === key ? one.amounts.filter(({ amount }) => isEnough(amount)) : []))
            const formula =
              need.options.length === 1
                ? f.all(here, f.any(...less.map((one) => one.when)))
                : without(here, f.any(...enough.map((one) => one.when)))
            return never('sound', `amount ${need.about}/${i}/${key}/${thing}`, formula, [need.at])
          })
        )
      )
    ),
    ...model.materials.flatMap(({ key, demands }) =>
      demands.flatMap(({ duty, when, amount }, index): Obligation[] => {
        const same = plain.filter((need) => need.duty === duty)
        const at = same.filter(({ options }) => options.flat().some((one) => one.key === key)).map((need) => need.at)
        return [
          never(
            'minimal',
            `demand ${key}/${index}`,
            without(
              when,
              asked(same, key, () => true)
            ),
            at
          ),
          ...Object.entries(amount).map(([thing, least]) => {
            const formula = without(when, asked(same, key, atLeast(thing, least)))
            return never('minimal', `amount ${key}/${index}/${thing}`, formula, at)
          }),
          ...demands.slice(index + 1).map((other, after) => {
            const about = `demands ${key}/${index}/${index + 1 + after}`
            return never('once', about, f.all(when, other.when), at)
          })
        ]
      })
    ),
    ...groups.flatMap(({ options, keys, at }, n) =>
      options.flatMap((option, i) =>
        option.flatMap(({ key, amounts }, j) =>
          amounts.flatMap(({ when, amount }, a) =>
            Object.entries(amount).map(([thing, least]) => {
              const same = chosen.filter((need) => need.keys === keys)
              const formula = without(when, asked(same, key, atLeast(thing, least)))
              return never('minimal', `amount ${n}/${i}/${j}/${a}/${thing}`, formula, [at])
            })
          )
        )
      )
    )
  ]
}
