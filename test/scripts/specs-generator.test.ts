import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { generateSpecs, writeSpecs } from '../../scripts/specs-generator.js'
import { check } from '../../src/api/check.js'

const folder = mkdtempSync(join(tmpdir(), 'lianban-generator-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the generator of specs', () => {
  it('gives the same bytes for the same numbers, and a prefix for fewer files', () => {
    const specs = generateSpecs({ files: 300, seed: 7 })
    expect(generateSpecs({ files: 300, seed: 7 })).toEqual(specs)
    expect(generateSpecs({ files: 123, seed: 7 })).toEqual(specs.slice(0, 123))
    expect(generateSpecs({ files: 300, seed: 8 })).not.toEqual(specs)
    expect(new Set(specs.map(({ path }) => path)).size).toBe(300)
  })

  it('gives files of the size of real ones', () => {
    const sizes = generateSpecs({ files: 600 }).map(({ text }) => Buffer.byteLength(text))
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
    expect(mean).toBeGreaterThan(3000)
    expect(mean).toBeLessThan(6000)
  })

  it('gives specs in which check finds no error', async () => {
    writeSpecs(join(folder, 'specs'), { files: 340, seed: 3 })
    const { diagnostics, services } = await check({ cwd: folder, cacheDir: false })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(services).toBe(16)
  })
})
