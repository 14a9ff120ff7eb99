/**
 * Whether applicants have more to do: the worst situation of each version, and each situation that changes. What is not
 * known is not “no more”: it is told as unknown.
 */
import { all, any, FALSE, key, not, TRUE, type Cond } from '../condition/cond.js'
import { satisfying } from '../situations/index.js'
import type { Bundle } from '../merge/bundle.js'
import { outcomeOf, type Is } from '../merge/outcome.js'
import { MAX_CLASSES, whenOf } from './pending-cases.js'
import type { RawChange } from './raw-change.js'
import { kindOf, type Aspect, type Kind } from './change-kinds.js'
import type { BurdenChange, Figures } from './model.js'
import type { Pair } from './pair.js'
import { partition } from './partition.js'

export function burdenOf(drafts: readonly RawChange[], pair: Pair): BurdenChange {
  const { old, new: made } = pair
  const worst = different(worstOf(old), worstOf(made))
  const [a, b] = [weightedOf(old), weightedOf(made)]
  const weighted = a && b ? different(a, b) : {}
  const { classes, complete } = bySituation(drafts, pair)
  const figures = classes.map((one) => one.figures)
  const grown = new Set([
    ...measuresOf([worst, ...figures], isMore),
    ...drafts.flatMap(({ grows }) => grows ?? []),
    ...(complete ? [] : proved(drafts, pair))
  ])
  const slower = grown.has('days') ? undefined : isSlower(drafts, pair)
  if (slower) grown.add('days')
  const open = new Set([
    ...measuresOf([worst, ...figures], isUnknown).filter((name) => !RECKONED.has(name)),
    ...drafts.flatMap(({ unclear }) => unclear ?? []),
    ...(complete ? [] : growing(drafts)),
    ...(slower === undefined && !grown.has('days') ? ['days'] : [])
  ])
  return {
    heavier: [...grown],
    unknown: [...open].filter((name) => !grown.has(name)),
    worst,
    ...(Object.keys(weighted).length > 0 && { weighted }),
    complete,
    classes
  }
}

type Change = Figures[string]

const isMore = ([from, to]: Change) => from !== null && to !== null && to > from
const isUnknown = ([from, to]: Change) => from === null || to === null
/** Reckoned from how many copies each material wants; where that is not stated, the material says so itself. */
const RECKONED: ReadonlySet<string> = new Set(['copies', 'minutes', 'keystrokes'])

function measuresOf(list: readonly Figures[], is: (change: Change) => boolean): string[] {
  return list.flatMap((figures) => Object.entries(figures)).flatMap(([name, change]) => (is(change) ? [name] : []))
}

/** Changes of these aspects can make an applicant's way longer or shorter. */
const WEIGHING: ReadonlySet<Aspect> = new Set(['items', 'fields', 'materials', 'terms', 'time', 'process'])

/** Which kinds of changes add to a measure, and which take from it. */
const COUNTED: Readonly<Record<string, { more: readonly Kind[]; less: readonly Kind[] }>> = {
  fields: { more: ['field-added', 'field-asked'], less: ['field-removed', 'field-shared'] },
  materials: {
    more: ['material-demanded', 'alternative-demanded'],
    less: ['material-dropped', 'material-removed', 'alternative-dropped', 'alternative-looser']
  },
  visits: { more: ['visit-added', 'visit-count'], less: ['visit-removed', 'visit-count'] }
}

function growing(drafts: readonly RawChange[]): string[] {
  return Object.keys(COUNTED).filter((name) => drafts.some(({ kind }) => COUNTED[name]!.more.includes(kind)))
}

/** Where there are too many situations to list, one that has more and nothing less is proof enough. */
function proved(drafts: readonly RawChange[], pair: Pair): string[] {
  const condsOf = (kinds: readonly Kind[]) =>
    drafts.filter(({ kind }) => kinds.includes(kind)).map(({ found }) => found?.cond ?? TRUE)
  return ['fields', 'materials'].filter((name) => {
    const { more, less } = COUNTED[name]!
    return condsOf(more).some((cond) => satisfying(all(cond, not(any(FALSE, ...condsOf(less)))), pair.situations))
  })
}

/** Changes that can make the longest way longer. */
const SLOWING: ReadonlySet<Kind> = new Set([
  ...(['promised-longer', 'order-added', 'item-added', 'item-applies', 'item-replaced'] as const)
])
const MAX_WAYS = 200

