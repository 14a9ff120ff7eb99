/** 情形一览表: how many combinations there are, how many applications really differ, and what each comes to. */
import { all, any, not, type Cond } from '../../condition/cond.js'
import { workdays } from '../../condition/duration.js'
import { onlyTime } from '../../link/terms.js'
import type { Alternatives, Bundle, BundleItem, Field, Material } from '../../merge/bundle.js'
import { cheapest } from '../../merge/cheapest.js'
import { openGroups } from '../../merge/materials/brought.js'
import { longestWay } from '../../merge/path.js'
import { lexiconOf } from '../../emit/guide/lexicon.js'
import { classesOf } from '../../situations/classes.js'
import { TRUE_ID } from '../../situations/formula.js'
import {
  ANYWHERE,
  componentsOf,
  describe,
  factNames,
  grouped,
  readable,
  type Component,
  type Leaf,
  type Part,
  type Prover
} from './classes.js'
import type { Application, SituationComponent, Situations } from './model.js'
import { differentOf, partOfGroup } from './counted.js'
import { bigText, rangeOf } from '../../emit/numbers.js'

/** A table longer than this is not read; a spreadsheet takes more. */
const [MAX_ROWS, MAX_LISTED] = [60, 1000]

interface Piece extends Part {
  item?: BundleItem
  /** Its only condition: when the applicant fills it in. */
  asked?: Field
  material?: Material
  group?: Alternatives
}

/** What makes two applications different. */
interface Outcome {
  items: string[]
  /** Of each of them the working days promised; undefined where no source states any. */
  promised: (number | undefined)[]
  asked: string[]
  /** To hand in for certain, and the options of each group that is open. */
  direct: string[]
  open: string[][][]
}

export function situationsOf(bundle: Bundle, prover: Prover): Situations {
  const apart = situationsApart(bundle, prover)
  // More than so many it is a number with commas, or words.
  const isShort = apart.different !== '1' && Number(apart.different) <= MAX_ROWS
  const whole = isShort ? together(bundle, prover) : undefined
  return whole ? { ...apart, components: [whole], optional: [], isWhole: true } : apart
}

/** Few applications are listed one by one, each with all that it comes to; undefined where there are too many. */
function together(bundle: Bundle, prover: Prover): SituationComponent | undefined {
  const linked = pieces(bundle).map((piece) => ({ ...piece, links: [...(piece.links ?? []), 'application'] }))
  const { components } = componentsOf(linked, bundle, prover)
  const [one] = components
  if (components.length !== 1 || !one?.leaves || outcomes(one).length > MAX_ROWS) return undefined
  return component(one, bundle, prover).shown
}

/** What depends on different questions by itself: an application is one row of each. */
export function situationsApart(bundle: Bundle, prover: Prover): Situations {
  const { always, components } = componentsOf(pieces(bundle), bundle, prover)
  const isOptional = (one: Component<Piece>) =>
    one.facts.length === 1 && one.facts[0]!.startsWith('choices.') && one.leaves !== undefined
  const alone = components.filter(isOptional)
  const told = components.filter((one) => !isOptional(one)).map((one) => component(one, bundle, prover))
  return {
    combinations: bigText(combinationsOf(bundle, prover.space)),
    possible: bigText(prover.solver.count(TRUE_ID)),
    different: bundle.ledger.different === null ? '太多，未数' : bigText(BigInt(bundle.ledger.different)),
    always: application([outcomeOf(always, ANYWHERE)], bundle),
    components: told.map(({ shown }) => shown),
    isWhole: false,
    optional: alone.map((one) => {
      const taken = one.leaves!.find(({ situation }) => situation.get(one.facts[0]!) === true)
      const [name = ''] = one.parts.flatMap(({ item }) => (item ? [item.name] : []))
      return { name, ...application(taken ? [outcomeOf(one.parts, taken)] : [], bundle) }
    })
  }
}

function pieces({ items, fields, materials, alternatives }: Bundle): Piece[] {
  const byKey = new Map(materials.map((material) => [material.key, material]))
  return [
    ...items.map((item) => ({ conds: [item.when, ...item.limits.promised.map(({ when }) => when)], item })),
    ...fields.map((field) => ({ conds: [askedWhen(field)], asked: field })),
    ...materials.map((material) => ({ conds: [material.submit], links: [material.key], material })),
    ...alternatives.map((group) => ({ ...partOfGroup(group, byKey), group }))
  ]
}

export function askedWhen({ sources }: Field): Cond {
  return any(...sources.filter(({ kind }) => kind === 'asked').map(({ when }) => when))
}

function outcomeOf(parts: Piece[], { is }: Leaf): Outcome {
  const materials = parts.flatMap(({ material }) => material ?? [])
  const alternatives = parts.flatMap(({ group }) => group ?? [])
  const items = parts.flatMap(({ item }) => (item && is(item.when) ? [item] : []))
  return {
    items: items.map(({ usage }) => usage),
    promised: items.map(({ limits }) => {
      const term = limits.promised.find(({ when }) => is(when))
      return term && workdays(term.time)
    }),
    asked: parts.flatMap(({ asked, conds }) => (asked && is(conds[0]!) ? [asked.key] : [])),
    direct: materials.filter(({ submit }) => is(submit)).map(({ key }) => key),
    open: openGroups({ materials, alternatives }, is).map(({ options }) => options)
  }
}

type Outcomes = { outcome: Outcome; leaves: Leaf[] }[]

