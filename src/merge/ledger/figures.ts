/** Mean, least and most of what an application costs, exactly, over all possible applications; and what one costs. */
import { plus, rounded, times, ZERO, type Fraction } from '../../base/fraction.js'
import { extentsOf as endsOf, type Amount, type Extent } from '../../situations/extent.js'
import type { FormulaId } from '../../situations/formula.js'
import { jointOutcomes, readingOf, type Engine, type Joint } from '../../situations/index.js'
import type { Weights } from '../../situations/weight.js'
import { stepsOf, type Flow } from './critical-path.js'
import type { Burden, Measured, Reductions } from './model.js'
import { MEASURES, type Load, type Measure, type Part } from './burden-parts.js'

/** A measure as a sum of conditioned amounts; where `unknown` holds, the sum is only the least that it can be. */
export interface Sum {
  amounts: Amount[]
  unknown: FormulaId
  /** Each amount holds only where the one before does. */
  nested?: true
  /** Unknown because it is too hard to say, and not because no source does. */
  tooHard?: true
}

function hardly(sum: Sum): void {
  sum.unknown = 1
  sum.tooHard = true
}

export type Sums = Record<Measure, Sum>

/** Of one part, more outcomes than this are not told apart: its measures are unknown then. */
const MAX_JOINT = 4000

export function sumsOf(parts: readonly Part[], engine: Engine): Sums {
  const { any } = engine.space.formulas
  const sums = Object.fromEntries(MEASURES.map((name) => [name, { amounts: [], unknown: 0 }])) as unknown as Sums
  for (const part of parts) {
    if ('flow' in part) addFlow(part.flow, sums, engine)
    else {
      const loads = loadsOf(part, engine)
      if (!loads)
        for (const load of part.loads(() => true)) for (const name of Object.keys(load) as Measure[]) hardly(sums[name])
      for (const [whole, when] of loads ?? [])
        for (const [name, { known, unknown }] of Object.entries(whole) as [Measure, Whole[Measure]][]) {
          if (unknown) sums[name].unknown = any(sums[name].unknown, when)
          if (known !== 0) sums[name].amounts.push({ when, amount: known })
        }
    }
  }
  for (const name of MEASURES) sums[name].amounts = collected(sums[name].amounts)
  return sums
}

/** What a part adds, each with when; undefined where there is too much to tell apart. */
function loadsOf(
  { conds, loads }: Extract<Part, { conds: unknown }>,
  engine: Engine
): [Whole, FormulaId][] | undefined {
  const { space } = engine
  const distinct = [...new Map(conds.map((cond) => [space.of(cond), cond])).keys()].filter((id) => id > 1)
  const joint = outcomesOf(distinct, engine)
  if (!joint) return undefined
  const byLoad = new Map<string, [Whole, FormulaId[]]>()
  for (const { outcome, formula } of joint) {
    const places = new Map(distinct.map((id, index) => [id, outcome[index]!]))
    const own = together(
      loads((cond) => {
        const id = space.of(cond)
        return id < 2 ? id === 1 : places.get(id)!
      })
    )
    const key = JSON.stringify(own)
    const same = byLoad.get(key)
    if (same) same[1].push(formula)
    else byLoad.set(key, [own, [formula]])
  }
  return [...byLoad.values()].map(([own, formulas]) => [own, space.formulas.any(...formulas)])
}

/** Most parts depend on one condition: it holds or it does not. */
function outcomesOf(distinct: readonly FormulaId[], engine: Engine): Joint[] | undefined {
  const [only] = distinct
  if (only === undefined || distinct.length > 1) return jointOutcomes(distinct, engine, MAX_JOINT)
  return [
    { outcome: [true], formula: only },
    { outcome: [false], formula: engine.space.formulas.not(only) }
  ]
}

/** Of several loads, what is known of each measure, and whether something of it is not. */
type Whole = Record<Measure, { known: number; unknown: boolean }>

function together(loads: readonly Load[]): Whole {
  const whole = {} as Whole
  for (const load of loads)
    for (const [name, value] of Object.entries(load) as [Measure, number | null][]) {
      const own = (whole[name] ??= { known: 0, unknown: false })
      if (value === null) own.unknown = true
      else own.known += value
    }
  return whole
}

