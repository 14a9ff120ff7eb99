import { expect } from 'vitest'
import { emitForm, submissionSchema } from '../../../src/emit/form/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { collect } from '../../../templates/integration/runtime/collect.js'
import { applicable, dispatch } from '../../../templates/integration/runtime/dispatch.js'
import { normalise } from '../../../templates/integration/runtime/normalise.js'
import { drop, isRow } from '../../../templates/integration/runtime/read.js'
import type { Json, Row } from '../../../templates/integration/runtime/types.js'
import { IS_FULL } from '../../support/effort.js'
import { planFor, situationClasses, submissionOf } from '../../support/submissions.js'
import { bothValidators } from '../../support/validators.js'

/**
 * Generated submissions of every class are valid to both validators and to the runtime, dispatch to valid forms of exactly
 * the items of the class, and come back from them.
 */
export async function exercise(bundle: Bundle, count: number): Promise<void> {
  const plan = planFor(bundle)
  const valid = bothValidators(submissionSchema(bundle))
  const forms = await itemValidators(bundle)
  const classes = situationClasses(bundle)
  expect(classes.length).toBeGreaterThan(0)
  // Every class in conformance; fewer submissions than classes are spread over them.
  const rounds = IS_FULL ? Math.max(count, classes.length) : count
  const step = Math.max(1, Math.floor(classes.length / rounds))
  for (let seed = 0; seed < rounds; seed++) {
    const { situation, outcome } = classes[(seed * step) % classes.length]!
    const submission = submissionOf(bundle, situation, seed)
    const at = `seed ${seed}`
    expect(valid(submission), at).toEqual([])
    expect(check(plan, submission), at).toEqual([])
    expect(normalise(plan, submission), at).toEqual(submission)
    const early = beforeResults(bundle, submission)
    expect(valid(early), `${at}, before results`).toEqual([])
    expect(check(plan, early), `${at}, before results`).toEqual([])
    const items = applicable(plan, submission)
    expect(items, at).toEqual(bundle.items.filter((_, index) => outcome[index]).map(({ usage }) => usage))
    for (const { usage } of bundle.items) {
      const form = dispatch(plan, submission, usage)
      expect(form !== undefined, at).toBe(items.includes(usage))
      if (!form) continue
      expect(forms.get(usage)!(form), `${at}, ${usage}`).toEqual([])
      expect(missingFrom(submission, collect(plan, usage, form, submission)), `${at}, ${usage}`).toEqual([])
      const again = dispatch(plan, { ...submission, ...collect(plan, usage, form, submission) }, usage)
      expect(again === undefined ? [] : missingFrom(form, again), `${at}, ${usage}`).toEqual([])
    }
  }
}

/** As it is when the applicant hands it in: what earlier items will find out is not there yet. */
function beforeResults(bundle: Bundle, submission: Row): Row {
  const plan = planFor(bundle)
  const copy = JSON.parse(JSON.stringify(submission)) as Row
  const late = plan.fields.filter((field) => field.late)
  for (const { key } of late) {
    const [subject, element] = key.split('.') as [string, string]
    const row = copy[subject]
    if (isRow(row)) drop(row, element)
  }
  const normal = normalise(plan, copy)
  // An earlier result may itself be asked in some situations; then it cannot be left out.
  return check(plan, normal).length > 0 ? submission : normal
}

async function itemValidators(bundle: Bundle): Promise<Map<string, (value: unknown) => string[]>> {
  const files = await emitForm(bundle, { template: () => '' })
  return new Map(
    bundle.items.map(({ usage }) => {
      const file = files.find(({ path }) => path === `form/items/${usage}.schema.json`)!
      return [usage, bothValidators(JSON.parse(file.text) as object)]
    })
  )
}

/** Paths of what `part` has and `whole` has not. */
export function missingFrom(whole: Json | undefined, part: Json, path = ''): string[] {
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