const known = new WeakMap<Component<Piece>, Outcomes>()

function outcomes(one: Component<Piece>): Outcomes {
  let found = known.get(one)
  if (!found) known.set(one, (found = grouped(one.leaves ?? [], (leaf) => outcomeOf(one.parts, leaf))))
  return found
}

function component(
  one: Component<Piece>,
  bundle: Bundle,
  prover: Prover
): { shown: SituationComponent; number: bigint | undefined } {
  const { plain: when } = lexiconOf(bundle)
  const number = one.leaves ? BigInt(outcomes(one).length) : differentOf(one.parts, bundle, prover)
  const isFine = one.leaves !== undefined && number !== undefined && number <= BigInt(MAX_ROWS)
  const fine = number !== undefined && number <= BigInt(MAX_LISTED) ? finest(one, bundle) : []
  const rows = isFine ? fine : one.leaves ? byItems(one, bundle) : byItemsOnly(one, bundle, prover)
  const isListed = rows.length > 0 && rows.length <= MAX_ROWS
  return {
    number,
    shown: {
      questions: factNames(one.facts, bundle),
      count: number === undefined ? '' : bigText(number),
      rows: isListed ? rows : [],
      isCoarse: !isFine,
      finest: fine,
      items: isListed
        ? []
        : one.parts.flatMap(({ item }) => (item ? [{ name: item.name, when: when(item.when) ?? '' }] : []))
    }
  }
}

type Row = SituationComponent['rows'][number]

function finest(one: Component<Piece>, bundle: Bundle): Row[] {
  return outcomes(one).map(({ outcome, leaves }) => ({
    label: describe(leaves, bundle),
    ...application([outcome], bundle)
  }))
}

/** Coarser: situations with the same items, whatever is filled in or handed in for them. */
function byItems(one: Component<Piece>, bundle: Bundle): Row[] {
  const groups = new Map<string, { outcomes: Outcome[]; leaves: Leaf[] }>()
  for (const { outcome, leaves } of outcomes(one)) {
    const id = outcome.items.join()
    const group = groups.get(id) ?? { outcomes: [], leaves: [] }
    group.outcomes.push(outcome)
    group.leaves.push(...leaves)
    groups.set(id, group)
  }
  if (groups.size > MAX_ROWS) return []
  return [...groups.values()].map(({ outcomes: own, leaves }) => ({
    label: describe(leaves, bundle, itemsCond(one.parts, own[0]!.items)),
    ...application(own, bundle)
  }))
}

/** Too many situations to look at each: only which items, and what decides that. */
function byItemsOnly({ parts }: Component<Piece>, bundle: Bundle, { space, solver }: Prover): Row[] {
  const items = parts.flatMap(({ item }) => item ?? [])
  const ids = items.map((item) => space.of(item.when))
  const classes = classesOf(space, solver, ids, MAX_ROWS).classes ?? []
  return classes.map(({ holding }) => {
    const held = items.filter((_, index) => holding.includes(ids[index]!)).map(({ usage }) => usage)
    const label = readable(itemsCond(parts, held), bundle) ?? '其余的答案'
    const times = items
      .filter(({ usage }) => held.includes(usage))
      .map(({ limits }) => onlyTime(limits.promised))
      .map((time) => time && workdays(time))
    return { label, ...application([], bundle), ...itemsAndDays([{ items: held, promised: times }], bundle) }
  })
}

function itemsCond(parts: Piece[], held: readonly string[]): Cond {
  return all(...parts.flatMap(({ item }) => (item ? [held.includes(item.usage) ? item.when : not(item.when)] : [])))
}

/** Every answer with every other, whether or not both are asked. A question has an answer; anything else may be absent. */
function combinationsOf({ questions }: Bundle, { facts }: Prover['space']): bigint {
  const asked = new Set(questions.map(({ fact }) => fact))
  return facts.reduce(
    (product, { name, regions }) => product * BigInt(Math.max(1, regions.length - (asked.has(name) ? 1 : 0))),
    1n
  )
}

function application(outcomes: Outcome[], bundle: Bundle): Application {
  return {
    ...itemsAndDays(outcomes, bundle),
    // Where no source states a form, nobody knows what it asks.
    fields: bundle.fields.length === 0 ? '' : rangeOf(outcomes.map(({ asked }) => asked.length)),
    materials:
      bundle.materials.length === 0 ? '' : rangeOf(outcomes.map(({ direct, open }) => cheapest(direct, open).size))
  }
}

type Timed = Pick<Outcome, 'items' | 'promised'>

/** Outcomes with the same items; the days from the least to the most. */
function itemsAndDays(outcomes: readonly Timed[], bundle: Bundle): Pick<Application, 'items' | 'days'> {
  const days = outcomes.map((one) => daysOf(one, bundle))
  const known = days.filter((one) => one !== undefined)
  return {
    items: (outcomes[0]?.items ?? []).map(lexiconOf(bundle).itemName),
    days: known.length === 0 || known.length < days.length ? '' : rangeOf(known)
  }
}

/** Promised working days along the longest chain of these items; undefined when one of them promises nothing. */
function daysOf({ items, promised }: Timed, { process }: Bundle): number | undefined {
  const own = new Map(items.map((item, index) => [item, promised[index]]))
  if (items.length === 0 || promised.includes(undefined)) return undefined
  const edges = process.edges.filter(({ to }) => items.includes(to))
  return longestWay(items, edges, (item) => own.get(item)!).days
}
