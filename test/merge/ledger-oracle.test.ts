/** The ledger of random specs against going through all of their situations, each counted as docs/outputs.md says. */
import { describe, expect, it } from 'vitest'
import { listener } from '../support/oracle/logic.js'
import { isCutAlike, ledgerDifferences, listened, weighed } from '../support/oracle/figures.js'
import { IS_FULL, runs } from '../support/effort.js'
import { FULL, merged, situationsFor, testsOf } from '../support/oracle/run.js'
import { factsOf } from '../support/oracle/situations.js'

const RUNS = runs(40, FULL)

describe('going through all situations', () => {
  it(
    `finds every mean, least and most of the ledger, and every row, in ${RUNS} random specs`,
    { timeout: 14_400_000 },
    () => {
      const seen = { small: 0, situations: 0, weighed: 0, gates: 0, choices: 0, groups: 0 }
      const linked = merged(RUNS, 20260404, (program, bundle, codes) => {
        // Whoever plays a role twice is counted by nobody's rule.
        if (codes.includes('LB4008')) return []
        const heard = new Map()
        listened(program, bundle, listener(heard))
        const facts = factsOf(program, bundle, [...testsOf(program, bundle), ...heard.values()])
        const situations = situationsFor(program, bundle, facts)
        if (!situations) return []
        const isWeighed = isCutAlike(bundle, facts)
        seen.small++
        seen.situations += situations.length
        if (isWeighed) seen.weighed++
        if (bundle.gates.length > 0) seen.gates++
        if (bundle.choose.length > 0) seen.choices++
        if (bundle.alternatives.length > 0) seen.groups++
        return ledgerDifferences(bundle, weighed(program, bundle, facts, situations), isWeighed)
      })
      if (IS_FULL) console.log({ linked, ...seen })
      expect(linked).toBe(RUNS)
      expect(seen.small).toBeGreaterThan(0.5 * RUNS)
      expect(seen.weighed).toBeGreaterThan(0.85 * seen.small)
      expect(Math.min(seen.gates, seen.choices, seen.groups)).toBeGreaterThan(0.1 * RUNS)
    }
  )
})
