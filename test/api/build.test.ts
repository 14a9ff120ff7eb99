import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { build } from '../../src/api/build.js'
import { init } from '../../src/api/init.js'
import { main } from '../../src/cli/main.js'
import { emitters, projectEmitters } from '../../src/emit/index.js'
import type { Manifest } from '../../src/source/marker.js'
import { tree } from '../source/tree.js'

vi.mock('../../src/emit/index.js', () => {
  const emitters = {}
  return {
    emitters,
    projectEmitters: {},
    defaultTargets: () => Object.keys(emitters),
    withLinked: (targets: string[]) => targets
  }
})

let cwd: string

beforeEach(() => {
  cwd = tree({})
  init({ cwd, bare: true })
  emitters['note'] = async () => (bundle) => [{ path: 'note/name.txt', text: bundle.name }]
  emitters['page'] =
    async () =>
    async (bundle, { template }) => [
      { path: 'page/index.html', text: template('guide/guide.css').slice(0, 4) + bundle.items.length }
    ]
})

const read = (path: string) => readFileSync(join(cwd, path), 'utf8')
const manifest = (out = 'out') => JSON.parse(read(`${out}/manifest.json`)) as Manifest
const spoil = () => writeFileSync(join(cwd, 'specs/broken.yaml'), 'kind: item\n')

describe('build', () => {
  it('writes a folder for each service, with the digest of its specs', async () => {
    const { services, diagnostics, ...result } = await build({ cwd })
    expect(diagnostics).toEqual([])
    expect(result).toMatchObject({ changed: true, files: 2, out: join(cwd, 'out') })
    expect(services).toMatchObject([
      {
        id: 'senior-benefits',
        name: '老年人优待“一件事”',
        folder: 'senior-benefits',
        digest: expect.stringMatching(/^[0-9a-f]{64}$/)
      }
    ])
    expect(read('out/senior-benefits/note/name.txt')).toBe('老年人优待“一件事”')
    expect(read('out/senior-benefits/page/index.html')).toBe(':roo2')
    expect(manifest().services).toEqual({ 'senior-benefits': services[0]!.digest })
  })

  it('makes what is about all services beside them, when it is wanted', async () => {
    projectEmitters['contents'] =
      async () =>
      (bundles, { targets }) => [{ path: 'index.txt', text: `${bundles.map(({ id }) => id).join()} ${targets.join()}` }]
    expect(await build({ cwd, targets: ['note', 'contents'] })).toMatchObject({ diagnostics: [], files: 2 })
    expect(read('out/index.txt')).toBe('senior-benefits note,contents')
    expect(await build({ cwd, targets: ['note'] })).toMatchObject({ files: 1 })
  })

  it('makes the same bytes wherever it is called from, and touches nothing the second time', async () => {
    await build({ cwd })
    const first = read('out/manifest.json')
    expect(await build({ cwd })).toMatchObject({ changed: false, files: 2 })
    expect(await build({ cwd: tree({}), paths: [cwd], out: join(cwd, 'elsewhere') })).toMatchObject({ changed: true })
    expect(read('elsewhere/manifest.json')).toBe(first)
  })

  it('does not read its own output as specs', async () => {
    emitters['note'] = async () => () => [{ path: 'note/openapi.json', text: 'openapi: 3.1.0\n' }]
    await build({ cwd, paths: ['.'] })
    expect(await build({ cwd, paths: ['.'] })).toMatchObject({ diagnostics: [], changed: false })
  })

  it('writes nothing when there is an error, and leaves the previous output', async () => {
    await build({ cwd })
    spoil()
    const { diagnostics, services, changed } = await build({ cwd })
    expect(diagnostics.map(({ span }) => span?.file)).toContain('specs/broken.yaml')
    expect({ services, changed }).toEqual({ services: [], changed: false })
    expect(manifest().services).toHaveProperty('senior-benefits')
    expect(readdirSync(cwd).filter((name) => name.startsWith('.out'))).toEqual([])
  })

  it('makes only the targets and services that are asked for', async () => {
    await build({ cwd, targets: ['note'], services: ['senior-benefits'] })
    expect(Object.keys(manifest().files)).toEqual(['senior-benefits/note/name.txt'])
    expect((await build({ cwd, services: ['senior'] })).diagnostics).toMatchObject([{ code: 'LB8008' }])
    expect((await build({ cwd, targets: ['notes'] })).diagnostics).toMatchObject([
      { code: 'LB8010', suggestion: 'note' }
    ])
    expect(Object.keys(manifest().files)).toHaveLength(1)
  })

  it('takes the output folder, the targets and the templates of the configuration', async () => {
    mkdirSync(join(cwd, 'own/guide'), { recursive: true })
    writeFileSync(join(cwd, 'own/guide/guide.css'), '自己的模板')
    writeFileSync(join(cwd, 'lianban.yaml'), 'specs: specs\nout: public\ntargets: page\ntemplates: own\n')
    await build({ cwd })
    expect(read('public/senior-benefits/page/index.html')).toBe('自己的模2')
    expect(Object.keys(manifest('public').files)).toHaveLength(1)
    await build({ cwd, out: 'other', targets: ['note'] })
    expect(existsSync(join(cwd, 'other/senior-benefits/note'))).toBe(true)
  })

  it('LB8004: does not follow a link among the templates', async () => {
    mkdirSync(join(cwd, 'own/guide'), { recursive: true })
    symlinkSync('/etc/passwd', join(cwd, 'own/guide/guide.css'))
    writeFileSync(join(cwd, 'lianban.yaml'), 'specs: specs\ntemplates: own\n')
    expect((await build({ cwd })).diagnostics).toMatchObject([
      { code: 'LB8004', params: { path: 'own/guide/guide.css' } }
    ])
  })

  it('LB8031: names a file among the templates that is none, and lets nobody replace the code of the dispatch', async () => {
    for (const path of ['guide/guid.css', 'integration/runtime/check.ts', 'README.md']) {
      mkdirSync(join(cwd, 'own', path, '..'), { recursive: true })
      writeFileSync(join(cwd, 'own', path), '')
    }
    writeFileSync(join(cwd, 'lianban.yaml'), 'specs: specs\ntemplates: own\n')
    expect((await build({ cwd })).diagnostics).toMatchObject([
      { code: 'LB8031', params: { path: 'own/guide/guid.css' }, suggestion: 'guide/guide.css' },
      { code: 'LB8031', params: { path: 'own/integration/runtime/check.ts' } }
    ])
  })

  it('leaves nothing behind when an emitter fails', async () => {
    emitters['page'] = async () => () => {
      throw new Error('no paper')
    }
    await expect(build({ cwd })).rejects.toThrow('no paper')
    expect(readdirSync(cwd).filter((name) => name.includes('out'))).toEqual([])
  })
})

