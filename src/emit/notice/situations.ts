/** The situations that a sheet can be written for: all ways in which an applicant can answer, as long as they are few. */
import type { Scalar } from '../../condition/cond.js'
import type { Bundle } from '../../merge/bundle.js'
import { nameOf } from '../trial/given.js'
import { trialOf } from '../trial/index.js'
import type { Trial } from '../trial/model.js'
import { missingIn } from './missing.js'

/** More sheets than this nobody looks through: one is written when it is asked for. */
export const MOST_SHEETS = 60

/** Why there are no sheets: too many situations, or a question is answered with a number, a day or a place. */
export type NoSheets = 'many' | 'open'

/** In the order of the interview; of who is not accepted there is no sheet. */
export function sheetsOf(bundle: Bundle): Trial[] | NoSheets {
  const byName = new Map(bundle.questions.map((question) => [nameOf(question), question]))
  const found: Trial[] = []
  let reason: NoSheets | undefined
  const explore = (given: ReadonlyMap<string, Scalar>): void => {
    const trial = trialOf(bundle, given)
    if (reason || trial.refused.length > 0) return
    const [next] = trial.open
    if (!next) {
      if (trial.items.length === 0 || missingIn(bundle, trial).length > 0) return
      if (found.length === MOST_SHEETS) reason = 'many'
      else found.push(trial)
      return
    }
    const question = byName.get(next.name)!
    const values: Scalar[] = question.type === 'boolean' ? [true, false] : next.options.map(({ code }) => code)
    if (values.length === 0) reason = 'open'
    for (const value of values) explore(new Map(given).set(question.fact, value))
  }
  explore(new Map())
  return reason ?? found
}
