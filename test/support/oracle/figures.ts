/** Means, least and most over all situations, one by one and weighed: docs/outputs.md read anew, against a ledger. */
import type { Test } from '../../../src/condition/cond.js'
import type { Value } from '../../../src/condition/evaluate.js'
import { decimal, fraction, plus, rounded, times, ZERO, type Fraction } from '../../../src/base/fraction.js'
import type { Program } from '../../../src/link/model.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { burdenIn, type Burden, type Known, type Measure, type Sums } from './burden.js'
import { decides } from './looked-at.js'
import { deciding, type Fact, type Situation } from './situations.js'
import { itemsOf } from './items.js'
import { said, type Logic } from './logic.js'

export interface Weighed {
  situation: Situation
  weight: Fraction
  burden: Burden
}

/**
 * Answers without a list weigh by the parts that the conditions tell apart; which conditions are looked at, the bundle's
 * situations decide. Where they tell other parts apart, no share can be compared, though there be as many of them.
 */
export function isCutAlike({ situations }: Pick<Bundle, 'situations'>, facts: readonly Fact[]): boolean {
  const { space } = situations.over([])
  return facts.every(({ name, answers, tests, isListed }) => {
    const own = space.facts.find((fact) => fact.name === name)
    if (!own || isListed) return true
    const parts = new Set(answers.map((one) => outcome(one, tests)))
    // Each part of the one has the sample of one part of the other: then every condition holds in as many parts of both.
    const samples = own.regions.flatMap((sample) => (sample === null ? [] : [outcome(sample, tests)]))
    return (
      samples.length === parts.size && new Set(samples).size === parts.size && samples.every((one) => parts.has(one))
    )
  })
}

/** All that the figures look at besides what the definitions of a proof do. */
export function listened(program: Program, bundle: Bundle, logic: Logic<null>): void {
  const service = program.services.get(bundle.id)!
  for (const { usage, bound, players } of itemsOf(program, service, logic)) {
    for (const { cond } of usage.item.presence) bound(cond)
    for (const role of usage.item.roles.keys()) players(role)
  }
  const { tasks } = bundle.process
  const conds = [
    ...service.presence.map(({ cond }) => cond),
    ...tasks.flatMap(({ waiting }) => waiting.map(({ when }) => when))
  ]
  for (const cond of conds) said(cond, logic)
}

export function weighed(
  program: Program,
  bundle: Bundle,
  facts: readonly Fact[],
  situations: readonly Situation[]
): Weighed[] {
  const shares = facts.map((fact) => sharesOf(fact, program, bundle))
  const all = situations.map((situation) => ({
    situation,
    weight: facts.map((fact, n) => partOf(fact, shares[n]!, situation)).reduce(times, fraction(1n, 1n)),
    burden: burdenIn(program, bundle, deciding(situation))
  }))
  const whole = all.map(({ weight }) => weight).reduce(plus, ZERO)
  // By the shares that are stated nobody is left.
  if (whole.n === 0n) return all
  return all.map((one) => ({ ...one, weight: fraction(one.weight.n * whole.d, one.weight.d * whole.n) }))
}

/** An answer that is not possible with the others gives its share to those that are. */
function partOf({ name, answers, isPossible }: Fact, shares: Shares, situation: Situation): Fraction {
  const open = [undefined, ...answers].filter((answer) => {
    const other = new Map(situation)
    if (answer === undefined) other.delete(name)
    else other.set(name, answer)
    return isPossible(other)
  })
  const whole = open.map(shares.of).reduce(plus, ZERO)
  const own = situation.get(name)
  // None of those that are possible has a share: then they count alike.
  const share = whole.n === 0n ? shares.alike : shares.of
  const sum = whole.n === 0n ? open.map(shares.alike).reduce(plus, ZERO) : whole
  const part = share(own)
  return fraction(part.n * sum.d, part.d * sum.n)
}

