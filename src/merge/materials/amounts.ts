/**
 * How much of one material: the most of what is asked at the same time. What is asked of different applicants, or of one
 * and the same person in different parts, is never added together.
 */
import { all, any, FALSE, not, TRUE, type Cond } from '../../condition/cond.js'
import { implies, isPossible, type Situations } from '../../situations/index.js'
import { DUTIES, type Duty, type Terms } from '../../link/model.js'
import type { Amount, Demand } from '../bundle.js'

export interface Ask {
  when: Cond
  terms: Terms
}

type Asked = Omit<Amount, 'when'>

/** Exclusive conditions, each with the most that is asked while it holds; together they are all in which anything is. */
export function amountsOf(asks: readonly Ask[], situations: Situations): Amount[] {
  const same = new Map<string, { when: Cond; asked: Asked }>()
  for (const { when, terms } of asks) {
    const asked = plain(terms)
    const known = same.get(JSON.stringify(asked))
    same.set(JSON.stringify(asked), { asked, when: known ? any(known.when, when) : when })
  }
  let cells: { when: Cond; asked: Asked | undefined }[] = [{ when: TRUE, asked: undefined }]
  for (const { when, asked } of same.values()) {
    const next = new Map<string, { when: Cond; asked: Asked | undefined }>()
    const add = (cond: Cond, one: Asked | undefined) => {
      if (isNever(cond, situations)) return
      const id = JSON.stringify(one ?? null)
      const known = next.get(id)
      next.set(id, { asked: one, when: known ? any(known.when, cond) : cond })
    }
    for (const cell of cells) {
      const isWithin = implies(cell.when, when, situations)
      add(isWithin ? cell.when : all(cell.when, when), cell.asked ? most(cell.asked, asked) : asked)
      if (!isWithin) add(all(cell.when, not(when)), cell.asked)
    }
    cells = [...next.values()]
  }
  return cells.flatMap(({ when, asked }) => (asked ? [{ when, ...asked }] : []))
}

/** The strictest duty counts; `had` is where a material of that duty is had without the applicant. */
export function demandsOf(
  asks: readonly (Ask & { duty: Duty })[],
  had: (duty: Duty) => Cond,
  situations: Situations
): Demand[] {
  const whole = (duty: Duty) => any(FALSE, ...asks.filter((ask) => ask.duty === duty).map(({ when }) => when))
  return DUTIES.flatMap((duty, rank) => {
    const stricter = DUTIES.slice(0, rank).map((one) =>
      // What is not to be handed in because it is found by the system may still not be found.
      duty === 'fallback' ? all(whole(one), not(had(one))) : whole(one)
    )
    const gone = any(had(duty), ...stricter)
    const own = asks.filter((ask) => ask.duty === duty)
    return amountsOf(own, situations).flatMap(({ when, ...asked }): Demand[] => {
      const left = implies(when, gone, situations) ? FALSE : without(when, gone, situations)
      return left.op === 'false' ? [] : [{ duty, when: left, ...asked }]
    })
  })
}

/** Kept as it is written where nothing is taken away. */
export function without(cond: Cond, gone: Cond, situations: Situations): Cond {
  const left = all(cond, not(gone))
  return isNever(all(cond, gone), situations) ? cond : left
}

export function isNever(cond: Cond, situations: Situations): boolean {
  return cond.op === 'false' || isPossible(cond, situations) === false
}

function plain({ need = 'unknown' as const, copies, originals, medium }: Partial<Asked>): Asked {
  return {
    need,
    ...(copies !== undefined && { copies }),
    ...(originals !== undefined && { originals }),
    ...(medium !== undefined && { medium })
  }
}

/** All of them at the same time. */
export function mostOf(terms: readonly Terms[]): Asked {
  return terms.map(plain).reduce(most, plain({}))
}

/** Both asked at the same time: an original that is looked at or kept can also be copied. */
export function most(a: Asked, b: Asked): Asked {
  const need = both(a.need, b.need)
  return plain({
    need,
    ...larger('copies', a, b),
    ...(need === 'original-and-copy' ? larger('originals', apart(a), apart(b)) : larger('originals', a, b)),
    ...medium(a.medium, b.medium)
  })
}

/** Whoever hands in the one has handed in what is asked of the other, were it the same material. */
export function covers(given: Asked, wanted: Terms): boolean {
  const asked = plain(wanted)
  return (
    both(given.need, asked.need) === given.need &&
    (asked.copies ?? 0) <= (given.copies ?? 0) &&
    (apart(asked).originals ?? 0) <= (apart(given).originals ?? 0) &&
    medium(given.medium, asked.medium).medium === given.medium
  )
}

/** Beside copies, the one number of an original is of originals. */
function apart(asked: Asked): Asked {
  return asked.need === 'original' && asked.copies !== undefined ? { originals: asked.copies, ...asked } : asked
}

function larger(name: 'copies' | 'originals', a: Asked, b: Asked): Partial<Asked> {
  const stated = [a[name], b[name]].filter((number) => number !== undefined)
  return stated.length > 0 ? { [name]: Math.max(...stated) } : {}
}

/** What takes either does with what another takes; what takes paper and what takes a file need both. */
function medium(a: string | undefined, b: string | undefined): Partial<Asked> {
  const kinds = new Set([a, b].filter((one) => one !== undefined && one !== 'paper-or-electronic'))
  const one = kinds.size > 1 ? 'paper-and-electronic' : ([...kinds][0] ?? a ?? b)
  return one === undefined ? {} : { medium: one }
}

/** From the strongest: each does for those after it, but for an original and a copy, which are two things. */
const STRENGTH = [
  'original-and-copy',
  'inspect-and-copy',
  'original',
  'inspect',
  'copy',
  'electronic',
  'any',
  'unknown'
]

function both(a: Amount['need'], b: Amount['need']): Amount['need'] {
  const has = (need: Amount['need']) => a === need || b === need
  const isKept = has('original') || has('original-and-copy')
  if (has('copy') || has('original-and-copy') || has('inspect-and-copy')) {
    if (isKept) return 'original-and-copy'
    if (has('inspect') || has('inspect-and-copy')) return 'inspect-and-copy'
  }
  return STRENGTH.find((need) => a === need || b === need) as Amount['need']
}
