/** What one applicant has to do, one by one and together: docs/outputs.md read anew, for one situation. */
import { workdays } from '../../../src/vocabulary/duration.js'
import type { Program, Term, Usage } from '../../../src/link/model.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { handedIn, type Handed } from './handed.js'
import { askersOf, itemsOf, type AskerOf, type ItemOf } from './items.js'
import { said, type Logic } from './logic.js'
import { priced, sheetsOf, type Prices } from './prices.js'
import { visitsOf } from './visits.js'

/** What is known of a sum, and whether that is all of it. */
export interface Known {
  sum: number
  whole: boolean
}

const MEASURES = [
  ...(['forms', 'fields', 'keystrokes', 'materials', 'copies', 'visits', 'steps', 'departments', 'days'] as const),
  ...(['typing', 'handing', 'copying', 'travelling'] as const)
]
export type Measure = (typeof MEASURES)[number]
export type Sums = Record<Measure, Known>

export interface Burden {
  before: Sums
  after: Sums
  /** What makes the application what it is: what is handled, filled in and handed in. */
  items: string[]
  asked: string[]
  materials: string[]
  /** Another choice of the fewest materials takes other copies or another time. */
  isOpen: boolean
  kind: string
}

/** Adds up; what is null is not known. */
function sums(): { all: Sums; add(measure: Measure, value: number | null): void } {
  const all = Object.fromEntries(MEASURES.map((name) => [name, { sum: 0, whole: true }])) as Sums
  return {
    all,
    add: (measure, value) => {
      if (value === null) all[measure].whole = false
      else all[measure].sum += value
    }
  }
}

export function burdenIn(program: Program, bundle: Bundle, logic: Logic<boolean>): Burden {
  const service = program.services.get(bundle.id)!
  const items = itemsOf(program, service, logic)
  const there = items.filter(({ applies }) => applies)
  const prices = priced(program, service)
  const say = (cond: Parameters<typeof said>[0]) => said(cond, logic)
  const asked = bundle.fields.filter(({ sources }) => sources.some(({ kind, when }) => kind === 'asked' && say(when)))
  const askers = askersOf(service, items, logic)
  const handed = handedIn(bundle, askers, say)
  const before = oneByOne(program, there, askers, prices)
  const after = sums()
  if (there.length > 0) for (const name of ['forms', 'steps', 'departments'] as const) after.add(name, 1)
  if (there.some(({ usage }) => usage.item.fields.length === 0))
    for (const name of ['fields', 'keystrokes', 'typing'] as const) after.add(name, null)
  if (there.some(({ usage }) => isSilent(usage, askers)))
    for (const name of ['materials', 'copies', 'handing', 'copying'] as const) after.add(name, null)
  for (const { subject, element } of asked) fill(service.subjects.get(subject)!.entity, element, prices, after.add)
  for (const one of handed.brought) bring(one, prices, after.add)
  const visits = there.length > 0 ? visitsOf(service, bundle, there, say) : { least: 0, isCertain: true }
  const { least = 0, isCertain = false } = visits ?? {}
  after.add('visits', least)
  after.add('travelling', least === 0 ? 0 : prices.visit === null ? null : least * prices.visit)
  if (!isCertain) for (const name of ['visits', 'travelling'] as const) after.add(name, null)
  const days = longest(bundle, there, say)
  after.add('days', days.sum)
  if (!days.whole || isUnordered(bundle, there)) after.add('days', null)
  return {
    before,
    after: after.all,
    items: there.map(({ usage }) => usage.name),
    asked: asked.map(({ key }) => key),
    materials: handed.brought.map(({ key }) => key),
    isOpen: new Set(handed.others.map((set) => loadText(set, prices))).size > 1,
    kind: JSON.stringify([there.map(({ usage }) => usage.name), asked.map(({ key }) => key), handed.kind])
  }
}

function loadText(set: readonly Handed[], prices: Prices): string {
  const { all, add } = sums()
  for (const one of set) bring(one, prices, add)
  return JSON.stringify(all)
}

type Add = (measure: Measure, value: number | null) => void

function fill(entity: string, element: string, prices: Prices, add: Add): void {
  const { keystrokes, time } = prices.typing(entity, element)
  add('fields', 1)
  add('keystrokes', keystrokes)
  add('typing', time)
}

function bring(one: Handed, prices: Prices, add: Add): void {
  add('materials', 1)
  add('copies', one.sheets)
  add('handing', prices.material(one.key))
  add('copying', prices.copying(one))
}

