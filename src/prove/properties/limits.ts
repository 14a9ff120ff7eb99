/** 时限: promises keep within what the law allows, and a service promises no less time than its items take one after another. */
import { TRUE_ID, type FormulaId } from '../../situations/formula.js'
import type { Days, Item, NormalForm } from '../normal-form/model.js'
import type { Obligation, Subject } from './index.js'
import { edgesBy } from './edges.js'
import { isSorted } from './process.js'

export function limits({ model, f, ranks }: Subject): Obligation[] {
  const { promised, statutory } = model.process
  const over = exceeding(promised, statutory, f)
  const chains = (promised ?? []).map(({ days, when }) => f.all(when, longerThan(days, model, ranks, f)))
  return [
    ...model.items.map(({ usage, promised, statutory, applies, at }): Obligation => {
      const { formula, why } = exceeding(promised, statutory, f)
      return {
        property: 'time',
        about: `item ${usage}`,
        at: [at],
        task: { kind: 'never', formula: f.all(applies, formula), ...(why !== undefined && { why }) }
      }
    }),
    {
      property: 'time',
      about: 'service',
      at: [],
      task: {
        kind: 'never',
        formula: f.any(over.formula, ...chains),
        ...(over.why !== undefined && { why: over.why })
      }
    }
  ]
}

/** When a promise is longer than the law allows, and the first such pair in words. */
function exceeding(
  promised: readonly Days[] = [],
  statutory: readonly Days[] = [],
  { all, any }: Subject['f']
): { formula: FormulaId; why?: string } {
  const pairs = promised.flatMap((own) =>
    statutory.flatMap((law) => {
      const when = own.days > law.days ? all(own.when, law.when) : 0
      return when === 0 ? [] : [{ when, why: `承诺 ${own.days} 个工作日，法定 ${law.days} 个工作日` }]
    })
  )
  const [first] = pairs
  return { formula: any(...pairs.map(({ when }) => when)), ...(first && { why: first.why }) }
}

/** The promises of an item, and none: where no promise applies it adds no less. */
function optionsOf({ promised = [] }: Item): Days[] {
  return promised.some(({ when }) => when === TRUE_ID) ? promised : [...promised, { days: 0, when: TRUE_ID }]
}

/** Some chain of items that all apply takes longer; an edge counts while it holds, a promise where it applies. */
function longerThan(
  days: number,
  { items, process: { edges } }: NormalForm,
  ranks: readonly string[],
  { all, any, spend }: Subject['f']
): FormulaId {
  const outOf = edgesBy(edges, ({ from }) => from)
  const own = new Map(items.map((item) => [item.usage, { applies: item.applies, promised: optionsOf(item) }]))
  const rest = new Map<string, number>()
  // The most that can follow, to turn back early. In a circle nothing bounds it: what was seen depends on the way there.
  if (isSorted(edges, ranks))
    for (const usage of ranks.toReversed()) {
      const after = outOf(usage).map(({ to }) => rest.get(to)!)
      const most = Math.max(0, ...own.get(usage)!.promised.map((one) => one.days))
      rest.set(usage, most + Math.max(0, ...after))
    }
  const found: FormulaId[] = []
  const walk = (usage: string, spent: number, cond: FormulaId, seen: readonly string[]): void => {
    if (spent + (rest.get(usage) ?? Infinity) <= days + 1e-9) return
    const { applies, promised } = own.get(usage)!
    for (const option of promised) {
      const here = all(cond, applies, option.when)
      const sum = spent + option.days
      if (here === 0) continue
      if (sum > days + 1e-9) {
        found.push(here)
        continue
      }
      spend(outOf(usage).length)
      for (const { to, when } of outOf(usage)) if (!seen.includes(to)) walk(to, sum, all(here, when), [...seen, to])
    }
  }
  for (const usage of own.keys()) walk(usage, 0, 1, [usage])
  return any(...found)
}
