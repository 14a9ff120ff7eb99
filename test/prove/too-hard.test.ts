import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { models } from '../../src/api/models.js'
import { prove } from '../../src/api/prove.js'
import { prove as proveNormal } from '../../src/prove/prove.js'
import { formulas } from '../../src/situations/formula.js'
import { allowance, TooMuchWork } from '../../src/situations/work-limit.js'
import { tree } from '../source/tree.js'
import { normalOf } from './read.js'
import { TINY } from './tiny.js'

/** Merging has its usual allowance: what is too much here is only what the prover asks. */
vi.mock('../../src/situations/work-limit.js', async (original) => {
  const own = await original<typeof import('../../src/situations/work-limit.js')>()
  const isProving = () => /src\/prove\//.test(new Error().stack ?? '')
  return { ...own, allowance: (most = isProving() ? 500 : undefined) => own.allowance(most) }
})

describe('a proof that takes too much work', () => {
  const specs = () => tree(Object.fromEntries(Object.entries(TINY).map(([file, text]) => [`specs/${file}`, text])))

  it('is LB4116, and nothing is written', async () => {
    const cwd = specs()
    const { diagnostics, services } = await prove({ cwd })
    expect(diagnostics.map(({ code }) => code)).toEqual(['LB4116'])
    expect(services).toEqual([])
    expect(existsSync(join(cwd, 'proof'))).toBe(false)
  })

  it('is too much, too, when there are more claims than fit into memory', () => {
    expect(() => proveNormal(normalOf(TINY), 10)).toThrow(TooMuchWork)
  })

  it('has no normal form that a certificate could be about', async () => {
    const { statements } = await models({ cwd: specs(), services: ['tiny'] })
    expect([...statements]).toEqual([])
  })

  it('ends where formulas are made, too', () => {
    const made = formulas(
      Array.from({ length: 60 }, () => 2),
      allowance(500)
    )
    const grow = () => {
      for (let size = 1; size < 60; size++) made.all(...Array.from({ length: size }, (_, fact) => made.is(fact, [1])))
    }
    expect(grow).toThrow(TooMuchWork)
  })
})
