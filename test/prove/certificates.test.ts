/** Real certificates: the other program accepts those of all shipped services, and none that is falsified. */
import { describe, expect, it } from 'vitest'
import { merge } from '../../src/merge/index.js'
import { certificateOf } from '../../src/prove/certificate/index.js'
import { ignoredFindings } from '../../src/prove/findings/index.js'
import { normalForm } from '../../src/prove/normal-form/index.js'
import { prove } from '../../src/prove/prove.js'
import { recheck } from '../../src/recheck/index.js'
import { tamperings, type Json } from '../support/tamper.js'
import { shippedBundles } from '../support/specs.js'
import { cases, shipped } from './mutations/plant.js'

/** As `lianban prove` writes it. */
function certificate(id: string, program = shipped): string {
  const bundle = program === shipped ? shippedBundles()[id]! : merge(program, id).bundle!()
  const proved = prove(normalForm(program, bundle))
  proved.model.waivers.push(...ignoredFindings(proved, program))
  return JSON.stringify(certificateOf(bundle, proved))
}

describe('the certificate', () => {
  it.each([...shipped.services.keys()])(
    'of %s is accepted',
    (id) => {
      // What a comment in the specs ignores is still a finding here.
      expect(recheck(certificate(id))).toMatchObject({ service: id, problems: [] })
    },
    60_000
  )

  // Of different kinds: with earlier results, computed fields, groups of materials, all that the small ones have.
  it.each(['after-death', 'employee-hiring', 'utility-connection', 'rich'])(
    'of %s is rejected when falsified',
    (id) => {
      const { program } = cases.find((one) => one.id === id) ?? { program: shipped }
      const falsified = [...tamperings(JSON.parse(certificate(id, program)) as Json)]
      const accepted = falsified.filter(([, proof]) => recheck(JSON.stringify(proof)).ok)
      expect(accepted.map(([name]) => name)).toEqual([])
      expect(falsified.length).toBeGreaterThan(30)
    },
    60_000
  )
})
