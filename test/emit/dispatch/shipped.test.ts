import { describe, expect, test } from 'vitest'
import { emitForm, submissionSchema } from '../../../src/emit/form/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { collect } from '../../../templates/integration/runtime/collect.js'
import { applicable, dispatch } from '../../../templates/integration/runtime/dispatch.js'
import { normalise } from '../../../templates/integration/runtime/normalise.js'
import { isRow } from '../../../templates/integration/runtime/read.js'
import type { Json, Plan, Row } from '../../../templates/integration/runtime/types.js'
import { shippedBundles } from '../../support/specs.js'
import { planFor, situationClasses, submissionOf } from '../../support/submissions.js'
import { bothValidators } from '../../support/validators.js'

const COUNT = 500

describe.each(Object.entries(shippedBundles()))('%s', (_, bundle) => {
  test(
    'generated submissions of every class are valid, dispatch to valid forms, and come back',
    { timeout: 120_000 },
    async () => {
      const plan = planFor(bundle)
      const valid = bothValidators(submissionSchema(bundle))
      const forms = await itemValidators(bundle)
      const classes = situationClasses(bundle)
      expect(classes.length).toBeGreaterThan(0)
      const seen = new Set<string>()
      const rounds = Math.max(COUNT, classes.length)
      for (let seed = 0; seed < rounds; seed++) {
        const { situation, outcome } = classes[seed % classes.length]!
        const submission = submissionOf(bundle, situation, seed)
        const at = `seed ${seed}`
        expect(valid(submission), at).toEqual([])
        expect(check(plan, submission), at).toEqual([])
        expect(normalise(plan, submission), at).toEqual(submission)
        const items = applicable(plan, submission)
        expect(items, at).toEqual(bundle.items.filter((_, index) => outcome[index]).map(({ usage }) => usage))
        seen.add(items.join())
        for (const { usage } of bundle.items) {
          const form = dispatch(plan, submission, usage)
          expect(form !== undefined, at).toBe(items.includes(usage))
          if (!form) continue
          expect(forms.get(usage)!(form), `${at}, ${usage}`).toEqual([])
          expect(missingFrom(submission, collect(plan, usage, form, submission)), `${at}, ${usage}`).toEqual([])
        }
      }
      expect(seen.size).toBe(new Set(classes.map(({ outcome }) => outcome.join())).size)
    }
  )

  test('stale and foreign fields are rejected', { timeout: 120_000 }, () => {
    const plan = planFor(bundle)
    const valid = bothValidators(submissionSchema(bundle))
    const classes = situationClasses(bundle)
    const samples = Array.from({ length: 16 }, (_, seed) =>
      submissionOf(bundle, classes[(seed * 7) % classes.length]!.situation, seed)
    )
    let stale = 0
    for (const submission of samples) {
      expect(valid({ ...submission, foreign: 1 })).not.toEqual([])
      for (const { key, scope } of emptyPlaces(plan, bundle, submission, samples)) {
        const [subject, element] = key.split('.') as [string, string]
        const copy = JSON.parse(JSON.stringify(submission)) as Row
        const row = isRow(copy[subject]) ? copy[subject] : (copy[subject] = {})
        row[element] = scope
        const wrong = check(plan, copy).some(({ code, facts }) => code === 'not-applicable' && facts.includes(key))
        if (!wrong) continue
        stale++
        expect(valid(copy), key).not.toEqual([])
      }
    }
    expect(stale).toBeGreaterThan(0)
  })
})

async function itemValidators(bundle: Bundle): Promise<Map<string, (value: unknown) => string[]>> {
  const files = await emitForm(bundle, { template: () => '' })
  return new Map(
    bundle.items.map(({ usage }) => {
      const file = files.find(({ path }) => path === `form/items/${usage}.schema.json`)!
      return [usage, bothValidators(JSON.parse(file.text) as object)]
    })
  )
}

/** Values that a single subject has in another sample and not in this one. */
function emptyPlaces(plan: Plan, bundle: Bundle, submission: Row, samples: Row[]): { key: string; scope: Json }[] {
  return bundle.fields.flatMap(({ key, subject, element }) => {
    const own = plan.subjects.find(({ name }) => name === subject)
    if (own?.many || own?.of !== undefined) return []
    const here = submission[subject]
    if (isRow(here) && Object.hasOwn(here, element)) return []
    const donor = samples.map((sample) => sample[subject]).find((one) => isRow(one) && Object.hasOwn(one, element))
    return isRow(donor) ? [{ key, scope: donor[element]! }] : []
  })
}

/** Paths of what `part` has and `whole` has not. */
function missingFrom(whole: Json | undefined, part: Json, path = ''): string[] {
  if (Array.isArray(part) && part.every((one) => isRow(one)))
    return part.flatMap((one, index) =>
      missingFrom(Array.isArray(whole) ? whole[index] : undefined, one, `${path}/${index}`)
    )
  if (isRow(part))
    return Object.entries(part).flatMap(([name, one]) =>
      missingFrom(isRow(whole) ? whole[name] : undefined, one, `${path}/${name}`)
    )
  return JSON.stringify(whole) === JSON.stringify(part) ? [] : [path]
}
