/** The situations that differ in what is to be brought, each with its list. Shared with the guide's first screen. */
import type { Cond } from '../../condition/cond.js'
import { classesIn, type Situation } from '../../situations/index.js'
import type { Bundle } from '../../merge/bundle.js'
import { broughtIn, type Brought } from '../../merge/materials/brought.js'
import { statesVisits, visitConds, visitsIn, type Visits } from '../../merge/visits.js'
import { situationText } from '../../merge/text.js'
import { lexiconOf } from '../guide/lexicon.js'

export interface MaterialClass {
  situation: Situation
  label: string
  /** Whether a condition of the materials holds in it. */
  is(cond: Cond): boolean
  /** Keys; of alternatives, the option that adds least. */
  submit: string[]
  /** How much of each of them. */
  brought: Brought[]
}

/** More lists than this nobody keeps apart; the conditions of each material say it shorter. */
const MAX_CLASSES = 1000

const known = new WeakMap<Bundle, MaterialClass[] | null>()

/** Undefined when there are too many; then each material's own condition is what counts. */
export function materialClasses(bundle: Bundle): MaterialClass[] | undefined {
  let classes = known.get(bundle)
  if (classes === undefined) known.set(bundle, (classes = find(bundle) ?? null))
  return classes ?? undefined
}

function find(bundle: Bundle): MaterialClass[] | undefined {
  const { words, common } = lexiconOf(bundle)
  const { materials, alternatives } = bundle
  const conds = [
    ...(common.op === 'true' ? [] : [common]),
    ...materials.flatMap(({ demands, dropped }) => [...demands, ...dropped].map(({ when }) => when)),
    ...alternatives.flatMap(({ when, others, options }) => [
      when,
      ...[...others, ...options.flat(), ...options.flat().flatMap(({ amounts }) => amounts)].map((one) => one.when)
    ])
  ]
  return classesIn(conds, bundle.situations, MAX_CLASSES)?.map(({ situation, is }) => {
    const label = situationText(situation, { questions: words.questions, words })
    const brought = broughtIn(bundle, is)
    return { situation, label, is, brought, submit: brought.map(({ key }) => key) }
  })
}

/** Fewest and most materials that must be brought; undefined when that cannot be said. */
export function materialRange(bundle: Bundle): { least: number; most: number } | undefined {
  const { common } = lexiconOf(bundle)
  // Where there is nothing to be done there is nobody who brings nothing.
  const classes = materialClasses(bundle)?.filter(({ is }) => common.op === 'true' || is(common))
  const counts = classes?.map(({ submit }) => submit.length)
  return counts && counts.length > 0 ? { least: Math.min(...counts), most: Math.max(...counts) } : undefined
}

/**
 * The fewest and most visits over all situations, and what is certain of them; undefined when the service does not speak of
 * presence at all.
 */
export function visitRange(bundle: Bundle): (Visits & { isCertain: boolean }) | undefined {
  if (!statesVisits(bundle)) return undefined
  const classes = classesIn(visitConds(bundle), bundle.situations, MAX_CLASSES)
  const counts = classes?.flatMap(({ is }) => visitsIn(bundle, is) ?? [])
  return (
    counts && {
      least: Math.min(...counts.map(({ least }) => least)),
      most: Math.max(...counts.map(({ most }) => most)),
      isCertain: counts.every(({ least, most }) => least === most)
    }
  )
}