interface Shares {
  of(answer: Value | undefined): Fraction
  alike(answer: Value | undefined): Fraction
}

/** Stated, or each answer – of several values at once, each set of them – like any other; where there is no list, each part that the conditions tell apart. */
function sharesOf({ name, answers, tests, isListed }: Fact, program: Program, bundle: Bundle): Shares {
  const stated = program.services.get(bundle.id)!.weights?.get(name)
  const sizes = new Map<string, number>()
  const partOf = (answer: Value) => (isListed ? JSON.stringify(answer) : outcome(answer, tests))
  for (const answer of answers) sizes.set(partOf(answer), (sizes.get(partOf(answer)) ?? 0) + 1)
  const alike = (answer: Value | undefined) =>
    answer === undefined ? fraction(1n, 1n) : fraction(1n, BigInt(sizes.get(partOf(answer))!))
  return {
    alike,
    of: (answer) => (stated ? decimal(answer === undefined ? 0 : (stated.get(answer as string) ?? 0)) : alike(answer))
  }
}

function outcome(answer: Value, tests: readonly Test[]): string {
  return tests.map((test) => (decides(test, answer) ? 1 : 0)).join('')
}

const PER: Partial<Record<Measure, bigint>> = {
  days: 100n,
  ...{ typing: 60_000n, handing: 60_000n, copying: 60_000n, travelling: 60_000n }
}
const PARTS = { typing: 'typing', materials: 'handing', copies: 'copying', visits: 'travelling' } as const
const PLAIN = [
  'forms',
  'fields',
  'keystrokes',
  'materials',
  'copies',
  'visits',
  'steps',
  'departments',
  'days'
] as const
/** What another choice of alternatives may change. */
const OPEN = ['copies', 'minutes', 'materials minutes', 'copies minutes']

type Side = 'before' | 'after'
type Printed = Record<string, number | null>

/** Where the ledger says something else. */
export function ledgerDifferences({ ledger }: Bundle, all: readonly Weighed[], isWeighed = true): string[] {
  const isOpen = all.some(({ burden }) => burden.isOpen)
  isWeighed &&= all.some(({ weight }) => weight.n > 0n)
  const wrong: string[] = []
  for (const side of ['before', 'after'] as const) {
    const sums = all.map(({ burden }) => burden[side])
    const skipped = new Set(isOpen && side === 'after' ? OPEN : [])
    const compare = (
      what: string,
      name: string,
      expected: Fraction,
      printed: number | null | undefined,
      isWhole: boolean
    ) => {
      if (skipped.has(name)) return
      const value = rounded(expected.n, expected.d, 2)
      // Where nothing at all is known, no number is said.
      if (printed === value || (printed === null && !isWhole && (value === 0 || name === 'minutes'))) return
      wrong.push(`${what} ${side} ${name}: the ledger says ${printed}, going through all situations ${value}`)
    }
    for (const [name, read, per] of readings()) {
      const values = sums.map(read)
      const isWhole = values.every(({ whole }) => whole)
      const at = (sum: number) => fraction(BigInt(sum), per)
      const mean = all.map(({ weight }, n) => times(weight, at(values[n]!.sum))).reduce(plus, ZERO)
      if (isWeighed) compare('mean', name, mean, printedOf(ledger.weighted[side])[name], isWhole)
      // Whoever needs nothing, and is not asked whether to take something, is no applicant.
      const isAsked = (situation: Situation) => [...situation.keys()].some((fact) => fact.startsWith('choices.'))
      const somebody = values.filter((_, n) => all[n]!.burden.items.length > 0 || isAsked(all[n]!.situation))
      const numbers = (somebody.length === 0 ? values : somebody).map(({ sum }) => sum)
      compare('least', name, at(Math.min(...numbers)), printedOf(ledger.least[side])[name], isWhole)
      compare('most', name, at(Math.max(...numbers)), printedOf(ledger.most[side])[name], isWhole)
      const isComplete = all.every(({ weight }, n) => weight.n === 0n || values[n]!.whole)
      if (
        isWeighed &&
        !skipped.has(name) &&
        !name.endsWith(' minutes') &&
        ledger.incomplete[side].includes(name as never) === isComplete
      )
        wrong.push(`${side} ${name} is ${isComplete ? '' : 'not '}known in every situation`)
    }
  }
  return [...wrong, ...(isOpen ? [] : rowDifferences(ledger, all, isWeighed))]
}

