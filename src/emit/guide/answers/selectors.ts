/**
 * What is certain with the answers chosen so far, as selectors of CSS: each is put behind that of the element that the
 * buttons are in. Empty stands for “always”, undefined for “never”. An answer counts only while its question is shown:
 * what was chosen before another answer took the question away counts no more.
 */
import type { FormulaId } from '../../../situations/formula.js'
import { partsOf } from '../../../situations/formula.js'
import { decisionOf, type Decision } from '../../../situations/decisions.js'
import type { Space } from '../../../situations/space.js'
import type { Asking } from './asking.js'

export interface Selectors {
  /** It holds, whatever is answered to what is not answered yet. */
  certain(formula: FormulaId): string | undefined
  /** Where this outcome is certain; `null` where it takes too many cases to say. */
  outcomes<T>(formulas: readonly FormulaId[], outcomeOf: (holds: Holds) => T): { outcome: T; when: string }[] | null
  /** The question is there to be answered. */
  shown(asking: Asking): string | undefined
  /** The questions that anything so far depends on. */
  used(): Asking[]
}

type Holds = (formula: FormulaId) => boolean
/** Fact → the regions in which it is known to lie. */
type Known = ReadonlyMap<number, readonly number[]>

/** The form that the buttons are in. */
export const FORM = 'q'

/** More than this is not gone through for one line, or for one number. */
const MOST_RESTS = 1500
/** More parts than this a selector does not have. */
const MOST_PARTS = 400

