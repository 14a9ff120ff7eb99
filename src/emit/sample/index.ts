/**
 * Valid submissions of a service, made up: for examples and for trying. The same seed gives the same submission. Values
 * keep to types, codes, formats and limits, and to the check characters of their numbers.
 */
import { remembered } from '../../base/memo.js'
import type { Bundle } from '../../merge/bundle.js'
import { normalise } from '../../../templates/integration/runtime/normalise.js'
import type { Plan, Row } from '../../../templates/integration/runtime/types.js'
import { planOf } from '../form/index.js'
import { fillField, fillGroups, fillLists } from './fields.js'
import type { Maker, Wanted } from './maker.js'
import { fillQuestions } from './questions.js'
import { random } from './random.js'
import { repair } from './repair.js'

export type { Wanted } from './maker.js'

export const planFor = remembered((bundle: Bundle): Plan => planOf(bundle))

/** A complete submission, as it is when every item has had its turn: results of earlier items are filled in too. */
export function submissionOf(bundle: Bundle, wanted: Wanted, seed: number): Row {
  const plan = planFor(bundle)
  const maker: Maker = {
    bundle,
    plan,
    wanted,
    random: random(seed),
    decided: new Map(),
    made: new Map(),
    share: [0, 0.5, 1][seed % 3]!
  }
  let submission: Row = {}
  for (let round = 0; round < 40; round++) {
    const before = JSON.stringify(submission)
    fillQuestions(maker, submission)
    for (const field of bundle.fields) fillField(maker, submission, field)
    fillGroups(maker, submission)
    fillLists(maker, submission)
    repair(maker, submission)
    submission = normalise(plan, submission)
    if (JSON.stringify(submission) === before) break
  }
  return submission
}
