import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { diagnose } from '../../src/diagnostics/catalogue.js'
import { cacheFolder, cacheKey, readCache, writeCache } from '../../src/source/cache.js'
import { tree } from './tree.js'

const file = (path: string, sha256: string) => ({ path, sha256, bytes: new Uint8Array(2) })
const files = [file('a.yaml', '1')]
const result = {
  diagnostics: [diagnose('LB8002', { path: '甲' }, { file: 'a.yaml', start: 1, end: 2 })],
  services: 3
}

/** A forged result with the right sum. */
function resummed(from: string, to: string): (text: string) => string {
  return (text) => {
    const before = (JSON.parse(text) as { text: string }).text
    const forged = before.replace(from, to)
    expect(forged).not.toBe(before)
    return JSON.stringify({ sum: createHash('sha256').update(`key\n${forged}`).digest('hex'), text: forged })
  }
}

describe('cacheKey', () => {
  const key = cacheKey([file('a', '1'), file('b', '2')], { region: '210000' })

  it('is the same for the same content', () => {
    expect(cacheKey([file('a', '1'), file('b', '2')], { region: '210000' })).toBe(key)
  })

  it.each([
    ['a file changes', [file('a', '1'), file('b', '3')], { region: '210000' }],
    ['a file moves', [file('a', '1'), file('c', '2')], { region: '210000' }],
    ['a file goes', [file('a', '1')], { region: '210000' }],
    ['an option changes', [file('a', '1'), file('b', '2')], { region: undefined }]
  ])('differs when %s', (_, files, options) => {
    expect(cacheKey(files, options)).not.toBe(key)
  })
})

describe('the cache', () => {
  it('gives back what it was given, for this project and key only', () => {
    const folder = join(tree({}), 'new/folder')
    writeCache(folder, '/project', 'key', result)
    expect(readCache(folder, '/project', 'key', files)).toMatchObject(result)
    expect(readCache(folder, '/project', 'other', files)).toBeUndefined()
    expect(readCache(folder, '/other', 'key', files)).toBeUndefined()
  })

  it('keeps one file for each project, for its owner only', () => {
    const folder = join(tree({}), 'cache')
    for (const key of ['1', '2', '3']) writeCache(folder, '/project', key, result)
    const names = readdirSync(folder)
    expect(names).toHaveLength(1)
    expect(statSync(folder).mode & 0o77).toBe(0)
    expect(statSync(join(folder, names[0]!)).mode & 0o77).toBe(0)
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, -5)],
    ['empty', () => ''],
    ['null', () => 'null'],
    ['of another shape', resummed('"services":3', '"services":"3"')],
    ['without diagnostics', resummed('"diagnostics":[', '"findings":[')],
    ['of unknown codes', resummed('LB8002', 'LB0000')],
    ['of something else in the list', resummed('"diagnostics":[', '"diagnostics":[null,')],
    ['of an unknown severity', resummed('"severity":"error"', '"severity":"none"')],
    ['of a file that was not read', resummed('a.yaml', '../../etc/passwd')],
    ['of a place outside the file', resummed('"end":2', '"end":3')],
    ['of a place that runs backwards', resummed('"start":1', '"start":2.5')],
    ['of params that are no words', resummed('"path":"甲"', '"path":{"zh":1}')],
    ['of another key', resummed('"code"', '"baselined":true,"code"')],
    ['edited, with the sum of before', (text: string) => text.replace('LB8002', 'LB8003')]
  ])('is as good as none when %s', (_, spoil) => {
    const folder = tree({})
    writeCache(folder, '/project', 'key', result)
    const path = join(folder, readdirSync(folder)[0]!)
    const after = spoil(readFileSync(path, 'utf8'))
    writeFileSync(path, after)
    expect(readCache(folder, '/project', 'key', files)).toBeUndefined()
  })

  it.skipIf(process.getuid === undefined)('is as good as none in a folder that everybody can write to', () => {
    const folder = tree({})
    writeCache(folder, '/project', 'key', result)
    chmodSync(folder, 0o777)
    expect(readCache(folder, '/project', 'key', files)).toBeUndefined()
  })

  it('does without a folder that cannot be written', () => {
    const folder = join(tree({ file: '' }), 'file/cache')
    expect(() => writeCache(folder, '/project', 'key', result)).not.toThrow()
    const root = tree({})
    writeCache(root, '/project', 'key', result)
    const name = readdirSync(root)[0]!
    mkdirSync(join(folder, '../../other', name), { recursive: true })
    expect(() => writeCache(join(folder, '../../other'), '/project', 'key', result)).not.toThrow()
    expect(readdirSync(join(folder, '../../other'))).toEqual([name])
  })

  it('is in the folder of the user', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' })).toBe(join('/x', 'lianban'))
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' })).toMatch(/[\\/]\.cache[\\/]lianban$/)
    expect(cacheFolder({ LOCALAPPDATA: '/local' })).toBe(join('/local', 'lianban', 'cache'))
  })

  it.each(['', 'relative'])('is nowhere when the home folder is %j', (home) => {
    vi.stubEnv('HOME', home)
    try {
      expect(cacheFolder({})).toBeUndefined()
    } finally {
      vi.unstubAllEnvs()
    }
  })
})
