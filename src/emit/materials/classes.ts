/** The situations that differ in what is to be brought, each with its list. */
import type { Cond } from '../../condition/cond.js'
import { classesIn, type Situation } from '../../situations/index.js'
import { remembered } from '../../base/memo.js'
import type { Bundle } from '../../merge/bundle.js'
import { broughtIn, type Brought } from '../../merge/materials/brought.js'
import { situationText } from '../../wording/conditions.js'
import { lexiconOf } from '../../wording/lexicon.js'

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

const found = remembered((bundle: Bundle) => find(bundle) ?? null)

/** Undefined when there are too many; then each material's own condition is what counts. */
export function materialClasses(bundle: Bundle): MaterialClass[] | undefined {
  return found(bundle) ?? undefined
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
