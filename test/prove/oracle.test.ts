/** The prover against the definitions evaluated in every situation, on random specs, merged well or badly. */
import { describe, expect, it } from 'vitest'
import { normalForm } from '../../src/prove/normal-form/index.js'
import { prove } from '../../src/prove/prove.js'
import { IS_FULL, runs } from '../support/effort.js'
import { ask, differences, FULL, verdict } from '../support/oracle/run.js'

const RUNS = runs(100, FULL)

describe('going through all situations', () => {
  it(`finds broken what the prover finds broken, in ${RUNS} random specs`, { timeout: 14_400_000 }, () => {
    const seen = { small: 0, situations: 0, duties: 0, findings: 0 }
    const linked = ask(RUNS, 20260401, (program, bundle) => {
      const judged = verdict(program, bundle)
      if (!judged) return []
      const proved = prove(normalForm(program, bundle))
      seen.small++
      seen.situations += judged.situations
      seen.duties += judged.duties.length
      seen.findings += proved.findings.length
      return differences(judged, proved)
    })
    if (IS_FULL) console.log({ linked, ...seen })
    expect(linked).toBe(RUNS)
    expect(seen.small).toBeGreaterThan(0.6 * RUNS)
    expect(seen.findings).toBeGreaterThan(2 * RUNS)
  })
})
