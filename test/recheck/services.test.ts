/** Certificates of shipped services, small ones of different kinds: accepted as they are, and falsified rejected. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { prove } from '../../src/api/prove.js'
import { recheck } from '../../src/recheck/index.js'
import { tree } from '../source/tree.js'
import { tamperings, type Json } from '../support/tamper.js'

const services = ['newborn', 'individual-to-enterprise', 'school-enrolment']
const texts = new Map<string, string>()

beforeAll(async () => {
  const out = tree({})
  await prove({ paths: ['specs'], services, out })
  for (const service of services) texts.set(service, readFileSync(join(out, service, 'proof.json'), 'utf8'))
}, 120_000)

describe.each(services)('the certificate of %s', (service) => {
  it('is accepted', () => {
    expect(recheck(texts.get(service)!)).toMatchObject({ ok: true, service, findings: 0, problems: [] })
  })

  it('is rejected when falsified', () => {
    const accepted = [...tamperings(JSON.parse(texts.get(service)!) as Json)].filter(
      ([, proof]) => recheck(JSON.stringify(proof)).ok
    )
    expect(accepted.map(([name]) => name)).toEqual([])
  }, 60_000)
})
