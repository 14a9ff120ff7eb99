import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnostics/catalogue.js'
import { cacheFolder, cacheKey, readCache, writeCache } from '../../src/source/cache.js'
import { tree } from './tree.js'

const file = (path: string, sha256: string) => ({ path, sha256, bytes: new Uint8Array() })
const result = {
  diagnostics: [diagnose('LB8002', { path: '甲' }, { file: 'a.yaml', start: 1, end: 2 })],
  services: 3
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
    expect(readCache(folder, '/project', 'key')).toMatchObject(result)
    expect(readCache(folder, '/project', 'other')).toBeUndefined()
    expect(readCache(folder, '/other', 'key')).toBeUndefined()
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
    ['of another shape', (text: string) => text.replace('"services":3', '"services":"3"')],
    ['without diagnostics', (text: string) => text.replace('"diagnostics":[', '"findings":[')],
    ['of unknown codes', (text: string) => text.replace('LB8002', 'LB0000')],
    ['of something else in the list', (text: string) => text.replace('"diagnostics":[', '"diagnostics":[null,')]
  ])('is as good as none when %s', (_, spoil) => {
    const folder = tree({})
    writeCache(folder, '/project', 'key', result)
    const path = join(folder, readdirSync(folder)[0]!)
    writeFileSync(path, spoil(readFileSync(path, 'utf8')))
    expect(readCache(folder, '/project', 'key')).toBeUndefined()
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
})