/** Each figure that is printed, how it is read of the sums, and of how many units one of it consists. */
function readings(): [name: string, read: (sums: Sums) => Known, per: bigint][] {
  const together = (sums: Sums, names: readonly Measure[]): Known => ({
    sum: names.reduce((sum, name) => sum + sums[name].sum, 0),
    whole: names.every((name) => sums[name].whole)
  })
  return [
    ...PLAIN.map((name): [string, (sums: Sums) => Known, bigint] => [name, (sums) => sums[name], PER[name] ?? 1n]),
    ...Object.entries(PARTS).map(([name, measure]): [string, (sums: Sums) => Known, bigint] => [
      `${name} minutes`,
      (sums) => sums[measure],
      60_000n
    ]),
    ['minutes', (sums) => together(sums, Object.values(PARTS)), 60_000n]
  ]
}

function printedOf({ minutesBy, ...plain }: Bundle['ledger']['weighted']['before']): Printed {
  return {
    ...plain,
    ...Object.fromEntries(Object.entries(minutesBy).map(([name, value]) => [`${name} minutes`, value]))
  }
}

/** How many applications really differ, and, where they are listed, each with its share and its figures. */
function rowDifferences(ledger: Bundle['ledger'], all: readonly Weighed[], isWeighed: boolean): string[] {
  const kinds = new Map<string, Weighed[]>()
  for (const one of all) kinds.set(one.burden.kind, [...(kinds.get(one.burden.kind) ?? []), one])
  if (ledger.different !== String(kinds.size))
    return [`the ledger tells ${ledger.different} applications apart, going through all situations ${kinds.size}`]
  if (ledger.groups.length > 0) return []
  const names = readings().filter(([name]) => name !== 'minutes')
  const expected = [...kinds.values()].map((own) => {
    const weight = own.map((one) => one.weight).reduce(plus, ZERO)
    const figures = (side: Side, pick: (...values: number[]) => number) =>
      names.map(([name, read, per]) => {
        const known = own.map(({ burden }) => read(burden[side]))
        const value = rounded(BigInt(pick(...known.map(({ sum }) => sum))), per, 2)
        // Whether a part of the time is known, the rows do not say.
        if (name.endsWith(' minutes')) return [name, value]
        return [name, value === 0 && known.some(({ whole }) => !whole) ? null : value]
      })
    return JSON.stringify([
      own[0]!.burden.items,
      isWeighed && rounded(weight.n, weight.d, 6),
      ...(['before', 'after'] as const).flatMap((side) => [figures(side, Math.min), figures(side, Math.max)])
    ])
  })
  const printed = ledger.classes.map(({ items, weight, before, after, most, incomplete }) => {
    const figures = (side: Side, burden: Bundle['ledger']['weighted']['before']) => {
      const values = printedOf(burden)
      return names.map(([name]) => {
        if (name.endsWith(' minutes')) return [name, values[name] ?? 0]
        return [name, values[name] === 0 && incomplete?.[side].includes(name as never) ? null : values[name]]
      })
    }
    return JSON.stringify([
      items,
      isWeighed && weight,
      figures('before', before),
      figures('before', most?.before ?? before),
      figures('after', after),
      figures('after', most?.after ?? after)
    ])
  })
  const [a, b] = [expected.sort(), printed.sort()]
  const at = a.findIndex((row, n) => row !== b[n])
  return at < 0 ? [] : [`a row of the ledger: ${b[at]}\n  going through all situations: ${a[at]}`]
}