function addFlow(flow: Flow, { days }: Sums, engine: Engine): void {
  const { space } = engine
  const { all, not } = space.formulas
  const lacking = flow.tasks.map(({ when, times }) =>
    all(space.of(when), ...times.map((one) => not(space.of(one.when))))
  )
  days.unknown = space.formulas.any(days.unknown, ...lacking, ...flow.unordered.map(space.of))
  const steps = stepsOf(flow, engine)
  if (!steps) hardly(days)
  else {
    days.amounts.push(...steps)
    days.nested = true
  }
}

function collected(amounts: readonly Amount[]): Amount[] {
  const whole = new Map<FormulaId, number>()
  for (const { when, amount } of amounts) whole.set(when, (whole.get(when) ?? 0) + amount)
  return [...whole].flatMap(([when, amount]) => (when === 0 ? [] : [{ when, amount }]))
}

/** The whole of a burden in fractions, before it is rounded for people; null where some situation leaves it unknown. */
export type Exact = Record<Measure, Fraction | null> & {
  /** Where it is not the sum of its parts. */
  minutes?: Fraction | undefined
}

export function meansOf(sums: Sums, weights: Weights): { mean: Exact; incomplete: Measure[] } {
  const mean = {} as Exact
  const incomplete: Measure[] = []
  for (const name of MEASURES) {
    const { amounts, unknown } = sums[name]
    mean[name] = amounts
      .map(({ when, amount }) => times(weights.of(when), { n: BigInt(amount), d: 1n }))
      .reduce(plus, ZERO)
    if (weights.of(unknown).n === 0n) continue
    incomplete.push(name)
    // Where nothing at all is known, there is no least either.
    if (amounts.length === 0) mean[name] = null
  }
  return { mean, incomplete }
}

/**
 * null: no source says anything, or there are too many situations to look at (`tooHard`).
 * @param within where something is handled: whoever needs nothing is no applicant
 */
export function extentsOf(
  sums: Sums,
  { space, solver }: Engine,
  within: FormulaId
): { least: Exact; most: Exact; tooHard: Measure[] } {
  const [least, most] = [{} as Exact, {} as Exact]
  const tooHard = MEASURES.filter((name) => sums[name].tooHard)
  const time = collected(Object.values(PARTS).flatMap((name) => sums[name].amounts))
  const flat = MEASURES.filter((name) => !sums[name].nested)
  const ends = endsOf(space, [...flat.map((name) => sums[name].amounts), time], within)
  for (const name of MEASURES) {
    const { amounts, unknown, nested } = sums[name]
    const isNothing = amounts.length === 0 && solver.satisfying(unknown) !== undefined
    const extent = nested ? ladder(amounts, { space, solver }, within) : ends[flat.indexOf(name)]
    least[name] = isNothing || !extent ? null : { n: BigInt(extent.least), d: 1n }
    most[name] = isNothing || !extent ? null : { n: BigInt(extent.most), d: 1n }
    if (!extent && !tooHard.includes(name)) tooHard.push(name)
  }
  // The least of a sum is not the sum of the leasts.
  const minutes = ends.at(-1)
  // A sum with an unknown part is unknown.
  if (minutes && Object.values(PARTS).every((name) => least[name])) {
    least.minutes = { n: BigInt(minutes.least), d: 1n }
    most.minutes = { n: BigInt(minutes.most), d: 1n }
  }
  return { least, most, tooHard }
}

/** Each step lies within the one before: the least is where they end for certain, the most where they can end. */
function ladder(amounts: readonly Amount[], { space, solver }: Engine, within: FormulaId): Extent {
  const { all, not } = space.formulas
  let [least, most] = [0, 0]
  for (const { when, amount } of amounts) {
    if (!solver.satisfying(all(within, not(when)))) least += amount
    if (solver.satisfying(all(within, when))) most += amount
  }
  return { least, most }
}