export function selectorsOf(space: Space, askings: readonly Asking[]): Selectors {
  const byFact = new Map(askings.map((asking) => [asking.fact, asking]))
  const ranks = new Map(askings.map(({ fact }, rank) => [fact, rank]))
  const used = new Set<Asking>()
  const asked = { rank: (fact: number) => ranks.get(fact), most: MOST_RESTS }
  const known = new Map<FormulaId, string | undefined>()

  const certain = (formula: FormulaId): string | undefined => {
    if (formula < 2) return formula === 1 ? '' : undefined
    if (!known.has(formula)) {
      const decision = decisionOf(space, [formula], (holds) => holds(formula), asked)
      known.set(formula, decision && sizeOf(decision) <= MOST_PARTS ? path(decision, true, new Map()) : undefined)
    }
    return known.get(formula)
  }

  const path = <T>(decision: Decision<T>, wanted: T, at: Known): string | undefined => {
    if (decision === 'open') return undefined
    if ('outcome' in decision) return decision.outcome === wanted ? '' : undefined
    const { fact, branches } = decision
    return either(
      branches.flatMap(({ regions, then }) => {
        const rest = path(then, wanted, new Map(at).set(fact, regions))
        const here = rest === undefined ? undefined : answered(byFact.get(fact)!, regions, at)
        return here === undefined ? [] : [`${here}${rest}`]
      })
    )
  }

  /** The answer lies in these regions. */
  const answered = (asking: Asking, regions: readonly number[], at: Known): string | undefined => {
    used.add(asking)
    const { fact } = asking
    const isAny = space.facts[fact]!.regions.every((_, region) => region === 0 || regions.includes(region))
    const there = isShown(asking, at)
    const chosen = isAny ? '' : either(chosenIn(asking, regions, at))
    const hidden = regions.includes(0) ? isHidden(asking, at) : undefined
    return either([
      ...(there === undefined || chosen === undefined ? [] : [`${there}${chosen}`]),
      ...(hidden === undefined ? [] : [hidden])
    ])
  }
  const chosenIn = ({ isBox, options, question }: Asking, regions: readonly number[], at: Known): string[] => {
    if (isBox) {
      const [yes, no] = options as [(typeof options)[number], (typeof options)[number]]
      // A box that is not ticked says no, but not before anything is answered at all.
      return [
        ...(regions.includes(yes.region) ? [`:has(#${yes.id}:checked)`] : []),
        ...(regions.includes(no.region) ? [`:has(.${FORM} :checked):not(:has(#${yes.id}:checked))`] : [])
      ]
    }
    const own = options.filter(({ region }) => regions.includes(region))
    const free: string[] = []
    const conditional = own.flatMap(({ id, code }) => {
      const when = question.options?.find((option) => option.code === code)?.when
      const gate = when === undefined ? '' : holdsIn(space.of(when), at) === true ? '' : certain(space.of(when))
      if (gate === '') free.push(`#${id}`)
      return gate === undefined || gate === '' ? [] : [`${gate}:has(#${id}:checked)`]
    })
    if (free.length === 0) return conditional
    const ids = free.length === 1 ? free[0] : `:is(${free.join()})`
    return [`:has(${ids}:checked)`, ...conditional]
  }

  const askedOf = ({ question }: Asking) => space.of(question.when)
  const isShown = (asking: Asking, at: Known): string | undefined => {
    const when = askedOf(asking)
    if (holdsIn(when, at) === true) return ''
    const isOurs = space.cones.of(when).every((fact) => byFact.has(fact))
    if (isOurs) return certain(when)
    // What nobody is asked about may decide: then the question is there until it is certain that it is not asked.
    const hidden = isHidden(asking, at)
    return hidden === undefined ? '' : hidden === '' ? undefined : `:not(${hidden})`
  }
  const isHidden = (asking: Asking, at: Known): string | undefined => {
    const when = askedOf(asking)
    return holdsIn(when, at) === false ? '' : certain(space.formulas.not(when))
  }

  /** In Kleene's logic, with what is known. */
  const holdsIn = (formula: FormulaId, at: Known): boolean | undefined => {
    const node = space.formulas.nodes[formula]!
    if (node[0] === 'T' || node[0] === 'F') return node[0] === 'T'
    if (node[0] === 'is') {
      const [, fact, ...inside] = node
      const regions = at.get(fact)
      if (!regions) return undefined
      const own = regions.filter((region) => inside.includes(region))
      return own.length === regions.length ? true : own.length === 0 ? false : undefined
    }
    const parts = partsOf(node).map((part) => holdsIn(part, at))
    const stop = node[0] === 'any'
    if (parts.includes(stop)) return stop
    return parts.includes(undefined) ? undefined : !stop
  }

  return {
    certain,
    outcomes: (formulas, outcomeOf) => {
      const decision = decisionOf(space, formulas, outcomeOf, asked)
      if (!decision || sizeOf(decision) > MOST_PARTS) return null
      return [...leavesOf(decision)].flatMap((outcome) => {
        const when = path(decision, outcome, new Map())
        return when === undefined ? [] : [{ outcome, when }]
      })
    },
    shown: (asking) => {
      used.add(asking)
      return isShown(asking, new Map())
    },
    used: () => askings.filter((asking) => used.has(asking))
  }
}

function either(parts: readonly string[]): string | undefined {
  if (parts.length < 2 || parts.includes('')) return parts.includes('') ? '' : parts[0]
  return `:is(${parts.join()})`
}

/** How many parts it has when it is written out, what is shared written each time. */
function sizeOf<T>(decision: Decision<T>): number {
  const sizes = new Map<Decision<T>, number>()
  const of = (one: Decision<T>): number => {
    if (one === 'open' || 'outcome' in one) return 1
    let size = sizes.get(one)
    if (size === undefined) sizes.set(one, (size = one.branches.reduce((sum, { then }) => sum + of(then), 1)))
    return size
  }
  return of(decision)
}

function leavesOf<T>(decision: Decision<T>, found = new Set<T>(), seen = new Set<Decision<T>>()): Set<T> {
  if (decision === 'open' || seen.has(decision)) return found
  seen.add(decision)
  if ('outcome' in decision) found.add(decision.outcome)
  else for (const { then } of decision.branches) leavesOf(then, found, seen)
  return found
}
