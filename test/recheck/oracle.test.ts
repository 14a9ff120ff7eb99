/** Every certificate of random specs, merged well or badly, is accepted: its claims are proved and its findings are real. */
import { describe, expect, it } from 'vitest'
import { certificateOf } from '../../src/prove/certificate/index.js'
import { normalForm } from '../../src/prove/normal-form/index.js'
import { prove } from '../../src/prove/prove.js'
import { recheck } from '../../src/recheck/index.js'
import { runs } from '../support/effort.js'
import { ask, FULL, situationsFor } from '../support/oracle/run.js'

const RUNS = runs(50, FULL)

describe('certificates of random specs', () => {
  it(`are accepted by the re-checker, ${RUNS} of them`, { timeout: 14_400_000 }, () => {
    const linked = ask(RUNS, 20260402, (program, bundle) => {
      if (!situationsFor(program, bundle)) return []
      const proved = prove(normalForm(program, bundle))
      const { problems, claims, findings, waived } = recheck(JSON.stringify(certificateOf(bundle, proved)))
      const wrong = problems.map(({ about, en }) => `${about}: ${en}`)
      const isCounted = claims === proved.claims.length && findings + waived === proved.findings.length
      return isCounted || problems.length > 0 ? wrong : ['claims are missing']
    })
    expect(linked).toBe(RUNS)
  })
})
