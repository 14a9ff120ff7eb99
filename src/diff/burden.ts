/** Whether applicants have more to do: the worst situation of each version, and each situation that changes. */
import { all, any, FALSE, key, not, type Cond } from '../condition/cond.js'
import { classesOf, completed, type Situation } from '../condition/space.js'
import type { Bundle } from '../merge/bundle.js'
import { outcomeOf } from '../merge/outcome.js'
import { MAX_CLASSES, whenOf } from './cases.js'
import type { Draft } from './draft.js'
import { kindOf, type Aspect } from './kinds.js'
import type { BurdenChange, Figures } from './model.js'
import type { Pair } from './pair.js'

export function burdenOf(drafts: readonly Draft[], pair: Pair): BurdenChange {
  const { old, new: made } = pair
  const worst = different(worstOf(old), worstOf(made))
  const [a, b] = [weightedOf(old), weightedOf(made)]
  const weighted = a && b ? different(a, b) : {}
  const { classes, complete } = bySituation(drafts, pair)
  const every = [worst, weighted, ...classes.map(({ figures }) => figures)].flatMap(Object.entries)
  const heavier = every.filter(([, [from, to]]) => from !== null && to !== null && to > from).map(([name]) => name)
  return {
    heavier: [...new Set(heavier)],
    worst,
    ...(Object.keys(weighted).length > 0 && { weighted }),
    complete,
    classes
  }
}

/** Changes of these aspects can make an applicant's way longer or shorter. */
const WEIGHING: ReadonlySet<Aspect> = new Set(['items', 'fields', 'materials', 'terms', 'time', 'process'])

/** The situations that differ in what changed: one applicant of each, the same answers read by each version. */
function bySituation(drafts: readonly Draft[], pair: Pair): Pick<BurdenChange, 'classes' | 'complete'> {
  const { old, new: made, statable, domains, oldView, newView } = pair
  const [before, after] = [oldView(visitsOf(old)), newView(visitsOf(made))]
  const weighing = drafts.filter(({ kind }) => WEIGHING.has(kindOf(kind).aspect))
  const found = [...weighing.flatMap((draft) => draft.found?.cond ?? []), ...opposed(before, after)]
  const conds = [...new Map(found.map((cond) => [key(cond), cond])).values()]
  const classes = classesOf([statable, ...conds], domains, MAX_CLASSES * 2)?.filter(({ outcome }) => outcome[0])
  if (!classes || classes.length > MAX_CLASSES) return { complete: false, classes: [] }
  const finest = [...decisive(old).map(oldView), ...decisive(made).map(newView)]
  return {
    complete: true,
    classes: classes.map(({ situation, outcome }) => {
      const cond = all(...conds.map((one, index) => (outcome[index + 1] ? one : not(one))))
      return { ...whenOf(cond, pair, situation), figures: burdenIn(completed(situation, finest, domains), pair) }
    })
  }
}

function opposed(a: Cond, b: Cond): Cond[] {
  return key(a) === key(b) ? [] : [all(a, not(b)), all(b, not(a))].filter(({ op }) => op !== 'false')
}

function visitsOf({ presence, items }: Bundle): Cond {
  return any(FALSE, ...[...presence, ...items.flatMap((item) => item.presence)].map(({ cond }) => cond))
}

function burdenIn(situation: Situation, { old, new: made, readOld, readNew }: Pair): Figures {
  return different(figures(old, readOld(situation)), figures(made, readNew(situation)))
}

function decisive({ items, materials, alternatives, fields }: Bundle): Cond[] {
  return [...items, ...materials, ...alternatives, ...fields].map((one) => one.when)
}

function figures(bundle: Bundle, read: ReturnType<Pair['readOld']>): Record<string, number | null> {
  const { asked, materials, visits, days } = outcomeOf(bundle, read)
  return { fields: asked.length, materials: materials.length, visits, days: days ?? null }
}

/** Each measure where it is most; unknown when some situation does not say. */
function worstOf({ ledger }: Bundle): Record<string, number | null> {
  const found: Record<string, number | null> = {}
  for (const { after } of ledger.classes)
    for (const [name, value] of Object.entries(after as unknown as Record<string, unknown>)) {
      if (value === null) found[name] = null
      else if (typeof value === 'number' && found[name] !== null) found[name] = Math.max(found[name] ?? 0, value)
    }
  return found
}

/** Where the service says how its situations weigh: otherwise one more option would already shift the average. */
function weightedOf({ ledger: { weighted, weighting } }: Bundle): Record<string, number | null> | undefined {
  if (weighting.kind === 'equal') return undefined
  return Object.fromEntries(
    Object.entries(weighted.after).filter(
      (entry): entry is [string, number | null] => entry[1] === null || typeof entry[1] === 'number'
    )
  )
}

function different(old: Record<string, number | null>, made: Record<string, number | null>): Figures {
  const names = [...new Set([...Object.keys(old), ...Object.keys(made)])]
  return Object.fromEntries(
    names
      .map((name): [string, [number | null, number | null]] => [name, [old[name] ?? null, made[name] ?? null]])
      .filter(([, [from, to]]) => from !== to)
  )
}
