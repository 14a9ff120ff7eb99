/**
 * What to hand in, as an AND of ORs of ANDs: some materials for certain, and of each group one of its options. Which sets
 * suffice, and which is the smallest, exactly: a material that serves two groups counts once.
 */

import { allowance, type Spend } from '../../situations/work-limit.js'

/** “任选其一”: each option is a list of material keys, all of which are needed. */
export type Options = readonly (readonly string[])[]

/** More sets than this nobody reads; a cluster that has more is told by its groups. */
const MAX_SETS = 500
/** Each set is held against each. */
const MAX_TRIED = 5000

/** Groups looked at for one answer: some tenths of a second. No service that ships needs more than a few hundred. */
const MOST = 100_000
/** For each answer, when the run has used up its allowance. */
const SHARE = 10_000

/**
 * The smallest set with everything held and an option of each group; among equals, the one that the earlier options give.
 *
 * @throws TooMuchWork when groups share so many materials that the smallest set is not found: a larger one is no answer
 */
export function cheapest(held: Iterable<string>, groups: readonly Options[]): Set<string> {
  const whole = new Set(held)
  const spend = allowance(MOST, undefined, SHARE)
  for (const cluster of clusters(unmet(groups, whole))) for (const key of smallest(cluster, spend)) whole.add(key)
  return whole
}

/**
 * All sets that suffice and of which nothing can be left out, none inside another. Undefined when there are too many.
 *
 * @param groups of one cluster, without what is held anyway (`unmet`)
 */
export function minimalSets(groups: readonly Options[]): string[][] | undefined {
  let sets: string[][] = [[]]
  for (const options of groups) {
    if (sets.length * options.length > MAX_TRIED) return undefined
    sets = withoutSupersets(sets.flatMap((set) => options.map((option) => [...new Set([...set, ...option])])))
    if (sets.length > MAX_SETS) return undefined
  }
  return sets
}

/** Groups that still cost something, without what is held anyway. */
export function unmet(groups: readonly Options[], held: ReadonlySet<string>): Options[] {
  return groups
    .map((options) => options.map((option) => option.filter((key) => !held.has(key))))
    .filter((options) => options.length > 0 && options.every((option) => option.length > 0))
}

/** Groups that share a material, directly or through others, belong together; all else is chosen independently. */
export function clusters(groups: readonly Options[]): Options[][] {
  const left = new Set(groups)
  return groups.flatMap((first) => {
    if (!left.delete(first)) return []
    const own = new Set([first])
    // A JavaScript set also visits what is added to it during the loop.
    for (const one of own) {
      const keys = new Set(one.flat())
      for (const other of left) if (other.flat().some((key) => keys.has(key)) && left.delete(other)) own.add(other)
    }
    return [groups.filter((options) => own.has(options))]
  })
}

/** Branch and bound, from the group with the fewest options; it starts from the answer of the greedy choice. */
function smallest(groups: Options[], spend: Spend): Set<string> {
  let best = greedy(groups)
  const visit = (rest: Options[], taken: Set<string>) => {
    spend(rest.length)
    const open = unmet(rest, taken)
    if (open.length === 0) {
      if (taken.size < best.size) best = taken
      return
    }
    if (taken.size + leastCost(open) >= best.size) return
    const next = open.reduce((few, options) => (options.length < few.length ? options : few))
    for (const option of [...next].sort((a, b) => a.length - b.length))
      visit(
        open.filter((options) => options !== next),
        new Set([...taken, ...option])
      )
  }
  visit(groups, new Set())
  return best
}

/** Groups that have no material in common cost at least their cheapest options together, whatever else is taken. */
function leastCost(groups: readonly Options[]): number {
  const cheapestIn = (options: Options) => Math.min(...options.map(({ length }) => length))
  const seen = new Set<string>()
  let apart = 0
  let dearest = 0
  for (const options of groups) {
    const least = cheapestIn(options)
    dearest = Math.max(dearest, least)
    const keys = options.flat()
    if (keys.some((key) => seen.has(key))) continue
    apart += least
    for (const key of keys) seen.add(key)
  }
  return Math.max(apart, dearest)
}

/** For each group in turn the option that adds least, the first of equals. */
function greedy(groups: Options[]): Set<string> {
  const taken = new Set<string>()
  for (const options of groups) {
    const added = options.map((option) => option.filter((key) => !taken.has(key)))
    added.reduce((best, option) => (option.length < best.length ? option : best)).forEach((key) => taken.add(key))
  }
  return taken
}

function withoutSupersets(sets: string[][]): string[][] {
  const bySize = sets.map((set) => new Set(set)).sort((a, b) => a.size - b.size)
  const kept: Set<string>[] = []
  for (const set of bySize) if (!kept.some((smaller) => [...smaller].every((key) => set.has(key)))) kept.push(set)
  return kept.map((set) => [...set])
}
