/** Whole submissions for the examples that a service states; for a service without any, of a situation that occurs. */
import { situationFact } from '../../condition/fact.js'
import { remembered } from '../../base/memo.js'
import type { Bundle } from '../../merge/bundle.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { holds } from '../../../templates/integration/runtime/condition.js'
import type { Row } from '../../../templates/integration/runtime/types.js'
import { broughtIn } from '../../merge/materials/brought.js'
import { planFor, submissionOf, type Wanted } from './index.js'

export interface SampleSubmission {
  name: string
  form: Row
  /** Keys of what is handed in with it. */
  materials: string[]
}

/** What is looked at before giving up: some wants cannot be had together. */
const TRIES = 6
const MOST = 3

/** Valid ones only, so possibly none. */
export const sampleSubmissions = remembered((bundle: Bundle): SampleSubmission[] => {
  const stated = (bundle.service.examples ?? []).map(({ name, given }, index) => ({
    name: name ?? `例 ${index + 1}`,
    wanted: wantedOf(given as Record<string, unknown>)
  }))
  const found = stated.slice(0, MOST).flatMap(({ name, wanted }) => sample(bundle, name, wanted) ?? [])
  return found.length > 0 ? found : [sample(bundle, '示例', new Map())].flatMap((one) => one ?? [])
})

/** The one of this seed, in a situation by chance; undefined where it is not valid. */
export function sample(bundle: Bundle, name: string, wanted: Wanted, first = 1): SampleSubmission | undefined {
  const plan = planFor(bundle)
  for (let seed = first; seed < first + TRIES; seed++) {
    const form = submissionOf(bundle, wanted, seed)
    if (check(plan, form).length > 0) continue
    const brought = broughtIn(bundle, (cond) => holds(plan, form, cond))
    return { name, form, materials: brought.map(({ key }) => key) }
  }
  return undefined
}

/** As an example states it: the name of a situation alone, all else with its group; of several values, the first. */
function wantedOf(given: Record<string, unknown>): Wanted {
  return new Map(
    Object.entries(given).map(([name, value]) => {
      const one: unknown = Array.isArray(value) ? value[0] : value
      return [name.includes('.') ? name : situationFact(name), one as string | number | boolean]
    })
  )
}