/** In the situations of one class: least and most, and what is unknown in some of them. */
export function figuresWithin(
  sums: Sums,
  { space, solver }: Engine,
  within: FormulaId,
  known: ReadonlyMap<FormulaId, boolean>
): { least: Exact; most: Exact; incomplete: Measure[] } {
  const { not } = space.formulas
  const sample = readingOf(solver.whole(within) ?? new Map(), space)
  const decided = new Map<FormulaId, boolean | undefined>(known)
  /** undefined: in some of the situations. */
  const holds = (id: FormulaId): boolean | undefined => {
    if (id < 2) return id === 1
    if (!decided.has(id)) {
      const is = sample(id)
      decided.set(id, solver.together([within, is ? not(id) : id]) ? undefined : is)
    }
    return decided.get(id)
  }
  const [least, most] = [{} as Exact, {} as Exact]
  const incomplete: Measure[] = []
  const undecided = MEASURES.map((name) => sums[name].amounts.filter(({ when }) => holds(when) === undefined))
  const ends = endsOf(space, undecided, within)
  for (const [place, name] of MEASURES.entries()) {
    const { amounts, unknown } = sums[name]
    const fixed = amounts.filter(({ when }) => holds(when) === true).reduce((sum, { amount }) => sum + amount, 0)
    const open = undecided[place]!
    const extent = ends[place]
    const isUnknown = holds(unknown) !== false
    if (isUnknown || !extent) incomplete.push(name)
    const nothing = isUnknown && fixed === 0 && open.length === 0
    least[name] = nothing ? null : { n: BigInt(fixed + (extent?.least ?? 0)), d: 1n }
    most[name] = nothing || !extent ? null : { n: BigInt(fixed + extent.most), d: 1n }
  }
  return { least, most, incomplete }
}

const MINUTE = 60_000n
const PARTS = { typing: 'typing', materials: 'handing', copies: 'copying', visits: 'travelling' } as const

/** For people: days from hundredths, minutes from milliseconds, two decimals. */
export function burdenOf(exact: Exact, decimals = 2): Burden {
  const say = (value: Fraction | null, per: bigint) => (value ? rounded(value.n, value.d * per, decimals) : null)
  const count = (name: Measure) => say(exact[name], name === 'days' ? 100n : 1n)
  const parts = Object.values(PARTS).map((name) => exact[name])
  const minutes =
    exact.minutes ?? parts.reduce<Fraction | null>((sum, part) => (sum && part ? plus(sum, part) : null), ZERO)
  return {
    forms: count('forms'),
    fields: count('fields'),
    keystrokes: count('keystrokes'),
    materials: count('materials'),
    copies: count('copies'),
    visits: count('visits'),
    steps: count('steps'),
    departments: count('departments'),
    days: count('days'),
    minutes: say(minutes, MINUTE),
    minutesBy: {
      typing: say(exact.typing, MINUTE),
      materials: say(exact.handing, MINUTE),
      copies: say(exact.copying, MINUTE),
      visits: say(exact.travelling, MINUTE)
    }
  }
}

/** By how many percent each measure falls, to one decimal; below zero where it rises, null where a side is not whole. */
export function reductionsOf(
  before: { mean: Exact; incomplete: Measure[] },
  after: { mean: Exact; incomplete: Measure[] }
): Reductions {
  // A percentage of figures that were rounded for people would be wrong in its decimal.
  const [old, made] = [burdenOf(before.mean, 9), burdenOf(after.mean, 9)]
  const lacking = new Set([...incompleteOf(before.incomplete), ...incompleteOf(after.incomplete)])
  const { minutesBy: _, ...measures } = old
  const names = Object.keys(measures) as Measured[]
  return Object.fromEntries(
    names.map((name) => [name, lacking.has(name) ? null : reduction(old[name], made[name])])
  ) as Reductions
}

function reduction(before: number | null, after: number | null): number | null {
  if (before === null || after === null || before === 0) return null
  return Math.round(((before - after) / before) * 1000) / 10
}

/** Names of the burden that are incomplete because a measure is. */
export function incompleteOf(measures: readonly Measure[]): Measured[] {
  const own = new Set<string>(measures)
  const plain = (
    ['forms', 'fields', 'keystrokes', 'materials', 'copies', 'visits', 'steps', 'departments', 'days'] as const
  ).filter((name) => own.has(name))
  return Object.values(PARTS).some((name) => own.has(name)) ? [...plain, 'minutes'] : [...plain]
}
