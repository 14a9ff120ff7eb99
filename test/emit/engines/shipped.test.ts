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

  test.each(['formily', 'jsonforms', 'own', 'rjsf', 'surveyjs'] as const)(
    '%s accepts and rejects what the list says',
    async (engine) => {
      expect(engines.submissions.filter(({ accepted }) => accepted).length).toBeGreaterThan(1)
      expect(new Set(engines.submissions.map(({ why }) => why?.code)).size).toBe(4)
      // A model of SurveyJS takes seconds to make of a form of a hundred fields.
      const judged = engine === 'surveyjs' ? engines.submissions.slice(0, 7) : engines.submissions
      for (const { submission, accepted, why } of judged)
        expect([why, await engines.accepts[engine](submission)], JSON.stringify(submission)).toEqual([why, accepted])
    }
  )

  test('submissions of its situations are accepted, and none with nothing in it', async () => {
    const classes = situationClasses(bundle)
    const { surveyjs: _, ...judges } = engines.accepts
    for (let seed = 0; seed < 6; seed++) {
      const submission = submissionOf(bundle, classes[(seed * 5) % classes.length]!.situation, seed)
      for (const [engine, accepts] of Object.entries(judges))
        expect(await accepts(submission), `${engine} ${seed}`).toBe(true)
    }
    for (const accepts of Object.values(engines.accepts)) expect(await accepts({})).toBe(false)
  })
})
