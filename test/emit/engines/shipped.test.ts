/** Other engines show of real services what they should, and take what the merged form takes. */
import { describe, expect, test } from 'vitest'
import { shippedBundles } from '../../support/specs.js'
import { situationClasses, submissionOf } from '../../support/submissions.js'
import { enginesOf } from './support.js'

describe.each(['newborn', 'enterprise-startup', 'second-hand-house'])('%s', async (id) => {
  const bundle = shippedBundles()[id]!
  const engines = await enginesOf(bundle)

  test.each(['formily', 'jsonforms', 'rjsf', 'surveyjs'] as const)('%s shows what the vectors say', (engine) => {
    for (const { submission, shown } of engines.vectors)
      expect(engines.shown[engine](submission), JSON.stringify(submission)).toEqual([...shown].sort())
  })

  test('submissions of its situations are accepted, and none with nothing in it', async () => {
    const classes = situationClasses(bundle)
    for (let seed = 0; seed < 6; seed++) {
      const submission = submissionOf(bundle, classes[(seed * 5) % classes.length]!.situation, seed)
      for (const [engine, accepts] of Object.entries(engines.accepts))
        expect(accepts(submission), `${engine} ${seed}`).toBe(true)
      expect(await engines.formilyAccepts(submission), `formily ${seed}`).toBe(true)
    }
    for (const accepts of Object.values(engines.accepts)) expect(accepts({})).toBe(false)
    expect(await engines.formilyAccepts({})).toBe(false)
  })
})