/** Whether some applicant waits longer: which way is the longest depends on all that applies. Undefined: not known. */
function isSlower(drafts: readonly RawChange[], pair: Pair): boolean | undefined {
  if (!drafts.some(({ kind, key: of }) => SLOWING.has(kind) && of !== 'service')) return false
  const conds = ({ process: { tasks, edges } }: Bundle) => [...tasks, ...edges].map(({ when }) => when)
  const both = [...conds(pair.old).map(pair.oldView), ...conds(pair.new).map(pair.newView)]
  pair.situations.over(deciding(pair))
  const parts = partition(TRUE, both, pair.situations, MAX_WAYS)
  if (!parts) return undefined
  const changes = parts.map(({ is }) => daysIn(is, pair))
  if (changes.some(([from, to]) => from !== undefined && to !== undefined && to > from)) return true
  return changes.every(([from, to]) => from !== undefined && to !== undefined) ? false : undefined
}

function daysIn(is: Is, { old, new: made, oldView, newView }: Pair): [number | undefined, number | undefined] {
  return [outcomeOf(old, (cond) => is(oldView(cond))).days, outcomeOf(made, (cond) => is(newView(cond))).days]
}

/** The situations that differ in what changed: one applicant of each, the same answers read by each version. */
function bySituation(drafts: readonly RawChange[], pair: Pair): Pick<BurdenChange, 'classes' | 'complete'> {
  const { old, new: made, situations, oldView, newView } = pair
  const [before, after] = [oldView(visitsOf(old)), newView(visitsOf(made))]
  const weighing = drafts.filter(({ kind }) => WEIGHING.has(kindOf(kind).aspect))
  const found = [...weighing.flatMap((draft) => draft.found?.cond ?? []), ...opposed(before, after)]
  const conds = [...new Map(found.map((cond) => [key(cond), cond])).values()]
  // The facts of the figures are added, so that one space decides both.
  situations.over(deciding(pair))
  const parts = partition(pair.statable, conds, situations, MAX_CLASSES)
  if (!parts) return { complete: false, classes: [] }
  return {
    complete: true,
    classes: parts.map(({ situation, holds, is }) => {
      const cond = all(...conds.map((one, index) => (holds[index] ? one : not(one))))
      return { ...whenOf(cond, pair, situation), figures: burdenIn(is, pair) }
    })
  }
}

function opposed(a: Cond, b: Cond): Cond[] {
  return key(a) === key(b) ? [] : [all(a, not(b)), all(b, not(a))].filter(({ op }) => op !== 'false')
}

function visitsOf({ presence, items }: Bundle): Cond {
  return any(FALSE, ...[...presence, ...items.flatMap((item) => item.presence)].map(({ cond }) => cond))
}

function burdenIn(is: Is, { old, new: made, oldView, newView }: Pair): Figures {
  return different(
    figures(old, (cond) => is(oldView(cond))),
    figures(made, (cond) => is(newView(cond)))
  )
}

function deciding({ old, new: made, oldView, newView }: Pair): Cond[] {
  return [...decisive(old).map(oldView), ...decisive(made).map(newView)]
}

/** All that figures look at. */
function decisive({ items, materials, alternatives, fields, process, presence }: Bundle): Cond[] {
  const sources = fields.flatMap((field) => field.sources)
  const dropped = materials.flatMap((material) => material.dropped)
  const options = alternatives.flatMap((group) => group.options.flat())
  const timed = [...process.edges, ...process.tasks.flatMap(({ waiting, promised }) => [...waiting, ...promised])]
  return [
    ...[...items, ...materials, ...alternatives, ...fields, ...sources, ...dropped, ...options, ...timed].map(
      ({ when }) => when
    ),
    ...materials.map(({ submit }) => submit),
    ...[...presence, ...items.flatMap((item) => item.presence)].map(({ cond }) => cond)
  ]
}

function figures(bundle: Bundle, is: Is): Record<string, number | null> {
  const { asked, materials, visits, days } = outcomeOf(bundle, is)
  return { fields: asked.length, materials: materials.length, visits, days: days ?? null }
}

/** Each measure where it is most; at least so much, where an application leaves a part unknown. */
function worstOf({ ledger }: Bundle): Record<string, number | null> {
  const { minutesBy: _, ...measures } = ledger.most.after
  return measures
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
      .map((name): [string, Change] => [name, [old[name] ?? null, made[name] ?? null]])
      .filter(([, [from, to]]) => from !== to)
  )
}
