/** Whether applicants have more to do: the worst situation of each version, and each situation that changes. */
import type { Bundle } from '../merge/bundle.js'
import type { BurdenChange, Cases } from './model.js'

type Figures = Record<string, [old: number | null, new: number | null]>

export function burdenOf(old: Bundle, made: Bundle, cases: Cases): BurdenChange {
  const worst = different(worstOf(old), worstOf(made))
  const [a, b] = [weightedOf(old), weightedOf(made)]
  const weighted = a && b ? different(a, b) : {}
  const all = [worst, weighted, ...cases.classes.map(({ burden = {} }) => burden)].flatMap(Object.entries)
  const heavier = all.filter(([, [from, to]]) => from !== null && to !== null && to > from).map(([name]) => name)
  return {
    heavier: [...new Set(heavier)],
    worst,
    ...(Object.keys(weighted).length > 0 && { weighted })
  }
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

/** Where the ledger weighs its classes. */
function weightedOf({ ledger }: Bundle): Record<string, number | null> | undefined {
  const { weighted } = ledger as unknown as { weighted?: { after?: unknown } }
  const after = weighted?.after
  if (after === null || typeof after !== 'object') return undefined
  return Object.fromEntries(
    Object.entries(after).filter(
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
