/** What can be said of alternatives and of numbers of situations without looking at each situation. */
import { all, any, not, type Cond } from '../../condition/cond.js'
import type { Alternatives, Bundle, Material } from '../../merge/bundle.js'
import { classesOf } from '../../situations/classes.js'
import type { Part, Prover } from './classes.js'

/** A group hangs together with all of its materials. */
export function partOfGroup({ when, options }: Alternatives, materials: ReadonlyMap<string, Material>): Part {
  const members = options.flat()
  return {
    conds: [
      when,
      ...members.map((one) => one.when),
      ...members.flatMap(({ key }) => materials.get(key)?.dropped.map((dropping) => dropping.when) ?? [])
    ],
    links: members.map(({ key }) => key)
  }
}

/** How many applications differ, without looking at each. */
export function differentOf(
  parts: readonly (Part & { group?: Alternatives })[],
  bundle: Bundle,
  { space, solver }: Prover
): bigint | undefined {
  const byKey = new Map(bundle.materials.map((material) => [material.key, material]))
  const conds = parts.flatMap(({ conds, group }) => (group ? openConds(group, byKey) : conds))
  return classesOf(space, solver, conds.map(space.of), 1).count
}

/** When something of a group is to be handed in, and when each of its materials is meant then. */
function openConds({ options, when }: Alternatives, materials: ReadonlyMap<string, Material>): Cond[] {
  const costs = (one: Alternatives['options'][number][number]) =>
    all(one.when, not(any(...(materials.get(one.key)?.dropped.map((dropping) => dropping.when) ?? []))))
  const free = options.map((option) =>
    all(any(...option.map((one) => one.when)), ...option.map((one) => not(costs(one))))
  )
  const open = all(when, not(any(...free)))
  return options.flat().map((one) => all(open, costs(one)))
}