function oneByOne(
  program: Program,
  items: readonly ItemOf<boolean>[],
  askers: readonly AskerOf<boolean>[],
  prices: Prices
): Sums {
  const { all, add } = sums()
  const owners = new Set<string>()
  for (const { usage, bound, players, fields } of items) {
    const { item } = usage
    const { owner, visits = 1, nature } = item.data
    // What one department verifies with another is no errand, unless somebody has to be there.
    if (nature !== 'verification' || item.presence.some(({ cond }) => bound(cond))) {
      add('steps', 1)
      add('visits', visits)
      add('travelling', visits === 0 ? 0 : prices.visit === null ? null : visits * prices.visit)
      if (owner === undefined) add('departments', null)
      else owners.add(JSON.stringify(owner))
    }
    add('days', timeOf(item.limits.promised, bound))
    if (item.fields.length > 0) add('forms', 1)
    else for (const name of ['forms', 'fields', 'keystrokes', 'typing'] as const) add(name, null)
    for (const { ref, when } of fields) {
      const [role = '', element = ''] = ref.split('.')
      if (when && players(role).some((player) => player.when)) fill(item.roles.get(role)!.entity, element, prices, add)
    }
    if (isSilent(usage, askers))
      for (const name of ['materials', 'copies', 'handing', 'copying'] as const) add(name, null)
  }
  for (const { when, duty, options } of askers.flatMap(({ needs }) => needs)) {
    if (!when || duty !== 'required') continue
    const sets = options
      .map((option) => option.filter((one) => one.when).map(({ key, terms }) => ({ key, ...sheetsOf([terms]) })))
      .filter(({ length }) => length > 0)
    const best = fewest(sets)
    for (const one of best ?? []) bring(one, prices, add)
  }
  for (const _ of owners) add('departments', 1)
  return all
}

/** No source says what it takes; one that only verifies takes what it names, which may be nothing. */
function isSilent({ name, item }: Usage, askers: readonly AskerOf<boolean>[]): boolean {
  const { materials, nature } = item.data
  // What the service lists for it is known of it.
  const isListed = askers.some((one) => one.name === name && one.written !== item.needs)
  return materials === undefined && nature !== 'verification' && !isListed
}

/** The first with the fewest materials, and of these with the fewest copies; what is not stated counts most. */
function fewest(sets: readonly Handed[][]): Handed[] | undefined {
  const copies = (set: readonly Handed[]) => set.reduce((sum, { sheets }) => sum + (sheets ?? Infinity), 0)
  return sets.reduce<Handed[] | undefined>(
    (best, set) =>
      !best || set.length < best.length || (set.length === best.length && copies(set) < copies(best)) ? set : best,
    undefined
  )
}

/** Of two items that are handled nobody says whether one waits for the other, if only sometimes, or both go on at once. */
function isUnordered({ process }: Bundle, there: readonly ItemOf<boolean>[]): boolean {
  const reaches = (from: string, to: string, seen: readonly string[] = []): boolean =>
    process.edges.some(
      (edge) =>
        edge.from === from && !seen.includes(edge.to) && (edge.to === to || reaches(edge.to, to, [...seen, edge.to]))
    )
  const names = there.map(({ usage }) => usage.name)
  return names.some((a, index) =>
    names
      .slice(index + 1)
      .some(
        (b) => !reaches(a, b) && !reaches(b, a) && !process.parallel.some(({ of }) => of.includes(a) && of.includes(b))
      )
  )
}

type Say = (cond: Term['when']) => boolean

/** In hundredths of a day: the first that fits; null where no source says. */
function timeOf(terms: readonly Term[], say: Say): number | null {
  const term = terms.find(({ when }) => say(when))
  return term ? Math.round(workdays(term.time) * 100) : null
}

function longest({ process }: Bundle, items: readonly ItemOf<boolean>[], say: Say): Known {
  const times = new Map(items.map(({ usage, bound }) => [usage.name, timeOf(usage.item.limits.promised, bound)]))
  const edges = process.edges.filter(({ from, to, when }) => times.has(from) && times.has(to) && say(when))
  const from = (name: string, seen: readonly string[]): number =>
    (times.get(name) ?? 0) +
    Math.max(
      0,
      ...edges.filter((one) => one.from === name && !seen.includes(one.to)).map(({ to }) => from(to, [...seen, to]))
    )
  const sum = Math.max(0, ...[...times.keys()].map((name) => from(name, [name])))
  return { sum, whole: ![...times.values()].includes(null) }
}
