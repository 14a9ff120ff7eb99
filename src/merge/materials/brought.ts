/** What is handed in in one situation: which materials, and how much of each. */
import type { Cond } from '../../condition/cond.js'
import type { Is } from '../../link/terms.js'
import type { Alternatives, Amount, Bundle } from '../bundle.js'
import { cheapest } from './cheapest.js'
import { most } from './amounts.js'

type Needs = Pick<Bundle, 'materials' | 'alternatives'>

export interface Brought extends Omit<Amount, 'when'> {
  key: string
}

/**
 * What must be brought, and of each group of alternatives the options that together make the smallest set; of options
 * with as many materials the one with the fewest copies, as far as they are stated.
 */
export function broughtIn(bundle: Needs, is: Is): Brought[] {
  const direct = new Map(
    bundle.materials.flatMap(({ key, demands }) => {
      const demand = demands.find(({ duty, when }) => duty === 'required' && is(when))
      return demand ? [[key, demand] as const] : []
    })
  )
  // When one option is had without the applicant, the group asks for nothing more.
  const open = openGroups(bundle, is).filter(({ options }) => options.every(({ length }) => length > 0))
  const copies = (group: Alternatives, option: string[]) =>
    option.reduce((sum, key) => sum + (sheets(amountIn(group, key, is)) ?? Infinity), 0)
  const held = cheapest(
    direct.keys(),
    open.map(({ group, options }) => {
      const cost = new Map(options.map((option) => [option, copies(group, option)]))
      return [...options].sort((a, b) => a.length - b.length || compare(cost.get(a)!, cost.get(b)!))
    })
  )
  return bundle.materials.flatMap(({ key }) => {
    if (!held.has(key)) return []
    const amounts = open
      .filter(({ options }) => options.some((option) => option.includes(key) && option.every((one) => held.has(one))))
      .flatMap(({ group }) => amountIn(group, key, is) ?? [])
    const [first, ...others] = [...(direct.has(key) ? [direct.get(key)!] : []), ...amounts]
    return [{ key, ...others.reduce((a, b) => most(a, b), first ? most(first, first) : { need: 'unknown' as const }) }]
  })
}

/** All conditions that what is brought depends on. */
export function broughtConds({ materials, alternatives }: Needs): Cond[] {
  const demanded = materials.flatMap(({ demands }) => demands.filter(({ duty }) => duty === 'required'))
  const members = alternatives.flatMap(({ options }) => options.flat())
  // Whether a material is needless decides only which option of a group is the cheapest.
  const dropped = alternatives.length > 0 ? materials.flatMap((material) => material.dropped) : []
  return [
    ...[...demanded, ...dropped, ...alternatives, ...members, ...members.flatMap(({ amounts }) => amounts)].map(
      ({ when }) => when
    )
  ]
}

/** How many sheets are left behind: copies, and originals where they are counted apart; what is only shown is none. */
export function sheets(amount: Omit<Amount, 'when'> | undefined): number | null {
  if (!amount) return null
  if (amount.need === 'inspect') return 0
  if (amount.copies === undefined && amount.originals === undefined) return null
  return (amount.copies ?? 0) + (amount.originals ?? 0)
}

function amountIn(group: Alternatives, key: string, is: (cond: Cond) => boolean): Amount | undefined {
  const member = group.options.flat().find((one) => one.key === key && is(one.when))
  return member?.amounts.find(({ when }) => is(when))
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/**
 * The groups of which something is to be handed in, each option with the keys that cost something: what is had without
 * the applicant costs nothing. An option none of whose materials is meant in this situation is not there to be chosen.
 */
export function openGroups(
  { materials, alternatives }: Needs,
  is: (cond: Cond) => boolean
): { group: Alternatives; options: string[][] }[] {
  const byKey = new Map(materials.map((material) => [material.key, material]))
  const isGone = (key: string) => byKey.get(key)?.dropped.some(({ when }) => is(when)) === true
  return alternatives.flatMap((group) => {
    if (!is(group.when)) return []
    const meant = group.options.map((option) => option.filter(({ when }) => is(when)).map(({ key }) => key))
    const options = meant.filter(({ length }) => length > 0).map((keys) => keys.filter((key) => !isGone(key)))
    return options.length > 0 ? [{ group, options }] : []
  })
}
