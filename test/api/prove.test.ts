import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prove } from '../../src/api/prove.js'
import { recheck } from '../../src/recheck/index.js'
import { tree } from '../source/tree.js'
import { TINY } from '../prove/tiny.js'

const specs = (changes: Record<string, (text: string) => string> = {}) =>
  tree(
    Object.fromEntries(
      Object.entries(TINY).map(([file, text]) => [`specs/${file}`, (changes[file] ?? ((same) => same))(text)])
    )
  )
const codes = ({ diagnostics }: { diagnostics: { code: string }[] }) => diagnostics.map(({ code }) => code)
const asking = (more = '') => ({
  'b.yaml': (text: string) =>
    text.replace(
      'guardian.birthDate, required: true',
      `guardian.birthDate, required: true, ask: {reason: 核对, owner: 某处, until: 2026-06-30${more}}`
    )
})

describe('prove', () => {
  it('writes a certificate that the other program accepts, and the same one again', async () => {
    const cwd = specs()
    const first = await prove({ cwd })
    expect(first).toMatchObject({ diagnostics: [], changed: true, out: join(cwd, 'proof') })
    expect(first.services).toMatchObject([{ id: 'tiny', folder: 'tiny', waived: 0, combinations: '16' }])
    const text = readFileSync(join(cwd, 'proof/tiny/proof.json'), 'utf8')
    expect(recheck(text)).toMatchObject({ ok: true, service: 'tiny', findings: 0 })
    expect(await prove({ cwd })).toMatchObject({ changed: false })
    expect(readFileSync(join(cwd, 'proof/tiny/proof.json'), 'utf8')).toBe(text)
  })

  it('writes what it could not prove into the certificate too', async () => {
    const cwd = specs({ 'a.yaml': (text) => text.replace('promised: 2', 'promised: 7') })
    const result = await prove({ cwd })
    expect(codes(result)).toContain('LB4113')
    expect(result.services[0]!.properties.time).toEqual({ claims: 2, findings: 1 })
    const { findings } = JSON.parse(readFileSync(join(cwd, 'proof/tiny/proof.json'), 'utf8')) as { findings: unknown[] }
    expect(findings).toEqual([expect.objectContaining({ property: 'time', about: 'item first', code: 'LB4113' })])
  })

  it('does not repeat what merging has found, nor what follows from it', async () => {
    const never = {
      'b.yaml': (text: string) => text.replace('{urgent: true}', '{all: [{urgent: true}, {urgent: false}]}')
    }
    expect(codes(await prove({ cwd: specs(never) }))).toEqual(['LB4009'])
    const item = {
      'service.yaml': (text: string) =>
        text.replace('optional: true,', 'when: {all: [{settle: mother}, {settle: father}]},')
    }
    expect(codes(await prove({ cwd: specs(item) }))).toEqual(['LB4004'])
  })

  it('writes all the same when an example fails: a pasted counterexample does', async () => {
    const cwd = specs({
      'a.yaml': (text) => text.replace('promised: 2', 'promised: 7'),
      'service.yaml': (text) => `${text}examples: [{name: 反例, given: {}, expect: {holds: [time]}}]\n`
    })
    const result = await prove({ cwd })
    expect(codes(result)).toEqual(expect.arrayContaining(['LB4006', 'LB4113']))
    expect(result.services).toHaveLength(1)
  })

  it('writes nothing when the specs have errors, and leaves what is there', async () => {
    const cwd = specs()
    await prove({ cwd })
    const before = readFileSync(join(cwd, 'proof/manifest.json'), 'utf8')
    writeFileSync(join(cwd, 'specs/broken.yaml'), 'kind: item\n')
    const result = await prove({ cwd })
    expect(result).toMatchObject({ services: [], files: 0, changed: false })
    expect(result.diagnostics.length).toBeGreaterThan(0)
    expect(readFileSync(join(cwd, 'proof/manifest.json'), 'utf8')).toBe(before)
    expect(await prove({ cwd, out: 'elsewhere' })).toMatchObject({ services: [] })
    expect(existsSync(join(cwd, 'elsewhere'))).toBe(false)
  })

  it('counts a waiver until it ends, on the day that is given', async () => {
    const cwd = specs(asking())
    expect(codes(await prove({ cwd }))).toEqual(['LB4003'])
    expect(codes(await prove({ cwd, asOf: '2026-06-30' }))).toEqual(['LB4003'])
    expect(codes(await prove({ cwd, asOf: '2026-07-01' })).sort()).toEqual(['LB4003', 'LB4114'])
  })

  it.each([
    ['a day that is none', { asOf: '2026-13-01' }, 'LB8016'],
    ['an unknown service', { services: ['nowhere'] }, 'LB8008'],
    ['an unknown region', { region: '990000' }, 'LB8009']
  ])('refuses %s', async (_, options, code) => {
    const cwd = specs()
    const result = await prove({ cwd, ...options })
    expect(codes(result)).toEqual([code])
    expect(result.services).toEqual([])
    expect(existsSync(join(cwd, 'proof'))).toBe(false)
  })

  it('does not write into a folder of somebody else', async () => {
    const cwd = specs()
    mkdirSync(join(cwd, 'docs'))
    writeFileSync(join(cwd, 'docs/thesis.txt'), 'mine')
    const result = await prove({ cwd, out: 'docs' })
    expect(result.services).toEqual([])
    expect(codes(result)).toHaveLength(1)
    expect(readFileSync(join(cwd, 'docs/thesis.txt'), 'utf8')).toBe('mine')
  })
})
