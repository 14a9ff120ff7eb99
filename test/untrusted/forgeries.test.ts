/** A few of the forgeries of `npm run forge`: what is accepted beside its specs differs in evidence that is as good. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { explained, forged } from '../../scripts/fuzz/forgeries.js'
import { random } from '../../scripts/fuzz/mutate.js'
import { certificateOf, statementOf, type Certificate } from '../../src/prove/certificate/index.js'
import { normalForm } from '../../src/prove/normal-form/index.js'
import { prove } from '../../src/prove/prove.js'
import { recheck } from '../../src/recheck/index.js'
import { shipped } from '../prove/mutations/plant.js'
import { shippedBundles } from '../support/specs.js'

const ROOT = join(import.meta.dirname, '..', '..')

function certificate(id: string): Certificate {
  const bundle = shippedBundles()[id]!
  return certificateOf(bundle, prove(normalForm(shipped, bundle)))
}

it.each([
  [
    'tiny',
    () => JSON.parse(readFileSync(join(ROOT, 'test/cases/recheck/tiny/input/proof.json'), 'utf8')) as Certificate
  ],
  ['utility-connection', () => certificate('utility-connection')]
])('a forged certificate of %s is rejected, or as good', { timeout: 120_000 }, (_, of) => {
  const genuine = of()
  const stated = (proof: Certificate) => JSON.stringify([...statementOf(proof)])
  const unexplained: string[] = []
  const accepted = new Set<string>()
  for (let seed = 1; seed <= 150; seed++) {
    const forgery = forged(random(seed), genuine)
    if (!forgery || !recheck(JSON.stringify(forgery.proof)).ok || stated(forgery.proof) !== stated(genuine)) continue
    const why = explained(forgery.pattern, forgery.proof, genuine)
    if (why === undefined) unexplained.push(`seed ${seed}: ${forgery.pattern}`)
    else accepted.add(forgery.pattern)
  }
  expect(unexplained).toEqual([])
  // Otherwise nothing was tried that could have been accepted.
  expect(accepted.size).toBeGreaterThan(0)
})
