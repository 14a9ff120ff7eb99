import { describe, expect, test } from 'vitest'
import { submissionSchema } from '../../../src/emit/form/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { isRow } from '../../../templates/integration/runtime/read.js'
import type { Json, Plan, Row } from '../../../templates/integration/runtime/types.js'
import { runs } from '../../support/effort.js'
import { shippedBundles } from '../../support/specs.js'
import { planFor, situationClasses, submissionOf } from '../../support/submissions.js'
import { bothValidators } from '../../support/validators.js'
import { exercise } from './exercise.js'

const SUBMISSIONS = runs(40, 500)

describe.each(Object.entries(shippedBundles()))('%s', (_, bundle) => {
  test(`${SUBMISSIONS} submissions over the classes are valid, and so is every form they are taken apart into`, async () => {
    await exercise(bundle, SUBMISSIONS)
  }, 600_000)

  test('what does not apply, what is unknown and what was not chosen is rejected', () => {
    const plan = planFor(bundle)
    const valid = bothValidators(submissionSchema(bundle))
    const classes = situationClasses(bundle)
    const samples = Array.from({ length: 16 }, (_, seed) =>
      submissionOf(bundle, classes[(seed * 7) % classes.length]!.situation, seed)
    )
    let stale = 0
    for (const submission of samples) {
      expect(valid({ ...submission, foreign: 1 })).not.toEqual([])
      for (const { key, value } of strangers(plan, bundle, submission, samples)) {
        const [subject, element] = key.split('.') as [string, string]
        const copy = JSON.parse(JSON.stringify(submission)) as Row
        const row = isRow(copy[subject]) ? copy[subject] : (copy[subject] = {})
        row[element] = value
        const wrong = check(plan, copy).some(({ code, facts }) => code === 'not-applicable' && facts.includes(key))
        if (!wrong) continue
        stale++
        expect(valid(copy), key).not.toEqual([])
      }
    }
    const conditional = [...bundle.fields, ...bundle.questions].some(({ when }) => when.op !== 'true')
    if (conditional) expect(stale).toBeGreaterThan(0)
  }, 60_000)
})

/** Values that a single subject has in another sample and not in this one, and answers to questions likewise. */
function strangers(plan: Plan, bundle: Bundle, submission: Row, samples: Row[]): { key: string; value: Json }[] {
  return [...bundle.fields.map(({ key }) => key), ...plan.questions.map(({ fact }) => fact)].flatMap((key) => {
    const [space, name] = key.split('.') as [string, string]
    const own = plan.subjects.find((subject) => subject.name === space)
    if (own?.many || own?.of !== undefined) return []
    const here = submission[space]
    if (isRow(here) && Object.hasOwn(here, name)) return []
    const donor = samples.map((sample) => sample[space]).find((one) => isRow(one) && Object.hasOwn(one, name))
    return isRow(donor) ? [{ key, value: donor[name]! }] : []
  })
}
