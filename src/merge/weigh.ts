/** Weights of classes, exact to the end, and what a service asks of applicants on average. */
import type { Scalar } from '../condition/cond.js'
import { decimal, fraction, ONE, plus, rounded, times, ZERO, type Fraction } from '../condition/fraction.js'
import type { Shares } from '../condition/space.js'
import type { LinkedService } from '../link/model.js'
import type { Question } from './bundle.js'
import type { Burden, Reductions, Weighting } from './ledger-model.js'
import type { Load } from './burden.js'
import { cited } from './cited.js'

/** The shares that a service states; of a fact without them, all values alike. */
export function sharesOf({ weights }: LinkedService): Shares {
  const stated = new Map(
    [...(weights ?? [])].map(([fact, shares]) => [fact, new Map([...shares].map(([code, n]) => [code, decimal(n)]))])
  )
  return (fact, value, among) => {
    const own = (one: Scalar | null) => (one === null ? ZERO : (stated.get(fact)?.get(one) ?? ZERO))
    // Where an option cannot be chosen, the others share what it has.
    const whole = among.map(own).reduce(plus, ZERO)
    if (whole.n === 0n) return fraction(1n, BigInt(among.length))
    return times(own(value), { n: whole.d, d: whole.n })
  }
}

export function weightingOf({ data, weights }: LinkedService, questions: Question[]): Weighting {
  if (!data.weights || !weights) return { kind: 'equal' }
  const { source, note } = data.weights
  return {
    kind: 'stated',
    source: cited(source, data.sources).source,
    ...(note !== undefined && { note }),
    shares: [...weights].map(([fact, shares]) => {
      const question = questions.find((one) => one.fact === fact)
      const nameOf = (code: Scalar) =>
        code === true
          ? '是'
          : code === false
            ? '否'
            : (question?.options?.find((one) => one.code === code)?.name ?? code)
      return {
        fact,
        ask: question?.ask ?? fact,
        options: [...shares].map(([code, share]) => ({ code: String(code), name: String(nameOf(code)), share }))
      }
    })
  }
}

/** The loads of the classes, weighted, to so many decimals; what a class of any weight leaves unknown is unknown. */
export function weigh(rows: readonly { weight: Fraction; load: Load }[], decimals = 2): Burden {
  const whole = rows.map(({ weight }) => weight).reduce(plus, ZERO)
  const counted = rows.filter(({ weight }) => weight.n > 0n)
  const mean = (figure: (load: Load) => number | null, per: bigint): number | null => {
    let sum = ZERO
    for (const { weight, load } of counted) {
      const value = figure(load)
      if (value === null) return null
      sum = plus(sum, times(weight, { n: BigInt(value), d: 1n }))
    }
    return rounded(sum.n * whole.d, sum.d * whole.n * per, decimals)
  }
  // Days have two decimals; everything else is counted.
  const count = (key: Exclude<keyof Load, 'time'>) =>
    mean(({ [key]: value }) => (value === null ? null : Math.round(value * 100)), 100n)
  const minutes = (figure: (load: Load) => number | null) => mean(figure, MINUTE)
  return {
    forms: count('forms'),
    fields: count('fields'),
    keystrokes: count('keystrokes'),
    materials: count('materials'),
    copies: count('copies'),
    visits: count('visits'),
    steps: count('steps')!,
    departments: count('departments'),
    days: count('days'),
    minutes: minutes(({ time }) => {
      const { typing, materials, copies, visits } = time
      if (typing === null || materials === null || copies === null || visits === null) return null
      return typing + materials + copies + visits
    }),
    minutesBy: {
      typing: minutes(({ time }) => time.typing),
      materials: minutes(({ time }) => time.materials),
      copies: minutes(({ time }) => time.copies),
      visits: minutes(({ time }) => time.visits)
    }
  }
}

const MINUTE = 60_000n

/** By how many percent each measure falls, to one decimal; below zero where it rises, null where that is unknown. */
export function reductionsOf(rows: readonly { weight: Fraction; before: Load; after: Load }[]): Reductions {
  // A percentage of figures that were rounded for people would be wrong in its decimal.
  const [before, after] = (['before', 'after'] as const).map((side) =>
    weigh(
      rows.map((row) => ({ weight: row.weight, load: row[side] })),
      9
    )
  ) as [Burden, Burden]
  const { minutesBy: _, ...measures } = before
  const names = Object.keys(measures) as (keyof Reductions)[]
  return Object.fromEntries(names.map((name) => [name, reduction(before[name], after[name])])) as Reductions
}

function reduction(before: number | null, after: number | null): number | null {
  if (before === null || after === null || before === 0) return null
  return Math.round(((before - after) / before) * 1000) / 10
}

/** One class, for people. */
export function burdenOf(load: Load): Burden {
  return weigh([{ weight: ONE, load }])
}
