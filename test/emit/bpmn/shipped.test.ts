/**
 * The processes of the services that ship, run by somebody else's engine: in every class of situations the items that apply, in an order
 * that the process allows, to the end. A few classes of some services here, all of all in conformance.
 */
import { describe, expect, test } from 'vitest'
import { emitBpmn } from '../../../src/emit/bpmn/index.js'
import { idOf } from '../../../src/emit/bpmn/xml.js'
import { applicable } from '../../../templates/integration/runtime/dispatch.js'
import { holds } from '../../../templates/integration/runtime/condition.js'
import { IS_FULL, runs, sample } from '../../support/effort.js'
import { shippedBundles } from '../../support/specs.js'
import { planFor, situationClasses, submissionOf } from '../../support/submissions.js'
import { decided, run, schemaErrors } from './engine.js'

const FEW = 2
const MOST = 500

describe.each(sample(Object.entries(shippedBundles()), 19))('%s', (_, bundle) => {
  test('runs as the situation wants', async () => {
    const [bpmn, dmn] = (await emitBpmn(bundle, { template: () => '' })).map(({ text }) => text) as [string, string]
    if (IS_FULL) expect([await schemaErrors(bpmn, 'bpmn'), await schemaErrors(dmn, 'dmn')]).toEqual([[], []])
    const plan = planFor(bundle)
    for (const [seed, { situation }] of situationClasses(bundle).slice(0, runs(FEW, MOST)).entries()) {
      const submission = submissionOf(bundle, situation, seed)
      const items = applicable(plan, submission)
      const found = await decided(dmn, submission)
      expect([seed, [...new Set(found['items'])].sort()]).toEqual([seed, [...items].sort()])
      const ran = await run(bpmn, found)
      expect([seed, ran.completed]).toEqual([seed, true])
      const handled = ran.begun.filter((id) => id.startsWith('handle_')).sort()
      expect([seed, handled]).toEqual([seed, items.map((item) => `handle_${idOf(item)}`).sort()])
      for (const { from, to, when } of bundle.process.edges) {
        if (!items.includes(from) || !items.includes(to) || !holds(plan, submission, when)) continue
        expect([seed, to, ran.after[`check_${idOf(to)}`]]).toEqual([
          seed,
          to,
          expect.arrayContaining([`handle_${idOf(from)}`])
        ])
      }
    }
  }, 600_000)
})