describe('lianban build', () => {
  const run = async (...argv: string[]) => {
    const got = { stdout: '', stderr: '' }
    const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => (got[name] += text) })
    const exit = await main(['build', ...argv], { cwd, env: {}, stdout: sink('stdout'), stderr: sink('stderr') })
    return { exit, ...got }
  }

  it('says what was compiled and where to look', async () => {
    expect(await run()).toEqual({
      exit: 0,
      stdout: '',
      stderr: [
        '检查了 11 个文件：没有发现问题',
        '已写入 2 个文件：',
        '  老年人优待“一件事”（草案）  2 个事项，最多填 8 → 4 项，最多带 5 → 2 样',
        '    out/senior-benefits\n'
      ].join('\n')
    })
    expect((await run()).stderr).toContain('2 个文件和上次一样，没有动：')
    expect((await run('--lang', 'en', '--out', 'x')).stderr).toContain('Wrote 2 files:')
  })

  it('says it in JSON, too', async () => {
    const { stdout, stderr, exit } = await run('--format', 'json')
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 })
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      output: { out: join(cwd, 'out'), changed: true, files: 2, services: [{ id: 'senior-benefits' }] },
      report: { version: 1, diagnostics: [] }
    })
    spoil()
    expect(JSON.parse((await run('--format', 'json')).stdout)).toMatchObject({ output: null })
  })
})
