/** What becomes of cases that were accepted before, by situation. */
import { all, any, key, not, type Cond } from '../condition/cond.js'
import { satisfying, type Situation } from '../situations/index.js'
import { idOf } from './root-causes.js'
import type { RawChange } from './raw-change.js'
import type { CaseClass, CaseDemand, Cases, Verdict, When } from './model.js'
import type { Pair } from './pair.js'
import { partition } from './partition.js'

/** More situations than this are not a list that anyone reads. */
export const MAX_CLASSES = 24

type Concerned = RawChange & { cases: NonNullable<RawChange['cases']> }

export function casesOf(drafts: readonly RawChange[], pair: Pair): Cases {
  const accepted = acceptedIn(pair)
  const concerned = drafts.filter((draft): draft is Concerned => {
    return draft.cases !== undefined && pair.found(all(draft.cases.cond, accepted)) !== undefined
  })
  const conds = new Map(concerned.map(({ cases: { cond } }) => [key(cond), cond]))
  const distinct = [...conds.values()]
  const parts = partition(accepted, distinct, pair.situations, MAX_CLASSES)
  const demands = demandsOf(concerned, pair)
  if (!parts) return { demands, complete: false, classes: [] }
  return {
    demands,
    complete: true,
    classes: parts.map(({ situation, holds }) => {
      const holding = new Set(distinct.filter((_, index) => holds[index]).map(key))
      const cond = all(...distinct.map((one) => (holding.has(key(one)) ? one : not(one))))
      return {
        ...whenOf(cond, pair, situation),
        ...verdicts(concerned.filter(({ cases }) => holding.has(key(cases.cond))))
      }
    })
  }
}

/** Where an application could be handed in under the old version, and had something handled. */
function acceptedIn({ old, statable, oldView }: Pair): Cond {
  return all(statable, any(...old.items.map(({ when }) => oldView(when))))
}

/** By what has to be done and where. */
function demandsOf(drafts: readonly Concerned[], pair: Pair): CaseDemand[] {
  const found = new Map<string, CaseDemand>()
  for (const verdict of GRAVITY)
    for (const draft of drafts) {
      const { cond } = draft.cases
      if (draft.cases.verdict !== verdict) continue
      const id = `${verdict} ${key(cond)}`
      const demand = found.get(id) ?? { verdict, ...whenOf(cond, pair), changes: [] }
      demand.changes.push(idOf(draft))
      found.set(id, demand)
    }
  return [...found.values()]
}

/** In words, it goes without saying that nobody had given an answer that was not there. */
export function whenOf(cond: Cond, pair: Pair, situation?: Situation): { when?: When } {
  const { when: said } = pair.found(cond) ?? {}
  if (!said) return {}
  const accepted = all(cond, acceptedIn(pair))
  const known = situation ?? satisfying(accepted, pair.situations) ?? new Map()
  return { when: { ...said, ...pair.exampleOf(known, accepted) } }
}

const GRAVITY = ['redraft', 'recheck', 'reroute'] as const satisfies Verdict[]

function verdicts(drafts: readonly Concerned[]): Omit<CaseClass, 'when'> {
  const of = (verdict: Verdict) => drafts.filter(({ cases }) => cases.verdict === verdict).map(idOf)
  const lists = { redraft: of('redraft'), recheck: of('recheck'), reroute: of('reroute') }
  const found: Verdict[] = GRAVITY.filter((verdict) => lists[verdict].length > 0)
  return { verdicts: found.length > 0 ? found : ['valid'], ...lists }
}
