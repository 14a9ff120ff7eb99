import { describe, expect, it } from 'vitest'
import type { Waiver } from '../../../src/prove/normal-form/model.js'
import { waiverFlaw, waiverOf } from '../../../src/prove/findings/waivers.js'

const waiver: Waiver = {
  property: 'obtain',
  about: 'asked mother.address',
  reason: '现场核对',
  owner: '某处',
  until: '2026-12-31',
  at: 'a.yaml:1-2'
}

describe('a waiver', () => {
  it('is of one claim of one property', () => {
    const of = (property: 'obtain' | 'once', about: string) => waiverOf({ property, about }, { waivers: [waiver] })
    expect(of('obtain', 'asked mother.address')).toEqual({ reason: '现场核对', owner: '某处', until: '2026-12-31' })
    expect(of('obtain', 'asked father.address')).toBeUndefined()
    expect(of('once', 'asked mother.address')).toBeUndefined()
  })

  it.each([
    [{}, undefined, undefined],
    [{}, '2026-12-31', undefined],
    [{}, '2027-01-01', 'expired on 2026-12-31'],
    [{ owner: undefined }, undefined, 'names nobody responsible (owner)'],
    [{ until: undefined }, '2030-01-01', 'has no expiry (until)']
  ])('%o on %s', (change, asOf, flaw) => {
    expect((waiverFlaw({ ...waiver, ...change } as Waiver, asOf) as { en: string } | undefined)?.en).toBe(flaw)
  })
})
