import { expect } from 'vitest'
import type { Bundle } from '../../../src/merge/bundle.js'
import { isWhole, split, type Portion } from '../../../templates/integration/runtime/portion.js'
import { join } from '../../../templates/integration/runtime/join.js'
import type { Row } from '../../../templates/integration/runtime/types.js'
import { planFor, situationClasses, submissionOf } from '../../support/submissions.js'
import { missingFrom } from './exercise.js'

export const ABOUT = { submissionId: 's-1', submittedAt: '2026-01-05T09:00:00+08:00' }

/** The answers alone, by which it is known who plays which role. */
export function answersIn(submission: Row): Row {
  const spaces = ['situations', 'choices', 'same', 'chosen']
  return Object.fromEntries(Object.entries(submission).filter(([name]) => spaces.includes(name)))
}

/** Submissions of every class, taken apart, put together again and taken apart once more: the same portions. */
export async function roundTrips(bundle: Bundle, count: number): Promise<void> {
  const plan = planFor(bundle)
  const classes = situationClasses(bundle)
  for (let seed = 0; seed < count; seed++) {
    const submission = submissionOf(bundle, classes[seed % classes.length]!.situation, seed)
    const at = `seed ${seed}`
    const portions = await split(plan, submission, ABOUT)
    for (const portion of portions) expect(await isWhole(portion), at).toBe(true)
    // What decides who plays a role may be a field as well as an answer; the platform knows the submission.
    const { submission: back, refused } = await join(plan, portions, submission)
    expect(refused, at).toEqual([])
    expect(back, at).toEqual(submission)
    const blank = await join(plan, portions, answersIn(submission))
    expect(missingFrom(submission, blank.submission), at).toEqual([])
    expect(await split(plan, back, ABOUT), at).toEqual(portions)
    if (portions.length > 0) await tampered(bundle, portions, seed, submission)
  }
}

/** One value of one portion is another. */
async function tampered(bundle: Bundle, portions: Portion[], seed: number, submission: Row): Promise<void> {
  const index = seed % portions.length
  const forged = JSON.parse(JSON.stringify(portions)) as Portion[]
  const one = forged[index]!
  const places = [
    () => (one.form['forged'] = { name: '另一个人' }),
    () => (one.clock.submittedAt = '2020-01-01T00:00:00+08:00'),
    () => one.attachments.push({ material: 'x', files: [] }),
    () => (one.revision += 1)
  ]
  places[seed % places.length]!()
  const { submission: back, refused } = await join(planFor(bundle), forged, submission)
  expect(refused.map(({ portionId, why }) => [portionId, why])).toEqual([[one.portionId, 'changed']])
  expect(back).toEqual(submission)
}
