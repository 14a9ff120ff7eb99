/** 情形一览表: how many combinations there are, how many applications really differ, and what each comes to. */
import { all, any, not, type Cond } from '../../condition/cond.js'
import { isFact } from '../../condition/fact.js'
import type { Alternatives, Bundle, BundleItem, Field, Material } from '../../merge/bundle.js'
import { broughtIn, openGroups } from '../../merge/materials/brought.js'
import { lexiconOf } from '../../wording/lexicon.js'
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
import { whoView } from '../guide/who.js'
import { bigText, classFigure, rangeOf } from '../numbers.js'

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
  asked: string[]
  /** To hand in for certain, and the options of each group that is open. */
  direct: string[]
  open: string[][][]
  /** How many materials that comes to. */
  brought: number
}

export function situationsOf(bundle: Bundle, prover: Prover): Situations {
  const apart = situationsApart(bundle, prover)
  const { classes } = bundle.ledger
  return classes.length > 1 ? { ...apart, components: [whole(apart, bundle)], optional: [], isWhole: true } : apart
}

/** Few applications are listed one by one, each with all that it comes to by the ledger. */
function whole(apart: Situations, { ledger, items }: Bundle): SituationComponent {
  const names = new Map(items.map(({ usage, name }) => [usage, name]))
  const rows = ledger.classes.map((one) => ({
    label: one.label,
    items: one.items.map((usage) => names.get(usage)!),
    fields: classFigure(one, 'fields'),
    materials: classFigure(one, 'materials'),
    days: classFigure(one, 'days')
  }))
  return {
    questions: [
      ...apart.components.flatMap(({ questions }) => questions),
      ...apart.optional.map(({ name }) => `是否办理${name}`)
    ],
    count: apart.different,
    rows,
    isCoarse: false,
    finest: rows,
    items: []
  }
}

/** What depends on different questions by itself: an application is one row of each. */
export function situationsApart(bundle: Bundle, prover: Prover): Situations {
  const { always, components } = componentsOf(pieces(bundle), bundle, prover)
  const isOptional = (one: Component<Piece>) =>
    one.facts.length === 1 && isFact('choice', one.facts[0]!) && one.leaves !== undefined
  const alone = components.filter(isOptional)
  const told = components.filter((one) => !isOptional(one)).map((one) => component(one, bundle, prover))
  const who = whoView(bundle)
  return {
    combinations: bigText(combinationsOf(bundle, prover.space)),
    possible: bigText(prover.solver.count(TRUE_ID)),
    different: bundle.ledger.different === null ? '太多，未数' : bigText(BigInt(bundle.ledger.different)),
    isCoarseInGuide: who.coarse && who.classes.length > 0,
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
    ...items.map((item) => ({ conds: [item.when], item })),
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
    asked: parts.flatMap(({ asked, conds }) => (asked && is(conds[0]!) ? [asked.key] : [])),
    direct: materials.filter(({ submit }) => is(submit)).map(({ key }) => key),
    open: openGroups({ materials, alternatives }, is).map(({ options }) => options),
    brought: broughtIn({ materials, alternatives }, is).length
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
    return { label, ...application([], bundle), items: held.map(lexiconOf(bundle).itemName) }
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

/** What a group of questions decides; how long it takes only a whole application can tell. */
function application(outcomes: Outcome[], bundle: Bundle): Application {
  return {
    items: (outcomes[0]?.items ?? []).map(lexiconOf(bundle).itemName),
    // Where no source states a form, nobody knows what it asks.
    fields: bundle.fields.length === 0 ? '' : rangeOf(outcomes.map(({ asked }) => asked.length)),
    materials: bundle.materials.length === 0 ? '' : rangeOf(outcomes.map(({ brought }) => brought)),
    days: ''
  }
}
