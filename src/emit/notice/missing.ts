/** Questions whose answers a sheet cannot do without. */
import { choiceFact } from '../../condition/fact.js'
import type { Bundle } from '../../merge/bundle.js'
import { nameOf } from '../trial/given.js'
import type { Trial, TrialQuestion } from '../trial/model.js'

/** Who is not accepted needs no more. An optional item that is not mentioned is not handled, unless one of some has to be. */
export function missingIn({ items, choose }: Bundle, trial: Trial): TrialQuestion[] {
  if (trial.refused.length > 0) return []
  const handled = new Set(trial.items.map(({ usage }) => usage))
  const wanting = choose.filter((group) => group.items.filter((item) => handled.has(item)).length < group.min)
  const wanted = new Set(wanting.flatMap((group) => group.items))
  const choices = new Map(items.map(({ usage }) => [choiceName(usage), usage]))
  return trial.open.filter(({ name }) => {
    const usage = choices.get(name)
    return usage === undefined || handled.size === 0 || wanted.has(usage)
  })
}

/** Optional items that could be handled as well. */
export function notChosen({ items }: Bundle, { open }: Trial): string[] {
  const names = new Set(open.map(({ name }) => name))
  return items.filter(({ usage }) => names.has(choiceName(usage))).map(({ name }) => name)
}

function choiceName(usage: string): string {
  return nameOf({ fact: choiceFact(usage) })
}
